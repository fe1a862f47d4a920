using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>Writes links and images: safe ones as links, relative ones as <see cref="Slot"/>s, the rest as text with the address.</summary>
internal sealed partial class LinkWriter(StringBuilder html, NoteContext context)
{
    private readonly StringBuilder _after = new();

    /// <summary>A link whose words <paramref name="inner"/> are written already.</summary>
    public void WriteLink(LinkInline link, string inner)
    {
        var url = (link.GetDynamicUrl?.Invoke() ?? link.Url ?? "").Trim();
        var title = link.Title;
        if (link.IsAutoLink)
            WriteAddress(url, PlainText.Of(link), link, false);
        else
            WriteTo(url, title, inner, PlainText.Of(link), link);
        html.Append(_after);
        _after.Clear();
    }

    /// <summary>An address that stands for itself; GitHub's issues and the like are shortened.</summary>
    public void WriteAddress(string url, string shown, MarkdownObject at, bool inLink)
    {
        var kind = WebAddress.KindOf(url);
        if (kind != AddressKind.Absolute)
            Html.Append(Apart(), kind == AddressKind.Mail ? url : shown);
        else if (inLink)
            Html.Append(html, shown);
        else
            Open(url, null).Append(Html.Escape(Shorten(url, shown))).Append("</a>");
    }

    public void WriteImage(LinkInline image, bool inLink) =>
        WriteImage(
            (image.GetDynamicUrl?.Invoke() ?? image.Url ?? "").Trim(), PlainText.Of(image).Replace('\n', ' '), image.Title, inLink, image);

    public void WriteRawImage(Dictionary<string, string> attributes, bool inLink, MarkdownObject at) =>
        WriteImage(
            attributes.GetValueOrDefault("src", "").Trim(), attributes.GetValueOrDefault("alt", ""),
            attributes.GetValueOrDefault("title"), inLink, at);

    private void WriteImage(string url, string alt, string? title, bool inLink, MarkdownObject at)
    {
        var words = alt.Trim().Length > 0 ? alt : "image";
        switch (WebAddress.KindOf(url))
        {
            case AddressKind.Absolute when inLink:
                // A badge: its own address cannot stand inside the link around it.
                Html.Append(html, words);
                html.Append(Titled(title));
                _after.Append(" (<a href=\"").Append(Html.Escape(WebAddress.Encode(url))).Append('"').Append(Html.Leaving)
                    .Append(">image</a>)");
                break;
            case AddressKind.Absolute:
                Open(url, title).Append(Html.Escape(words)).Append("</a>");
                break;
            case AddressKind.Relative when !inLink && !url.StartsWith('/') && context.Below(PathOf(url)) is var path && IsInFolder(path):
                context.AddAsset(path);
                context.Links.Add(new RelativeLink(path, NoteDocument.LineOf(at)));
                html.Append(Slot.Write(SlotKind.Image, SlotText(path), Html.Escape(alt))).Append(Titled(title));
                break;
            default:
                WriteTo(url, title, Html.Escape(words), words, at, inLink);
                break;
        }
    }

    private void WriteTo(string url, string? title, string inner, string words, MarkdownObject at, bool inLink = false)
    {
        var kind = inLink ? AddressKind.Unsafe : WebAddress.KindOf(url);
        var isWordless = inner.Trim().Length == 0;
        if (isWordless)
            inner = Html.Escape(url);
        switch (kind)
        {
            case AddressKind.Absolute:
                if (words.Length > 0 && words == url)
                    inner = Html.Escape(Shorten(url, words));
                Open(url, title).Append(inner).Append("</a>");
                // A text that names another host than its address does not hide it.
                if (NamesAnotherHost(words, url))
                    html.Append(" (").Append(Html.Escape(url)).Append(')');
                break;
            case AddressKind.Fragment when context.Anchor(Uri.UnescapeDataString(url[1..])) is { } anchor:
                html.Append("<a href=\"#").Append(anchor).Append("\">").Append(inner).Append("</a>").Append(Titled(title));
                break;
            case AddressKind.Fragment:
                // Another meeting of the same note may have it.
                html.Append(Slot.Write(SlotKind.Link, SlotText(EscapedPath(context.Path) + url), inner)).Append(Titled(title));
                break;
            case AddressKind.Relative when url.Length > 0 && !BareHost.IsMatch(url):
                var cut = url.IndexOfAny(['?', '#']);
                var path = url.StartsWith('/') ? PathOf(url) : context.Below(PathOf(url));
                if (!path.StartsWith('/'))
                    context.Links.Add(new RelativeLink(path, NoteDocument.LineOf(at)));
                var target = EscapedPath(path) + (cut < 0 ? "" : url[cut..]);
                html.Append(Slot.Write(SlotKind.Link, SlotText(target), inner)).Append(Titled(title));
                break;
            case AddressKind.Mail:
                WriteMail(url, title, inner, words);
                break;
            default:
                // "Attendees[](https://)": the address in brackets behind the word, once.
                html.Append(isWordless ? "" : inner).Append(Titled(title));
                if (url.Length > 0 && words != url)
                    html.Append(" (").Append(Html.Escape(url)).Append(')');
                if (!inLink && url.Length > 0)
                    context.Report(ProblemCode.UnsafeLink,
                        $"The address \"{Short(url)}\" is none that a page may link to; it is shown as text.", at);
                break;
        }
    }

