using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What a list page shows: one row an entity, most meetings first; it goes on at <c>LIST/page/2/</c>.</summary>
public sealed record ListPage : PageModel
{
    private const int RowsAPage = 1000;

    public int Total { get; init; }
    public IReadOnlyList<EntityRow> Rows { get; init; } = [];
    public Pager? Pager { get; init; }

    internal static IEnumerable<Page> People(SiteContext site) => Pages(site, "people", "People", "Everyone whom the notes record.",
        site.Archive.People.Select(person => new EntityRow(PersonLink.To(person).Name, person.FullName, person.Url,
            Day.Of(person.First), Day.Of(person.Last), person.Meetings.Count, person.Initiatives.Count)));

    internal static IEnumerable<Page> Initiatives(SiteContext site) =>
        Pages(site, "initiatives", "Initiatives", "Every work stream that the notes record.",
        site.Archive.Initiatives.Select(initiative => new EntityRow(initiative.Name, null, initiative.Url,
            Day.Of(initiative.First), Day.Of(initiative.Last), initiative.Meetings.Count, initiative.People.Count)));

    internal static IEnumerable<Page> Repositories(SiteContext site) =>
        Pages(site, "repos", "Repositories", "Every repository that the notes point at.",
        site.Archive.Repositories.Select(repository =>
        {
            var (first, last) = Dates(repository.Meetings, site);
            return new EntityRow(repository.Id.Value, null, repository.Url, first, last, repository.Meetings.Count,
                repository.References.Count);
        }));

    internal static IEnumerable<Page> Series(SiteContext site) => Pages(site, "series", "Series", "Meetings that recur under one name.",
        site.Archive.Series.Select(series =>
        {
            var (first, last) = Dates(series.Meetings, site);
            return new EntityRow(series.Name, null, series.Url, first, last, series.Meetings.Count, 0);
        }));

    private static IEnumerable<Page> Pages(SiteContext site, string section, string heading, string description,
        IEnumerable<EntityRow> rows)
    {
        var url = $"/{section}/";
        var ordered = rows.OrderByDescending(row => row.Meetings).ThenBy(row => row.Url, StringComparer.Ordinal).ToList();
        var pages = Groups.Fill(ordered, RowsAPage, _ => 1);
        for (var number = 1; number <= pages.Count; number++)
            yield return new Page(Urls.File(Urls.Numbered(url, number)), $"list-{section}", new ListPage
            {
                Site = site.Site,
                Head = site.Head(Urls.Numbered(url, number),
                    number == 1 ? heading : string.Create(Words.English, $"{heading}, page {number}"), section, description),
                Total = ordered.Count,
                Rows = pages[number - 1],
                Pager = Pager.Of(url, number, pages.Count),
            });
    }

    private static (Day? First, Day? Last) Dates(IEnumerable<MeetingId> meetings, SiteContext site)
    {
        var dates = meetings.Select(id => site.Meeting(id).Date).OfType<DateOnly>().ToList();
        return dates.Count == 0 ? (null, null) : (new Day(dates.Min()), new Day(dates.Max()));
    }
}

/// <summary>
/// An entity in a list; <see cref="Others"/> counts what it is listed with (initiatives of a person, people of an initiative).
/// </summary>
public sealed record EntityRow(string Name, string? FullName, string Url, Day? First, Day? Last, int Meetings, int Others);

/// <summary>The list of all meetings, by year.</summary>
public sealed record MeetingListPage : PageModel
{
    private const int RowsAPage = 1000;

    public int Total { get; init; }
    public IReadOnlyList<YearGroup> Years { get; init; } = [];
    public IReadOnlyList<CountedLink> AllYears { get; init; } = [];
    public Pager? Pager { get; init; }

    internal static IEnumerable<Page> Make(SiteContext site)
    {
        var meetings = site.Archive.Meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id);
        var pages = Groups.Fill(meetings, RowsAPage, _ => 1);
        for (var number = 1; number <= pages.Count; number++)
            yield return new Page(Urls.File(Urls.Numbered("/meetings/", number)), "list-meetings", new MeetingListPage
            {
                Site = site.Site,
                Head = site.Head(Urls.Numbered("/meetings/", number),
                    number == 1 ? "Meetings" : string.Create(Words.English, $"Meetings, page {number}"),
                    "meetings", "Every meeting that has notes, by year."),
                Total = site.Archive.Meetings.Count,
                Years = YearGroup.Of(pages[number - 1], site),
                AllYears = [.. site.Archive.Meetings.Select(meeting => meeting.Date?.Year).OfType<int>().CountBy(year => year)
                    .OrderByDescending(pair => pair.Key)
                    .Select(pair => new CountedLink(pair.Key.ToString("0000", Words.English), Urls.Year(pair.Key), pair.Value))],
                Pager = Pager.Of("/meetings/", number, pages.Count),
            });
    }
}
