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

    public static Contribution Best(IEnumerable<Contribution> contributions) => ByStrength(contributions, c => c).First();

    /// <summary>Of some contributions the one with the least rank is the best; by place in the list.</summary>
    public static int[] Ranks(IReadOnlyList<Contribution> contributions)
    {
        var ranks = new int[contributions.Count];
        var rank = 0;
        foreach (var number in ByStrength(Enumerable.Range(0, contributions.Count), i => contributions[i]))
            ranks[number] = rank++;
        return ranks;
    }

    /// <summary>As for <c>who</c>: the strongest state, own words, under the initiative, the latest.</summary>
    private static IOrderedEnumerable<T> ByStrength<T>(IEnumerable<T> items, Func<T, Contribution> contribution) => items
        .OrderBy(i => Strength(contribution(i))).ThenByDescending(i => contribution(i).Date)
        .ThenBy(i => contribution(i).Url, StringComparer.Ordinal);

    private static int Strength(Contribution contribution) =>
        Weakness(contribution.State) * 4 + (contribution.Role == ContributionRole.Own ? 0 : 2)
            + (contribution.Evidence == Evidence.Initiative ? 0 : 1);

    /// <summary>A meeting's id, without its date where it begins with it: <c>-go-core</c> of <c>2018-05-07-go-core</c>.</summary>
    public static string WithoutDate(string id, DateOnly? date, string format = "yyyy-MM-dd")
    {
        var start = date?.ToString(format, CultureInfo.InvariantCulture);
        return start is not null && id.StartsWith(start, StringComparison.Ordinal) && id.AsSpan(start.Length).StartsWith("-")
            ? id[start.Length..] : id;
    }
}