    /// <summary>Shown and never linked: what gathers addresses looks for links.</summary>
    private void WriteMail(string url, string? title, string inner, string words)
    {
        Apart();
        if (words.Contains('@') && url.EndsWith(words, StringComparison.OrdinalIgnoreCase))
            html.Append(Html.Escape(url.AsSpan(0, url.Length - words.Length))).Append(inner).Append(Titled(title));
        else
            html.Append(inner).Append(Titled(title)).Append(" (").Append(Html.Escape(url)).Append(')');
    }

    // "send an email to<mailto:kim@example.org>": without its link, nothing parts the address from the word before.
    private StringBuilder Apart() => html.Length > 0 && char.IsLetterOrDigit(html[^1]) ? html.Append(' ') : html;

    private StringBuilder Open(string url, string? title)
    {
        html.Append("<a href=\"").Append(Html.Escape(WebAddress.Encode(url))).Append('"').Append(Html.Leaving);
        if (!string.IsNullOrWhiteSpace(title))
            html.Append(" title=\"").Append(Html.Escape(title)).Append('"');
        return html.Append('>');
    }

    /// <summary>A title that no link can carry stands behind the words.</summary>
    private static string Titled(string? title) => string.IsNullOrWhiteSpace(title) ? "" : $" ({Html.Escape(title)})";

    /// <summary><c>https://github.com/a/b/pull/12</c> is shown as <c>a/b#12</c>; what the address says besides stays.</summary>
    private static string Shorten(string url, string shown)
    {
        if (!GitHubAddress.TryRead(url, out var to) || to.Number is not { } number || to.Kind == ReferenceKind.Discussion)
            return shown;
        var rest = url[(url.IndexOf($"/{number}", StringComparison.Ordinal) + 1 + $"{number}".Length)..];
        var ticket = new Ticket(to.Owner, to.Repository, number);
        return rest.Trim('/').Length == 0 ? ticket.ToString()
            : rest.StartsWith("#issuecomment", StringComparison.Ordinal) ? $"{ticket} (comment)"
            : shown;
    }

    private static bool IsInFolder(string path) => path.Length > 0 && !path.StartsWith("..", StringComparison.Ordinal);

    private static bool NamesAnotherHost(string words, string url) =>
        BeginsWithScheme(words) && !words.Contains(' ') && WebAddress.HostOf(words) != WebAddress.HostOf(url);

    private static string EscapedPath(string path) => Uri.EscapeDataString(path).Replace("%2F", "/");

    private static string PathOf(string url)
    {
        var cut = url.IndexOfAny(['?', '#']);
        return Uri.UnescapeDataString(cut < 0 ? url : url[..cut]);
    }

    private static bool BeginsWithScheme(string words) =>
        words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A slot's own marks are control characters; percent signs and entities must not bring them back.</summary>
    private static string SlotText(string target) => string.Concat(target.Where(c => !char.IsControl(c)));

    // An address without its scheme, "github.com/acme/web": as a relative link it would lead nowhere.
    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)*"
        + @"\.(com|org|net|io|dev|app|co|me|tv|ly|gl|tech|xyz|blog|link|cloud|ai|edu|gov|info|eu|uk|de|fr|be)(:[0-9]+)?([/?#].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareHost { get; }

    private static string Short(string url) => url.Length <= 80 ? url : url[..80] + "…";
}
