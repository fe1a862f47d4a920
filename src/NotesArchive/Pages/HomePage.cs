
namespace NotesArchive.Pages;

/// <summary>What the home page shows: the latest, and the whole archive at a glance.</summary>
public sealed record HomePage : PageModel
{
    private const int Latest = 8, ChartRows = 28, RecentMeetings = 5;

    public int People { get; init; }
    public int Initiatives { get; init; }
    public int Repositories { get; init; }
    public Day? First { get; init; }
    /// <summary>SVG: meetings by month.</summary>
    public string Activity { get; init; } = "";
    /// <summary>SVG: initiatives by month.</summary>
    public string Chart { get; init; } = "";
    public IReadOnlyList<MeetingRow> LatestMeetings { get; init; } = [];
    /// <summary>People listed in the latest meetings, with the number of those.</summary>
    public IReadOnlyList<CountedLink> LatestPeople { get; init; } = [];
    public IReadOnlyList<CountedLink> Years { get; init; } = [];
    public IReadOnlyList<CountedLink> Series { get; init; } = [];

    internal static Page Make(SiteContext site)
    {
        var archive = site.Archive;
        var dated = archive.Meetings.Where(meeting => meeting.Date is not null).ToList();
        var newest = dated.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id).ToList();
        var counts = dated.CountBy(meeting => Month.Of(meeting.Date!.Value)).ToDictionary();
        return new Page("index.html", "home", new HomePage
        {
            Site = site.Site,
            Head = site.Head("/", site.Site.Title, "", site.Site.Description) with { Title = site.Site.Title, IsHome = true },
            People = archive.People.Count,
            Initiatives = archive.Initiatives.Count,
            Repositories = archive.Repositories.Count,
            First = dated.Count == 0 ? null : Day.Of(dated.Min(meeting => meeting.Date)),
            Activity = MonthBars.Svg("activity", "Meetings by month", "meeting", counts, site.Months, site.Link),
            Chart = MonthGrid.Svg("chart", "Initiatives by month",
                InitiativeRows.Of(site, ChartRows, site.Archive.Contributions.Where(contribution => contribution.Date is not null)),
                site.Months, site.WithNotes, site.Link),
            LatestMeetings = [.. (newest.Count == 0 ? archive.Meetings : newest).Take(Latest)
                .Select(meeting => MeetingRow.Of(meeting, site))],
            LatestPeople = SeriesPage.Present(newest.Take(RecentMeetings), site),
            Years = [.. dated.CountBy(meeting => meeting.Date!.Value.Year).OrderByDescending(pair => pair.Key)
                .Select(pair => new CountedLink(pair.Key.ToString("0000", Words.English), Urls.Year(pair.Key), pair.Value))],
            Series = [.. archive.Series.OrderByDescending(series => series.Meetings.Count).ThenBy(series => series.Id)
                .Select(series => new CountedLink(series.Name, series.Url, series.Meetings.Count))],
        });
    }
}
