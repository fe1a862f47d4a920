using System.Globalization;
using NotesArchive.Who;

namespace NotesArchive.Search;

/// <summary>Which contribution stands for a month, where an answer names only one.</summary>
internal static class MonthEvidence
{
    /// <summary>What counts most first; the page has the same names in the same order.</summary>
    public const int States = 5;
    public const int Team = States - 1;

    /// <summary>Months since year 0; 0 without a date.</summary>
    public static int Month(DateOnly? date) => date is { } day ? day.Year * 12 + day.Month - 1 : 0;

    /// <summary>Done, said, blocked, planned, the team's of a section.</summary>
    public static int Weakness(ContributionRow row) => row.IsTeams ? Team : row.State switch
    {
        "done" => 0,
        "said" => 1,
        "blocked" => 2,
        _ => 3,
    };

    public static ContributionRow Best(IEnumerable<ContributionRow> rows) => ByStrength(rows).First();

    /// <summary>As for <c>who</c> but the strongest state first, which a month shows.</summary>
    public static IOrderedEnumerable<ContributionRow> ByStrength(IEnumerable<ContributionRow> rows) => rows
        .OrderBy(Weakness)
        .ThenByDescending(WhoEvidence.Merit)
        .ThenByDescending(r => r.Role == "own")
        .ThenByDescending(r => r.Evidence == "initiative")
        .ThenByDescending(r => r.Date)
        .ThenBy(r => r.Url, StringComparer.Ordinal);

    /// <summary>A meeting's id, without its date where it begins with it: <c>-go-core</c> of <c>2018-05-07-go-core</c>.</summary>
    public static string WithoutDate(string id, DateOnly? date, string format = "yyyy-MM-dd")
    {
        var start = date?.ToString(format, CultureInfo.InvariantCulture);
        return start is not null && id.StartsWith(start, StringComparison.Ordinal) && id.AsSpan(start.Length).StartsWith("-")
            ? id[start.Length..] : id;
    }
}
