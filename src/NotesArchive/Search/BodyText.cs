using System.Net;
using System.Text;

namespace NotesArchive.Search;

/// <summary>A stretch of a body's text between two block elements, the anchor it stands at, and whether it is a heading.</summary>
internal sealed record BodySegment(string Text, string Anchor, bool IsHeading);

/// <summary>Reads our own well-formed HTML back as text, in one pass.</summary>
internal static class BodyText
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "b", "strong", "i", "em", "s", "del", "ins", "code", "kbd", "samp", "var", "sub", "sup", "span", "mark", "abbr", "q", "small",
        "u", "label", "input", "cite", "dfn", "time", "wbr",
    };

    /// <summary>
    /// The segments in order; addresses that the text leads to are added to <paramref name="addresses"/>. Links and strong words
    /// stand apart, whatever the space, as they do in a block's own text.
    /// </summary>
    public static List<BodySegment> Read(string body, ISet<string> addresses)
    {
        var segments = new List<BodySegment>();
        var text = new StringBuilder();
        var anchor = "";
        var heading = false;
        for (var i = 0; i < body.Length;)
        {
            var open = body.IndexOf('<', i) is >= 0 and var tagStart ? tagStart : body.Length;
            text.Append(body, i, open - i);
            var close = open < body.Length ? body.IndexOf('>', open) : -1;
            if (close < 0)
                break;
            var tag = body.AsSpan(open + 1, close - open - 1);
            var name = Name(tag);
            if (Attribute(tag, " href=\"") is { } href && href.Contains("://", StringComparison.Ordinal))
                addresses.Add(href);
            if (!Inline.Contains(name))
            {
                Flush();
                heading = name is ['h', >= '1' and <= '6'] && tag[0] != '/';
                anchor = Attribute(tag, " id=\"") ?? anchor;
            }
            else if (Attribute(tag, " id=\"") is { } id && text.Length == 0)
                anchor = id;
            i = close + 1;
            var standsApart = name == "a" || name == "strong" && !IsLetter(body, open, i);
            if (standsApart && text.Length > 0 && i < body.Length && char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(body[i]))
                text.Append(' ');
        }
        Flush();
        return segments;

        void Flush()
        {
            if (WebUtility.HtmlDecode(text.ToString()).Trim() is { Length: > 0 } plain)
                segments.Add(new BodySegment(plain, anchor, heading));
            text.Clear();
        }
    }

    /// <summary>Whether the element that begins or ends with this tag holds one character: "<strong>I</strong>nter".</summary>
    private static bool IsLetter(string body, int open, int after) =>
        body[open + 1] == '/' ? open >= 2 && body[open - 2] == '>' : after + 1 < body.Length && body[after + 1] == '<';

    private static string Name(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(' ', '/', '\n');
        return (end < 0 ? name : name[..end]).ToString();
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string start)
    {
        var at = tag.IndexOf(start, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var value = tag[(at + start.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : WebUtility.HtmlDecode(value[..end].ToString());
    }
}
