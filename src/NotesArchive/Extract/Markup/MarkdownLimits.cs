namespace NotesArchive.Extract.Markup;

/// <summary>
/// A cheap look at a note before Markdig reads it. Markdig takes quadratic time over thousands of brackets or emphasis
/// marks in one paragraph (20,000 times <c>[a](</c>: 2.3 s), of addresses in one word, of underlines and of nested lists, and
/// fills every row of a table up to the widest one. So these have limits that no written note comes near.
/// </summary>
internal static class MarkdownLimits
{
    private const int MarksInParagraph = 4_000;
    private const int CellsInTable = 200_000;
    private const int AddressesInWord = 200;
    private const int Underlines = 2_000;
    private const int Nesting = 100;

    public static (int Line, string Reason)? Broken(string text)
    {
        var (marks, line, start, underlines) = (0, 1, 1, 0);
        // A table ends at an empty line only.
        var (rows, widest) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var end = text.IndexOf('\n', i);
            var row = text.AsSpan(i, (end < 0 ? text.Length : end) - i);
            if (BeginsBlock(row.TrimStart(" \t>")))
                (marks, start) = (0, line);
            (rows, widest) = row.Trim(" \t>").IsEmpty ? (0, 0) : (rows + 1, Math.Max(widest, row.Count('|') + 1));
            marks += Marks(row);
            if (marks > MarksInParagraph)
                return (start, $"one paragraph has more than {MarksInParagraph} brackets and marks");
            if (widest > 1 && (long)rows * widest > CellsInTable)
                return (line, $"a table has more than {CellsInTable} cells");
            underlines += row.TrimStart(" \t>").StartsWith("=") ? 1 : 0;
            if (underlines > Underlines)
                return (line, $"more than {Underlines} lines begin with \"=\"");
            if (row.Count("://") > AddressesInWord && AddressesInOneWord(row) > AddressesInWord)
                return (line, $"more than {AddressesInWord} addresses stand without a space between them");
            if (row.Length > 2 * Nesting && Nested(row) > Nesting)
                return (line, "it nests too deeply");
            if (end < 0)
                break;
            i = end + 1;
            line++;
        }
        return null;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> row) =>
        row.IsEmpty || row[0] is '#' or '|' || (row.Length > 1 && row[0] is '-' or '*' or '+' && row[1] == ' ');

    private static int AddressesInOneWord(ReadOnlySpan<char> row)
    {
        var most = 0;
        foreach (var word in row.Split(' '))
            most = Math.Max(most, row[word].Count("://"));
        return most;
    }

    /// <summary>How many marks of lists and quotes begin the line: "- - 1. > text" has four.</summary>
    private static int Nested(ReadOnlySpan<char> row)
    {
        var count = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is '>' || (row[i] is '-' or '*' or '+' or '.' or ')' && i + 1 < row.Length && row[i + 1] is ' ' or '\t'))
                count++;
            else if (row[i] is not (' ' or '\t') && !char.IsAsciiDigit(row[i]))
                break;
        }
        return count;
    }

    private static int Marks(ReadOnlySpan<char> row)
    {
        var count = 0;
        foreach (var c in row)
            if (c is '[' or '*' or '_' or '~' or '<' or '`' or '>')
                count++;
        return count;
    }
}
