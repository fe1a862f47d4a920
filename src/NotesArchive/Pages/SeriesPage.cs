using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What a series' page shows: its meetings by year, and who and what they record.</summary>
public sealed record SeriesPage : PageModel
{
    private const int Most = 30;

    public Day? First { get; init; }
    public Day? Last { get; init; }
    public int Meetings { get; init; }
    public IReadOnlyList<YearGroup> Years { get; init; } = [];
    /// <summary>Who is listed as lead, notetaker or attendee, with the number of meetings; the first of them.</summary>
    public IReadOnlyList<CountedLink> People { get; init; } = [];
    public int MorePeople { get; init; }
    public IReadOnlyList<CountedLink> Initiatives { get; init; } = [];

    internal static Page Make(Series series, SiteContext site)
    {
        var meetings = series.Meetings.Select(site.Meeting).ToList();
        var dates = meetings.Where(meeting => meeting.Date is not null).Select(meeting => meeting.Date!.Value).ToList();
        var people = Present(meetings, site);
        return new Page(Urls.File(series.Url), "series", new SeriesPage
        {
            Site = site.Site,
            Head = site.Head(series.Url, series.Name, "series", $"{Words.Count(meetings.Count, "meeting")} of the series {series.Name}.",
                new TextLink("Series", "/series/")),
            First = dates.Count == 0 ? null : new Day(dates.Min()),
            Last = dates.Count == 0 ? null : new Day(dates.Max()),
            Meetings = meetings.Count,
            Years = YearGroup.Of(meetings, site),
            People = [.. people.Take(Most)],
            MorePeople = Math.Max(0, people.Count - Most),
            Initiatives = [.. Discussed(meetings, site).Take(Most)],
        });
    }

    /// <summary>People listed in the meetings, most meetings first.</summary>
    internal static IReadOnlyList<CountedLink> Present(IEnumerable<Meeting> meetings, SiteContext site) =>
        [.. meetings.SelectMany(meeting =>
            meeting.Lead.Concat(meeting.Notetaker).Concat(meeting.Attendees).Select(listed => listed.Person).Distinct())
            .CountBy(person => person)
            .Select(pair => (person: site.Person(pair.Key), pair.Value))
            .Where(pair => pair.person is not null)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.person!.Id)
            .Select(pair => new CountedLink(PersonLink.To(pair.person!).Name, pair.person!.Url, pair.Value))];

    /// <summary>Initiatives that have a topic in the meetings, most meetings first.</summary>
    internal static IReadOnlyList<CountedLink> Discussed(IEnumerable<Meeting> meetings, SiteContext site) =>
        [.. meetings.SelectMany(meeting => meeting.Topics.Select(topic => topic.Initiative).OfType<InitiativeId>().Distinct())
            .CountBy(id => id)
            .Select(pair => (initiative: site.Initiative(pair.Key), pair.Value))
            .Where(pair => pair.initiative is not null)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.initiative!.Id)
            .Select(pair => new CountedLink(pair.initiative!.Name, pair.initiative!.Url, pair.Value))];
}

/// <summary>Meetings of one year, newest first; <see cref="Url"/> is null for those without a date.</summary>
public sealed record YearGroup(string Year, string? Url, IReadOnlyList<MeetingRow> Meetings)
{
    internal static IReadOnlyList<YearGroup> Of(IEnumerable<Meeting> meetings, SiteContext site) =>
        [.. meetings.GroupBy(meeting => meeting.Date?.Year)
            .OrderByDescending(group => group.Key)
            .Select(group => new YearGroup(group.Key?.ToString("0000", Words.English) ?? "Without a date",
                group.Key is { } year ? Urls.Year(year) : null,
                [.. group.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
                    .Select(meeting => MeetingRow.Of(meeting, site))]))];
}

/// <summary>A meeting in a list: date, title, series, and how much it records.</summary>
public sealed record MeetingRow(string Title, string Url, Day? Date, TextLink? Series, int People, IReadOnlyList<string> Topics)
{
    internal static MeetingRow Of(Meeting meeting, SiteContext site)
    {
        var series = meeting.Series is { } id ? site.Series(id) : null;
        var people = meeting.Lead.Concat(meeting.Notetaker).Concat(meeting.Attendees).Select(listed => listed.Person)
            .Concat(meeting.Updates.Select(update => update.Person)).Distinct().Count();
        return new MeetingRow(meeting.DisplayTitle, meeting.Url, Day.Of(meeting),
            series is null ? null : new TextLink(series.Name, series.Url), people,
            [.. meeting.Topics.Select(topic => topic.Heading)]);
    }
}
