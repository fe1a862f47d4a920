using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What a year's page shows: its meetings by month, what was alive, and who and what is first recorded then.</summary>
public sealed record YearPage : PageModel
{
    private const int ChartRows = 30;

    public required int Year { get; init; }
    public int Meetings { get; init; }
    /// <summary>SVG: initiatives by month of this year.</summary>
    public string Chart { get; init; } = "";
    public IReadOnlyList<MonthGroup> Months { get; init; } = [];
    public IReadOnlyList<TextLink> NewInitiatives { get; init; } = [];
    public IReadOnlyList<PersonLink> NewPeople { get; init; } = [];
    public IReadOnlyList<CountedLink> Series { get; init; } = [];
    public TextLink? Previous { get; init; }
    public TextLink? Next { get; init; }

    internal static Page Make(int year, IReadOnlyList<int> years, SiteContext site)
    {
        var meetings = site.Archive.Meetings.Where(meeting => meeting.Date?.Year == year).ToList();
        var (text, url) = (year.ToString("0000", Words.English), Urls.Year(year));
        var at = years.ToList().IndexOf(year);
        return new Page(Urls.File(url), "year", new YearPage
        {
            Site = site.Site,
            Head = site.Head(url, text, "meetings", $"{Words.Count(meetings.Count, "meeting")} of {text}, month by month.",
                new TextLink("Meetings", "/meetings/")),
            Year = year,
            Meetings = meetings.Count,
            Chart = MonthGrid.Svg("chart", $"Initiatives by month in {text}",
                InitiativeRows.Of(site, ChartRows, site.ByYear[year]),
                new MonthSpan(new Month(year, 1), new Month(year, 12)), site.WithNotes, site.Link),
            Months = [.. meetings.GroupBy(meeting => Month.Of(meeting.Date!.Value)).OrderBy(group => group.Key)
                .Select(group => new MonthGroup(group.Key.Text, "m" + group.Key.Iso,
                    [.. group.OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
                        .Select(meeting => MeetingRow.Of(meeting, site))]))],
            NewInitiatives = [.. site.Archive.Initiatives.Where(initiative => initiative.First?.Year == year)
                .OrderBy(initiative => initiative.First).ThenBy(initiative => initiative.Id)
                .Select(initiative => new TextLink(initiative.Name, initiative.Url))],
            NewPeople = [.. site.Archive.People.Where(person => person.First?.Year == year)
                .OrderBy(person => person.First).ThenBy(person => person.Id).Select(PersonLink.To)],
            Series = [.. meetings.Select(meeting => meeting.Series).OfType<SeriesId>().CountBy(id => id)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
                .Select(pair => site.Series(pair.Key) is { } series ? new CountedLink(series.Name, series.Url, pair.Value) : null)
                .OfType<CountedLink>()],
            Previous = at > 0 ? Link(years[at - 1]) : null,
            Next = at < years.Count - 1 ? Link(years[at + 1]) : null,
        });
    }

    private static TextLink Link(int year) => new(year.ToString("0000", Words.English), Urls.Year(year));
}

/// <summary>Meetings of a month, in order; <see cref="Id"/> is its anchor on the year's page.</summary>
public sealed record MonthGroup(string Text, string Id, IReadOnlyList<MeetingRow> Meetings);

/// <summary>Initiatives as rows of a chart: those recorded in the most meetings, by when they are first recorded.</summary>
internal static class InitiativeRows
{
    public static IReadOnlyList<GridRow> Of(SiteContext site, int most, IEnumerable<Contribution> dated) =>
        [.. (from one in dated.SelectMany(contribution => contribution.Initiatives, (contribution, id) => (contribution, id))
            .GroupBy(pair => pair.id, pair => pair.contribution)
             let initiative = site.Initiative(one.Key)
             let contributions = one.ToList()
             where initiative is not null
             orderby contributions.Select(contribution => contribution.Meeting).Distinct().Count() descending, initiative.Id
             select (initiative, contributions))
            .Take(most)
            .OrderBy(pair => pair.contributions.Min(contribution => contribution.Date)).ThenBy(pair => pair.initiative.Id)
            .Select(pair => new GridRow(pair.initiative.Name, pair.initiative.Url, GridCell.Of(pair.initiative.Name, pair.contributions)))];
}
