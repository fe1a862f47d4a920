using System.Globalization;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>Which contribution stands for a month, where an answer names only one.</summary>
internal static class MonthEvidence
{
    /// <summary>Months since year 0.</summary>
    public static int Month(DateOnly date) => date.Year * 12 + date.Month - 1;

    /// <summary>What counts most first: done, said, blocked, planned.</summary>
    public static int Weakness(WorkState state) => state switch
    {
        WorkState.Done => 0,
        WorkState.Said => 1,
        WorkState.Blocked => 2,
        _ => 3,
    };

    /// <summary>As for <c>who</c>: the strongest state, own words, under the initiative, the latest.</summary>
    public static Contribution Best(IEnumerable<Contribution> contributions) => contributions
        .OrderBy(c => Weakness(c.State)).ThenByDescending(c => c.Role == ContributionRole.Own).ThenByDescending(c => c.Evidence == Evidence.Initiative)
        .ThenByDescending(c => c.Date).ThenBy(c => c.Url, StringComparer.Ordinal).First();

    /// <summary>A meeting's id, without its date where it begins with it: <c>-go-core</c> of <c>2018-05-07-go-core</c>.</summary>
    public static string WithoutDate(string id, DateOnly? date, string format = "yyyy-MM-dd")
    {
        var start = date?.ToString(format, CultureInfo.InvariantCulture);
        return start is not null && id.StartsWith(start, StringComparison.Ordinal) && id.AsSpan(start.Length).StartsWith("-") ? id[start.Length..] : id;
    }
}
