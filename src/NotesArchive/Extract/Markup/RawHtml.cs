using System.Net;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>A piece of raw HTML: a tag that may stay, a comment, or text (also a tag that may not stay).</summary>
internal readonly record struct RawPart(string Text, string? Tag, bool IsEnd, bool IsComment)
{
    public bool IsText => Tag is null && !IsComment;
}

/// <summary>
/// Raw HTML of a note cut into parts by an allow-list like GitHub's. A tag that is not on it is text (<c>&lt;your name&gt;</c>
/// in a template is no tag at all), so nothing but comments is lost.
/// </summary>
internal static class RawHtml
{
    private const int LongestTag = 1_000;

    private static readonly HashSet<string> Allowed = new(
        ("a abbr b blockquote br center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li "
        + "mark ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static string Text(string html) =>
        string.Concat(Parts(html).Select(p => p.IsText ? Decoded(p.Text) : p.Tag is "br" ? "\n" : ""));

    /// <summary>Whether a tag is one of the allow-list or a comment, and no word in angle brackets.</summary>
    public static bool IsAllowed(string tag) => Parts(tag) is not [{ IsText: true }];

    public static List<RawPart> Parts(string html)
    {
        List<RawPart> parts = [];
        var from = 0;
        var commentsEnd = html.LastIndexOf("-->", StringComparison.Ordinal);
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            if (i < commentsEnd && html.AsSpan(i).StartsWith("<!--"))
            {
                // "<!-->" and "<!--->" are comments, too.
                var end = html.IndexOf("-->", i + 2, StringComparison.Ordinal) + 3;
                Add(i, end, new RawPart(html[i..end], null, false, true));
                i = end;
            }
            else if (TagAt(html, i) is { } tag)
            {
                var end = i + tag.Text.Length;
                Add(i, end, tag);
                i = end;
            }
            else
                i++;
        }
        AddText(from, html.Length);
        return parts;

        void Add(int start, int end, RawPart part)
        {
            AddText(from, start);
            parts.Add(part);
            from = end;
        }

        void AddText(int start, int end)
        {
            if (end > start)
                parts.Add(new RawPart(html[start..end], null, false, false));
        }
    }

    /// <summary>Attributes of a tag, first one wins, values decoded.</summary>
    public static Dictionary<string, string> Attributes(string tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var i = 1;
        while (i < tag.Length && char.IsAsciiLetterOrDigit(tag[i]))
            i++;
        while (i < tag.Length - 1)
        {
            var start = i;
            while (i < tag.Length - 1 && !char.IsWhiteSpace(tag[i]) && tag[i] is not ('=' or '/'))
                i++;
            var name = tag[start..i];
            while (i < tag.Length - 1 && char.IsWhiteSpace(tag[i]))
                i++;
            var value = "";
            if (tag[i] == '=')
            {
                i++;
                while (i < tag.Length - 1 && char.IsWhiteSpace(tag[i]))
                    i++;
                var quote = tag[i] is '"' or '\'' ? tag[i] : '\0';
                var begin = quote == '\0' ? i : ++i;
                while (i < tag.Length - 1 && (quote == '\0' ? !char.IsWhiteSpace(tag[i]) : tag[i] != quote))
                    i++;
                value = tag[begin..i];
                if (quote != '\0' && i < tag.Length - 1)
                    i++;
            }
            else if (i == start)
                i++;
            if (name.Length > 0)
                attributes.TryAdd(name, Decoded(value));
        }
        return attributes;
    }

    /// <summary>Entities as the characters that they stand for; "&amp;#xFFFE;" stands for none.</summary>
    public static string Decoded(string text) => SoundText.Of(WebUtility.HtmlDecode(text));

    private static RawPart? TagAt(string html, int at)
    {
        var isEnd = html[at + 1] == '/';
        var start = at + (isEnd ? 2 : 1);
        var i = start;
        while (i < html.Length && i - start < 12 && char.IsAsciiLetterOrDigit(html[i]))
            i++;
        if (i == start || i == html.Length || !(html[i] is '>' or '/' || char.IsWhiteSpace(html[i])) || !Allowed.Contains(html[start..i]))
            return null;
        var name = html[start..i].ToLowerInvariant();
        var quote = '\0';
        for (var last = Math.Min(html.Length, at + LongestTag); i < last; i++)
        {
            if (quote != '\0')
                quote = html[i] == quote ? '\0' : quote;
            // As in HTML, a quote begins a value only behind "=".
            else if (html[i] is '"' or '\'' && html.AsSpan(start, i - start).TrimEnd().EndsWith('='))
                quote = html[i];
            else if (html[i] == '>')
                return new RawPart(html[at..(i + 1)], name, isEnd, false);
        }
        return null;
    }
}
