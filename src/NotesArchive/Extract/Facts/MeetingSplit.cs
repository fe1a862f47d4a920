using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
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
            if (rows[i].Kind == RowKind.Heading && words.Dates.Find(rows[i].Text.Text) is { } date
                && words.Role(rows[i].Text) is SectionRole.Topic or SectionRole.Notes or SectionRole.Updates)
                dated.Add((i, rows[i].Level, Key(rows[i].Text.Text, date, words), date));
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

    private static string Key(string heading, FoundDate date, Vocabulary words) =>
        words.Dates.IsOnlyDate(heading) ? "" : Wording.Of(heading.Remove(date.Start, date.End - date.Start));

    private static bool EachHasText(IReadOnlyList<Row> rows, List<int> starts) =>
        starts.Count(s => s + 1 < rows.Count && !starts.Contains(s + 1)) >= 2;
}
