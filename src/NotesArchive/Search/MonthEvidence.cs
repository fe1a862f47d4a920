using System.Globalization;
using NotesArchive.Model;
using NotesArchive.Who;

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

    /// <summary>As for <c>who</c>: the strongest state, what was shipped, an issue or pull request, own words, the initiative.</summary>
    private static IOrderedEnumerable<T> ByStrength<T>(IEnumerable<T> items, Func<T, Contribution> contribution) => items
        .OrderBy(i => Weakness(contribution(i).State))
        .ThenByDescending(i => contribution(i).State == WorkState.Done && WhoEvidence.IsDelivered(contribution(i).Text))
        .ThenByDescending(i => contribution(i).References.Any(r => r.IsIssueOrPull))
        .ThenByDescending(i => contribution(i).Role == ContributionRole.Own)
        .ThenByDescending(i => contribution(i).Evidence == Evidence.Initiative)
        .ThenByDescending(i => contribution(i).Date)
        .ThenBy(i => contribution(i).Url, StringComparer.Ordinal);

    /// <summary>A meeting's id, without its date where it begins with it: <c>-go-core</c> of <c>2018-05-07-go-core</c>.</summary>
    public static string WithoutDate(string id, DateOnly? date, string format = "yyyy-MM-dd")
    {
        var start = date?.ToString(format, CultureInfo.InvariantCulture);
        return start is not null && id.StartsWith(start, StringComparison.Ordinal) && id.AsSpan(start.Length).StartsWith("-")
            ? id[start.Length..] : id;
    }
}
