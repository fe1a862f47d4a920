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
    private const int LongestTable = 20;

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
            if ((at == 0 || line.Text[at - 1] == ' ') && Answers(line.Text, at) >= FewestAnswers)
                return at;
        return -1;
    }

    private int EndOfLines(int i)
    {
        var (end, answers) = (i, 0);
        while (end < outline.Rows.Count && outline.Rows[end].Kind is RowKind.Text or RowKind.Item
            && Answers(outline.Rows[end].Text.Text, 0) is > 0 and var more)
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
        var isAcross = table.Count > 1 && table[0].Cells.Count(IsAnswer) >= FewestAnswers && table[1].Cells.Any(IsNumber);
        var isDown = table.Count(r => r.Cells is [var answer, var number, ..] && IsAnswer(answer) && IsNumber(number)) >= FewestAnswers;
        return isAcross || isDown ? end : i;
    }

    private bool IsAnswer(RichText cell) => outline.Words[WordRole.PollAnswer].Contains(Wording.Of(cell.Text));

    private static bool IsNumber(RichText cell) => int.TryParse(cell.Text.AsSpan().Trim("* "), out _);

    /// <summary>How many answers with their numbers stand one behind the other from this place on.</summary>
    private int Answers(string text, int at)
    {
        var count = 0;
        while (at < text.Length && outline.Words[WordRole.PollAnswer].LengthIn(text.AsSpan(at)) is > 0 and var length)
        {
            at += length;
            var number = text.Length - text.AsSpan(at).TrimStart(" :=*-–").Length;
            var end = text.Length - text.AsSpan(number).TrimStart("0123456789").Length;
            if (end == number)
                break;
            count++;
            at = text.Length - text.AsSpan(end).TrimStart(" ,;|/*").Length;
        }
        return count;
    }
}
