using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What a person's page shows: what the notes record of them, in order.</summary>
public sealed record PersonPage : PageModel
{
    private const int ChartRows = 40, FewRows = 12, CharactersAPage = 90_000;

    public string? FullName { get; init; }
    public IReadOnlyList<SpellingEntry> Spellings { get; init; } = [];
    public Day? First { get; init; }
    public Day? Last { get; init; }
    public int Meetings { get; init; }
    public bool IsFirstPage { get; init; }
    /// <summary>SVG: initiatives by month.</summary>
    public string Chart { get; init; } = "";
    public IReadOnlyList<InvolvementRow> Initiatives { get; init; } = [];
    /// <summary>The table is short enough to stand open below the chart that says the same.</summary>
    public bool HasFewRows { get; init; }
    public IReadOnlyList<RoleEntry> Roles { get; init; } = [];
    public IReadOnlyList<CountedLink> Repositories { get; init; } = [];
    public IReadOnlyList<CountedLink> MoreRepositories { get; init; } = [];
    /// <summary>Newest meeting first.</summary>
    public IReadOnlyList<PersonLogEntry> Log { get; init; } = [];
    public Pager? Pager { get; init; }

    internal static IEnumerable<Page> Make(Person person, SiteContext site)
    {
        var contributions = site.ByPerson[person.Id].ToList();
        var meetings = person.Meetings.Concat(contributions.Select(contribution => contribution.Meeting)).Distinct().Select(site.Meeting)
            .ToList();
        var pages = Groups.Fill(PersonLogEntry.Of(person, meetings, site), CharactersAPage, entry => entry.Weight);
        var name = PersonLink.To(person).Name;
        var rows = InvolvementRow.ByInitiative(contributions, site);
        var repositories = RepositoriesOf(contributions, site);
        var first = new PersonPage
        {
            Site = site.Site,
            Head = site.Head(person.Url, name, "people", Description(person, name), new TextLink("People", "/people/")),
            FullName = person.FullName,
            Spellings = SpellingEntry.Of(NameKind.Person, person.Id.Value, person.Name, person.Spellings, site),
            First = Day.Of(person.First),
            Last = Day.Of(person.Last),
            Meetings = meetings.Count,
            IsFirstPage = true,
            Chart = MonthGrid.OverYears($"Initiatives of {name} by month",
                [.. rows.Take(ChartRows).OrderBy(row => row.First?.Date).Select(row => row.ForChart(name))], site),
            Initiatives = rows,
            HasFewRows = rows.Count <= FewRows,
            Roles = RoleEntry.Of(person, meetings, site),
            Repositories = [.. repositories.Take(FewRows)],
            MoreRepositories = [.. repositories.Skip(FewRows)],
            Log = pages[0],
            Pager = Pager.Of(person.Url, 1, pages.Count),
        };
        yield return new Page(Urls.File(person.Url), "person", first);
        for (var number = 2; number <= pages.Count; number++)
        {
            var log = first with { Log = pages[number - 1], Pager = Pager.Of(person.Url, number, pages.Count) };
            yield return LaterPage(log, person, name, number, site);
        }
    }

    /// <summary>What goes on of the log alone.</summary>
    private static Page LaterPage(PersonPage log, Person person, string name, int number, SiteContext site)
    {
        var url = Urls.Numbered(person.Url, number);
        var heading = string.Create(Words.English, $"{name}, page {number}");
        return new Page(Urls.File(url), "person", log with
        {
            Head = site.Head(url, heading, "people", Description(person, name), new("People", "/people/"), new(name, person.Url)),
            IsFirstPage = false,
            Chart = "",
            Initiatives = [],
            Roles = [],
            Repositories = [],
            MoreRepositories = [],
            Spellings = [],
        });
    }

    /// <summary>Those with pages of their own, by how many things of theirs the contributions point at.</summary>
    private static List<CountedLink> RepositoriesOf(IEnumerable<Contribution> contributions, SiteContext site) =>
        contributions.SelectMany(contribution => contribution.References)
            .Where(reference => site.Has(reference.Repository))
            .Select(reference => (reference.Repository, Thing: reference.ToString())).Distinct()
            .GroupBy(reference => reference.Repository)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => new CountedLink(group.Key.Value, $"/repos/{group.Key}/", group.Count())).ToList();

    private static string Description(Person person, string name) => (person.First, person.Last) switch
    {
        ({ } first, { } last) when first != last =>
            $"What meeting notes record of {name}, from {new Day(first).Text} to {new Day(last).Text}.",
        ({ } first, _) => $"What meeting notes record of {name} on {new Day(first).Text}.",
        _ => $"What meeting notes record of {name}.",
    };
}

/// <summary>A role in meetings that is kept apart from contributing: led, took notes, was listed.</summary>
public sealed record RoleEntry(string Label, int Count, IReadOnlyList<MeetingLink> Meetings)
{
    internal static IReadOnlyList<RoleEntry> Of(Person person, IReadOnlyList<Meeting> meetings, SiteContext site)
    {
        return [.. new[]
            {
                Role("Led", meeting => meeting.Lead),
                Role("Took notes", meeting => meeting.Notetaker),
                Role("Listed as attending", meeting => meeting.Attendees),
            }.Where(role => role.Count > 0)];

        RoleEntry Role(string label, Func<Meeting, IReadOnlyList<Listed>> list)
        {
            var found = meetings.Where(meeting => list(meeting).Any(listed => listed.Person == person.Id))
                .OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
                .Select(meeting => MeetingLink.To(meeting, site)).ToList();
            return new RoleEntry(label, found.Count, found);
        }
    }
}
