using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NotesArchive.Extract;
using NotesArchive.Extract.Markup;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Redacting;

/// <summary>A draft's body without the names: in its text, over the bounds of tags, in slots, addresses and anchors.</summary>
internal static partial class RedactedBody
{
    /// <param name="body">With its slots.</param>
    /// <param name="names">Those of the meeting.</param>
    /// <param name="anchor">The new anchor for an old one.</param>
    /// <param name="isHidden">Whether the path of a note may not be shown.</param>
    public static string Of(string body, NameFinder names, Func<string, string> anchor, Func<string, bool> isHidden)
    {
        var open = WithoutSlots(body, names, isHidden);
        var places = names.FindInHtml(open);
        var html = new StringBuilder(open.Length);
        var next = 0;
        for (var at = 0; at < open.Length;)
        {
            if (SaidWords.Markup(open, at) is > 0 and var length)
            {
                html.Append(open[at] == '<' ? Tag(open.Substring(at, length), names, anchor) : open.Substring(at, length));
                at += length;
                continue;
            }
            while (next < places.Count && places[next].End <= at)
                next++;
            var isName = next < places.Count && places[next].Start <= at;
            if (!isName)
                html.Append(open[at]);
            else if (places[next].Start == at)
                html.Append(Redacted.Mark);
            at++;
        }
        return html.ToString();
    }

    // What a slot with the name would lead to is left out; its words stay and are read as text.
    private static string WithoutSlots(
        string body, NameFinder names, Func<string, bool> isHidden) => Slot.Fill(body, (kind, target, inner) => kind switch
    {
        SlotKind.Person when names.IsAccount(target) => inner,
        SlotKind.Reference when names.IsAccount(WithoutLine(target)) => inner,
        SlotKind.Link or SlotKind.Image when names.IsIn(target) || isHidden(PathOf(target)) => inner.Length > 0 ? inner : "image",
        _ => Slot.Write(kind, target, inner),
    });

    // "talk%20one.md#notes"
    private static string PathOf(string target) =>
        Uri.UnescapeDataString(target.IndexOfAny(['?', '#']) is >= 0 and var cut ? target[..cut] : target);

    private static string WithoutLine(string target) => target.LastIndexOf('@') is > 0 and var cut ? target[..cut] : target;

    private static string Tag(string tag, NameFinder names, Func<string, string> anchor) =>
        !tag.Contains('"') ? tag : Attribute().Replace(tag, match =>
        {
            var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value);
            var decoded = WebUtility.HtmlDecode(value);
            return key switch
            {
                "id" => $" id=\"{anchor(value)}\"",
                "href" when value.StartsWith('#') => $" href=\"#{anchor(value[1..])}\"",
                _ when !names.IsIn(decoded) => match.Value,
                "href" or "src" => "",
                _ => $" {key}=\"{Html.Escape(names.Text(decoded))}\"",
            };
        });

    [GeneratedRegex(@"\s(?<key>[\w-]+)=""(?<value>[^""]*)""")] // <a href="https://example.org/ann">
    private static partial Regex Attribute();
}
