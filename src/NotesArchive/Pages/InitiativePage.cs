using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Pages;

/// <summary>What an initiative's page shows: its life as the notes record it.</summary>
public sealed record InitiativePage : PageModel
{
    private const int ChartRows = 40, FewRows = 12, Repositories = 3, CharactersAPage = 90_000;

    public IReadOnlyList<SpellingEntry> Spellings { get; init; } = [];
    public Day? First { get; init; }
    public Day? Last { get; init; }
    public int Meetings { get; init; }
    public bool IsFirstPage { get; init; }
    /// <summary>No list of initiatives and no keeper names it.</summary>
    public bool IsRecurring { get; init; }
    /// <summary>SVG: people by month.</summary>
    public string Chart { get; init; } = "";
    public IReadOnlyList<InvolvementRow> People { get; init; } = [];
    /// <summary>The table is short enough to stand open below the chart that says the same.</summary>
    public bool HasFewRows { get; init; }
    public IReadOnlyList<DiscussedGroup> References { get; init; } = [];
    /// <summary>The commits of the repositories that it points at most.</summary>
    public IReadOnlyList<TextLink> Commits { get; init; } = [];
    public IReadOnlyList<RelatedEntry> Related { get; init; } = [];
    /// <summary>Newest meeting first.</summary>
    public IReadOnlyList<InitiativeLogEntry> Log { get; init; } = [];
    public Pager? Pager { get; init; }

    internal static IEnumerable<Page> Make(Initiative initiative, SiteContext site)
    {
        var contributions = site.ByInitiative[initiative.Id].ToList();
        var meetings = initiative.Meetings.Concat(contributions.Select(contribution => contribution.Meeting)).Distinct()
            .Select(site.Meeting).ToList();
        var pages = Groups.Fill(InitiativeLogEntry.Of(initiative, meetings, contributions, site), CharactersAPage, entry => entry.Weight);
        var rows = InvolvementRow.ByPerson(contributions, site);
        var references = DiscussedGroup.Of(meetings, initiative, contributions, site);
        var first = new InitiativePage
        {
            Site = site.Site,
            Head = site.Head(initiative.Url, initiative.Name, "initiatives", Description(initiative),
                new TextLink("Initiatives", "/initiatives/")),
            Spellings = SpellingEntry.Of(NameKind.Initiative, initiative.Id.Value, initiative.Name, initiative.Spellings, site),
            First = Day.Of(initiative.First),
            Last = Day.Of(initiative.Last),
            Meetings = meetings.Count,
            IsFirstPage = true,
            IsRecurring = initiative.Basis == InitiativeBasis.Recurs,
            Chart = MonthGrid.OverYears($"People of {initiative.Name} by month",
                [.. rows.Take(ChartRows).OrderBy(row => row.First?.Date).Select(row => row.ForChart(initiative.Name))], site),
            People = rows,
            HasFewRows = rows.Count <= FewRows,
            References = references,
            Commits = [.. references.Take(Repositories)
                .Select(group => new TextLink(group.Repository, GitHubAddress.Of(group.Repository) + "/commits"))],
            Related = site.Related(initiative.Id),
            Log = pages[0],
            Pager = Pager.Of(initiative.Url, 1, pages.Count),
        };
        yield return new Page(Urls.File(initiative.Url), "initiative", first);
        for (var number = 2; number <= pages.Count; number++)
        {
            var log = first with { Log = pages[number - 1], Pager = Pager.Of(initiative.Url, number, pages.Count) };
            yield return LaterPage(log, initiative, number, site);
        }
    }

    /// <summary>What goes on of the log alone.</summary>
    private static Page LaterPage(InitiativePage log, Initiative initiative, int number, SiteContext site)
    {
        var url = Urls.Numbered(initiative.Url, number);
        var heading = string.Create(Words.English, $"{initiative.Name}, page {number}");
        return new Page(Urls.File(url), "initiative", log with
        {
            Head = site.Head(url, heading, "initiatives", Description(initiative), new("Initiatives", "/initiatives/"),
                new(initiative.Name, initiative.Url)),
            IsFirstPage = false,
            Chart = "",
            People = [],
            References = [],
            Related = [],
            Spellings = [],
        });
    }

    private static string Description(Initiative initiative) => (initiative.First, initiative.Last) switch
    {
        ({ } first, { } last) when first != last =>
            $"Who worked on {initiative.Name}, and when, as recorded from {new Day(first).Text} to {new Day(last).Text}.",
        ({ } first, _) => $"What meeting notes record of {initiative.Name} on {new Day(first).Text}.",
        _ => $"What meeting notes record of {initiative.Name}.",
    };
}

/// <summary>Another initiative, and how many references and people both have.</summary>
public sealed record RelatedEntry(string Name, string Url, int References, int People);
