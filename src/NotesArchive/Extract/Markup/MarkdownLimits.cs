namespace NotesArchive.Extract.Markup;

/// <summary>
/// A cheap look at a note before Markdig reads it. Markdig takes quadratic time over thousands of brackets or emphasis
/// marks in one paragraph (20,000 times <c>[a](</c>: 2.3 s), so a paragraph has a limit that no written note comes near.
/// </summary>
internal static class MarkdownLimits
{
    private const int MarksInParagraph = 4_000;

    public static (int Line, string Reason)? Broken(string text)
    {
        var (marks, line, start) = (0, 1, 1);
        for (var i = 0; i < text.Length;)
        {
            var end = text.IndexOf('\n', i);
            var row = text.AsSpan(i, (end < 0 ? text.Length : end) - i);
            if (BeginsBlock(row.TrimStart(" \t>")))
                (marks, start) = (0, line);
            marks += Marks(row);
            if (marks > MarksInParagraph)
                return (start, $"one paragraph has more than {MarksInParagraph} brackets and marks");
            if (end < 0)
                break;
            i = end + 1;
            line++;
        }
        return null;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> row) =>
        row.IsEmpty || row[0] is '#' or '|' || (row.Length > 1 && row[0] is '-' or '*' or '+' && row[1] == ' ');

    private static int Marks(ReadOnlySpan<char> row)
    {
        var count = 0;
        foreach (var c in row)
            if (c is '[' or '*' or '_' or '~' or '<' or '`' or '>')
                count++;
        return count;
    }
}
