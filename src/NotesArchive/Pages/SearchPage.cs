namespace NotesArchive.Pages;

/// <summary>The search page; its lists are what a reader without JavaScript gets instead of results.</summary>
public sealed record SearchPage : PageModel
{
    private const int Most = 60;

    public IReadOnlyList<CountedLink> Initiatives { get; init; } = [];
    public IReadOnlyList<CountedLink> People { get; init; } = [];
    public IReadOnlyList<CountedLink> Years { get; init; } = [];
    public IReadOnlyList<CountedLink> Series { get; init; } = [];

    internal static Page Make(SiteContext site) => new("search/index.html", "search", new SearchPage
    {
        Site = site.Site,
        Head = site.Head("/search/", "Search", "search", "Search the archive."),
        Initiatives = [.. site.Archive.Initiatives.OrderByDescending(initiative => initiative.Meetings.Count)
            .ThenBy(initiative => initiative.Id).Take(Most)
            .Select(initiative => new CountedLink(initiative.Name, initiative.Url, initiative.Meetings.Count))],
        People = [.. site.Archive.People.OrderByDescending(person => person.Meetings.Count).ThenBy(person => person.Id).Take(Most)
            .Select(person => new CountedLink(PersonLink.To(person).Name, person.Url, person.Meetings.Count))],
        Years = [.. site.Archive.Meetings.Select(meeting => meeting.Date?.Year).OfType<int>().CountBy(year => year)
            .OrderByDescending(pair => pair.Key)
            .Select(pair => new CountedLink(pair.Key.ToString("0000", Words.English), Urls.Year(pair.Key), pair.Value))],
        Series = [.. site.Archive.Series.OrderByDescending(series => series.Meetings.Count).ThenBy(series => series.Id)
            .Select(series => new CountedLink(series.Name, series.Url, series.Meetings.Count))],
    });
}
