using System.Globalization;

namespace NotesArchive.Who;

/// <summary>The months of an answer as cells of a small bar; long times take several months a cell.</summary>
internal sealed class WhoMonths
{
    private readonly int first;
    private readonly int step;

    public WhoMonths(IEnumerable<DateOnly> dates, int widest)
    {
        var months = dates.Select(Month).ToList();
        if (months.Count == 0)
            return;
        first = months.Min();
        var span = months.Max() - first + 1;
        step = (span + widest - 1) / widest;
        Count = (span + step - 1) / step;
    }

    public int Count { get; }

    public string Title => Count == 0 ? "months" : string.Create(CultureInfo.InvariantCulture, $"from {first / 12}-{first % 12 + 1:00}");

    public string Legend =>
        Count == 0 ? "" : $"one mark is {(step == 1 ? "a month" : $"{step} months")}: "
            + "# done, + said, x blocked, o plans only, . no record";

    /// <summary>
    /// <c>#</c> where work done is recorded, <c>+</c> where only words are, <c>x</c> where somebody is stuck, <c>o</c> where only plans,
    /// <c>-</c> where only what is the team's, <c>.</c> nothing.
    /// </summary>
    public string Bar(IEnumerable<ContributionRow> rows)
    {
        var cells = Enumerable.Repeat('.', Count).ToArray();
        foreach (var row in rows.Where(r => r.Date is not null))
        {
            var at = (Month(row.Date!.Value) - first) / step;
            var mark = row.IsTeams ? '-' : row.State switch { "done" => '#', "said" => '+', "blocked" => 'x', _ => 'o' };
            if (Rank(mark) > Rank(cells[at]))
                cells[at] = mark;
        }
        return new(cells);
    }

    private static int Rank(char mark) => ".-ox+#".IndexOf(mark);

    private static int Month(DateOnly date) => date.Year * 12 + date.Month - 1;
}
