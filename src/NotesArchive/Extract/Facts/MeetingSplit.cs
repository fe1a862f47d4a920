using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Where the meetings of a note begin, as row numbers; the first is always 0.</summary>
internal static class MeetingSplit
{
    /// <summary>
    /// A note holds several meetings when headings of one level, at least two, carry different dates and otherwise the
    /// same words (or none). What stands before the first belongs to the first.
    /// </summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<Row> rows, Vocabulary words)
    {
        var dated = new List<(int Row, int Level, string Words, FoundDate Date)>();
        for (var i = 0; i < rows.Count; i++)
            if (LevelOf(rows[i], words) is { } depth && words.Dates.Find(rows[i].Text.WithoutStruck().Text) is { } date
                && words.Role(rows[i].Text) is SectionRole.Topic or SectionRole.Notes or SectionRole.Updates
                && !IsCancelled(rows[i], words))
                dated.Add((i, depth, Key(rows[i].Text.WithoutStruck().Text, date, words), date));
        foreach (var level in dated.Select(d => d.Level).Distinct().Order())
        {
            var group = dated.Where(d => d.Level == level).GroupBy(d => d.Words, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).First().ToList();
            if (group.Count < 2 || group.Select(g => (g.Date.Year, g.Date.Month, g.Date.Day)).Distinct().Count() < 2
                || !EachHasText(rows, group.ConvertAll(g => g.Row)))
                continue;
            // Headings that differ in a word ("Sync" and "Standup") are meetings as well when they stand at that level with a year.
            var starts = dated.Where(d => d.Level == level && (d.Words == group[0].Words || d.Date.Year is not null))
                .Select(d => d.Row).ToList();
            starts[0] = 0;
            return starts;
        }
        return [0];
    }

    /// <summary>Of a heading, or of a line in bold that is nothing but a day with its year; null for other rows.</summary>
    private static int? LevelOf(Row row, Vocabulary words) => row.Kind == RowKind.Heading ? row.Level
        : row is { Kind: RowKind.Text, AfterBlank: true, Quoted: false, Indent: <= 1 } && row.Text.IsAll(MarkKind.Bold)
            && words.Dates.IsOnlyDate(row.Text.Text) && words.Dates.Find(row.Text.Text) is { Year: not null } ? Row.BoldHeading
        : null;

    private static bool IsCancelled(Row row, Vocabulary words) => words[WordRole.Cancelled].IsIn(Wording.Of(row.Text.Text));

    private static string Key(string heading, FoundDate date, Vocabulary words) =>
        words.Dates.IsOfMeeting(heading) ? "" : Wording.Of(heading.Remove(date.Start, date.End - date.Start));

    private static bool EachHasText(IReadOnlyList<Row> rows, List<int> starts) =>
        starts.Count(s => s + 1 < rows.Count && !starts.Contains(s + 1)) >= 2;
}
