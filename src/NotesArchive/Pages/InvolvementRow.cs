using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>
/// What is recorded between one person and one initiative, by whichever the page is not about: dates, and in how many
/// meetings work is recorded as done, something only said, or only planned.
/// </summary>
public sealed record InvolvementRow
{
    public required string Name { get; init; }
    public string? FullName { get; init; }
    public required string Url { get; init; }
    public Day? First { get; init; }
    public Day? Last { get; init; }
    public required string FirstUrl { get; init; }
    public required string LastUrl { get; init; }
    /// <summary>Meetings that record work done; then those that record something else but only words; only plans or blockers.</summary>
    public int Done { get; init; }
    public int Said { get; init; }
    public int Planned { get; init; }
    public int Meetings => Done + Said + Planned;
    private IReadOnlyList<Contribution> Contributions { get; init; } = [];

    internal static IReadOnlyList<InvolvementRow> ByInitiative(IEnumerable<Contribution> contributions, SiteContext site) => Ordered(
        from pair in contributions.SelectMany(contribution => contribution.Initiatives, (contribution, id) => (contribution, id))
        group pair.contribution by pair.id into of
        let initiative = site.Initiative(of.Key)
        where initiative is not null
        select Row(initiative.Name, null, initiative.Url, [.. of]));

    internal static IReadOnlyList<InvolvementRow> ByPerson(IEnumerable<Contribution> contributions, SiteContext site) => Ordered(
        from contribution in contributions
        group contribution by contribution.Person into of
        let person = site.Person(of.Key)
        where person is not null
        select Row(PersonLink.To(person).Name, person.FullName, person.Url, [.. of]));

    /// <summary>The row as months; <paramref name="other"/> names what the page is about, for the text of each cell.</summary>
    internal GridRow ForChart(string other) => new(Name, Url, GridCell.Of($"{Name} and {other}", Contributions));

    private static List<InvolvementRow> Ordered(IEnumerable<InvolvementRow> rows) =>
        [.. rows.OrderByDescending(row => row.Done).ThenByDescending(row => row.Meetings).ThenBy(row => row.Name, StringComparer.Ordinal)];

    private static InvolvementRow Row(string name, string? fullName, string url, IReadOnlyList<Contribution> contributions)
    {
        // Contributions come in date order, undated ones first or last.
        var dated = contributions.Where(contribution => contribution.Date is not null).OrderBy(contribution => contribution.Date).ToList();
        var meetings = contributions.GroupBy(contribution => contribution.Meeting)
            .Select(meeting => meeting.Any(contribution => contribution.State == WorkState.Done) ? WorkState.Done
                : meeting.Any(contribution => contribution.State == WorkState.Said) ? WorkState.Said : WorkState.Planned)
            .ToList();
        return new InvolvementRow
        {
            Name = name,
            FullName = fullName,
            Url = url,
            First = Day.Of(dated.FirstOrDefault()?.Date),
            Last = Day.Of(dated.LastOrDefault()?.Date),
            FirstUrl = (dated.FirstOrDefault() ?? contributions[0]).Url,
            LastUrl = (dated.LastOrDefault() ?? contributions[0]).Url,
            Done = meetings.Count(state => state == WorkState.Done),
            Said = meetings.Count(state => state == WorkState.Said),
            Planned = meetings.Count(state => state == WorkState.Planned),
            Contributions = contributions,
        };
    }
}
