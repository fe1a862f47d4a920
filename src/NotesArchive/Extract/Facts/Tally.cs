using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>The counts of a vote: a table, a line each ("SF: 6"), or one line ("SF 12 F 3 N 1").</summary>
internal sealed class Tally(Outline outline)
{
    private const int FewestAnswers = 2;
    /// <summary>A longer table counts no votes.</summary>
    private const int LongestTable = 20, LongestRemark = 40;

    /// <summary>The row behind the counts that begin at this row; the row itself where none do.</summary>
    public int EndOf(int i)
    {
        var end = outline.Rows[i].Kind == RowKind.Cells ? EndOfTable(i) : EndOfLines(i);
        return Math.Max(end, i);
    }

    /// <summary>Where in a line its counts begin; -1 where it has none.</summary>
    public int StartIn(RichText line)
    {
        for (var at = 0; at < line.Length; at++)
            if ((at == 0 || line.Text[at - 1] == ' ') && Answers(line.Text, at).Count >= FewestAnswers)
                return at;
        return -1;
    }

    /// <summary>
    /// The counts of a line from this place on as "SF 12, F 3"; a count with a remark keeps it, "SF 5 in room, 1 in chat".
    /// </summary>
    public string Counts(string line, int at)
    {
        var answers = Answers(line, at);
        if (answers is [var only] && line.Length - only.End <= LongestRemark)
            return only.Words + line[only.End..].TrimEnd();
        return string.Join(", ", answers.Select(a => a.Words));
    }

    /// <summary>The counts of these rows as "SF 12, F 3, N 1".</summary>
    public string Counts(int first, int end)
    {
        if (outline.Rows[first].Kind != RowKind.Cells)
            return string.Join(", ", Enumerable.Range(first, end - first).Select(i => Counts(outline.Rows[i].Text.Text, 0)));
        var table = outline.Rows.Skip(first).Take(end - first).ToList();
        var counts = IsAcross(table)
            ? table[0].Cells.Zip(table[1].Cells).Where(c => IsAnswer(c.First))
            : table.Where(IsDown).Select(r => (First: r.Cells[0], Second: r.Cells[1]));
        return string.Join(", ", counts.Select(c => $"{Plain(c.First)} {Plain(c.Second)}"));
    }

    private int EndOfLines(int i)
    {
        var (end, answers) = (i, 0);
        while (end < outline.Rows.Count && outline.Rows[end].Kind is RowKind.Text or RowKind.Item
            && Answers(outline.Rows[end].Text.Text, 0).Count is > 0 and var more)
            (end, answers) = (end + 1, answers + more);
        return answers >= FewestAnswers ? end : i;
    }

    private int EndOfTable(int i)
    {
        var end = i;
        while (end < outline.Rows.Count && outline.Rows[end].Kind == RowKind.Cells && (end == i || outline.Rows[end].Level != 1))
            if (++end - i > LongestTable)
                return i;
        var table = outline.Rows.Skip(i).Take(end - i).ToList();
        return IsAcross(table) || table.Count(IsDown) >= FewestAnswers ? end : i;
    }

    private bool IsAcross(List<Row> table) =>
        table.Count > 1 && table[0].Cells.Count(IsAnswer) >= FewestAnswers && table[1].Cells.Any(IsNumber);

    private bool IsDown(Row row) => row.Cells is [var answer, var number, ..] && IsAnswer(answer) && IsNumber(number);

    private bool IsAnswer(RichText cell) => outline.Words[WordRole.PollAnswer].Contains(Wording.Of(cell.Text));

    private static bool IsNumber(RichText cell) => int.TryParse(Plain(cell), out _);

    private static string Plain(RichText cell) => cell.Text.Trim('*', ' ');

    /// <summary>The answers with their numbers that stand one behind the other from this place on, and where each ends.</summary>
    private List<(string Words, int End)> Answers(string text, int at)
    {
        var answers = new List<(string, int)>();
        while (at < text.Length && outline.Words[WordRole.PollAnswer].LengthIn(text.AsSpan(at)) is > 0 and var length)
        {
            var answer = text.AsSpan(at, length);
            at += length;
            var number = text.Length - text.AsSpan(at).TrimStart(" :=*-–").Length;
            var end = text.Length - text.AsSpan(number).TrimStart("0123456789").Length;
            if (end == number)
                break;
            answers.Add(($"{answer} {text.AsSpan(number, end - number)}", end));
            at = text.Length - text.AsSpan(end).TrimStart(" ,;|/*").Length;
        }
        return answers;
    }
}
