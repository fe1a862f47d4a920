using System.Net;

namespace NotesArchive.Permalinks;

/// <summary>What of a page a link may lead to: the ids of the elements within <c>main</c>.</summary>
internal static class PageAnchors
{
    private const string Mark = " id=\"";
    // What a page tells of itself, such as "page-problems", comes and goes with no fault of the notes.
    private const string OfLayout = "page-";

    /// <summary>In ordinal order. Ids with white space are none.</summary>
    public static IReadOnlyList<string> In(string html)
    {
        var main = html.IndexOf("<main", StringComparison.Ordinal);
        var text = html.AsSpan(main < 0 ? 0 : html.IndexOf('>', main));
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf(Mark); at >= 0; at = text.IndexOf(Mark))
        {
            // In the text of a page a quotation may hold the mark; a tag stands open there in markup alone.
            var isInTag = text[..at].LastIndexOfAny('<', '>') is var last && last >= 0 && text[last] == '<';
            text = text[(at + Mark.Length)..];
            var end = text.IndexOf('"');
            if (end > 0 && isInTag && !text[..end].ContainsAny(" \t\n\r\f") && !text.StartsWith(OfLayout))
                ids.Add(WebUtility.HtmlDecode(text[..end].ToString()));
        }
        return [.. ids];
    }
}
