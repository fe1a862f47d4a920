using NotesArchive.Model;
using NotesArchive.Settings;

namespace NotesArchive.Pages;

/// <summary>What a meeting's page shows: the whole note and the facts that were read from it.</summary>
public sealed record MeetingPage : PageModel
{
    public Day? Date { get; init; }
    public TextLink? Series { get; init; }
    public required string Source { get; init; }
    public required int Line { get; init; }
    public string? SourceLink { get; init; }
    public string? EditLink { get; init; }
    public IReadOnlyList<PersonLink> Lead { get; init; } = [];
    public IReadOnlyList<PersonLink> Notetaker { get; init; } = [];
    public IReadOnlyList<PersonLink> Attendees { get; init; } = [];
    /// <summary>Gave an update, spoke or own a topic, and are in no list above.</summary>
    public IReadOnlyList<PersonLink> Spoke { get; init; } = [];
    /// <summary>Named by others only.</summary>
    public IReadOnlyList<PersonLink> Named { get; init; } = [];
    public IReadOnlyList<TextLink> Recordings { get; init; } = [];
    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];
    public IReadOnlyList<TopicEntry> Topics { get; init; } = [];
    public IReadOnlyList<ReferenceGroup> References { get; init; } = [];
    public required string Body { get; init; }
    /// <summary>The note's first heading holds all others: the page's title says it already.</summary>
    public bool HasOwnTitle { get; init; }
    public MeetingLink? Previous { get; init; }
    public MeetingLink? Next { get; init; }
    public IReadOnlyList<ProblemEntry> Problems { get; init; } = [];
    public IReadOnlyList<InferredEntry> Inferred { get; init; } = [];

    internal static Page Make(Meeting meeting, SiteContext site)
    {
        var series = meeting.Series is { } id ? site.Series(id) : null;
        return new Page($"meetings/{meeting.Id}/index.html", "meeting", Describe(meeting, series, site),
            head => NoteFailure.In("page", meeting.Source, () => Of(meeting, series, head, site)));
    }

    private static MeetingPage Of(Meeting meeting, Series? series, Head head, SiteContext site)
    {
        var lead = site.Links(meeting.Lead.Select(listed => listed.Person));
        var notetaker = site.Links(meeting.Notetaker.Select(listed => listed.Person));
        var attendees = site.Links(meeting.Attendees.Select(listed => listed.Person));
        var spoke = site.Links(meeting.Updates.Select(update => update.Person)
            .Concat(meeting.Topics.SelectMany(topic => topic.People))
            .Concat(meeting.Blocks.SelectMany(block => block.Speakers)));
        var present = lead.Concat(notetaker).Concat(attendees).ToHashSet();
        var place = series is null ? -1 : site.PlaceInSeries(meeting.Id);
        var hasOwnTitle = IsHeadedOnce(meeting.Headings);
        var settings = site.Settings.Notes;
        return new MeetingPage
        {
            Site = site.Site,
            Head = head,
            Date = Day.Of(meeting),
            Series = series is null ? null : new TextLink(series.Name, series.Url),
            Source = meeting.Source,
            Line = meeting.Line,
            SourceLink = SourcePattern.Fill(settings.SourceLink, meeting.Source, meeting.Line),
            EditLink = SourcePattern.Fill(settings.EditLink, meeting.Source, meeting.Line),
            Lead = lead,
            Notetaker = notetaker,
            Attendees = attendees,
            Spoke = [.. spoke.Where(person => !present.Contains(person))],
            Named = [.. site.Links(meeting.Mentions).Where(person => !present.Contains(person) && !spoke.Contains(person))],
            Recordings = [.. meeting.Recordings.Select(url => new TextLink(HostOf(url), url))],
            HasOwnTitle = hasOwnTitle,
            Contents = ContentsOf(meeting, hasOwnTitle),
            Topics = [.. meeting.Topics.Select(topic => TopicEntry.Of(topic, site))],
            References = ReferenceGroup.Of(meeting.References, site),
            Body = site.Body(meeting),
            Previous = place > 0 ? MeetingLink.To(site.Meeting(series!.Meetings[place - 1]), site) : null,
            Next = place >= 0 && place < series!.Meetings.Count - 1 ? MeetingLink.To(site.Meeting(series.Meetings[place + 1]), site) : null,
            Problems = [.. meeting.Problems.Select(problem => new ProblemEntry(problem.Message, problem.Code, problem.Line,
                SourcePattern.Fill(settings.SourceLink, meeting.Source, problem.Line)))],
            Inferred = InferredIn(meeting, settings),
        };
    }

    private static List<ContentsEntry> ContentsOf(Meeting meeting, bool hasOwnTitle) =>
        [.. meeting.Headings.Skip(hasOwnTitle ? 1 : 0)
            .Select(heading => (heading, depth: heading.Level - (hasOwnTitle ? 3 : 2)))
            .Where(entry => entry.depth <= 1)
            .Select(entry => new ContentsEntry(entry.heading.Text, '#' + entry.heading.Anchor, entry.depth == 1))];

    private static List<InferredEntry> InferredIn(Meeting meeting, NotesSettings settings) =>
        [.. meeting.Inferred.Select(inferred => new InferredEntry(inferred.Field, inferred.Reason, inferred.Line,
            SourcePattern.Fill(settings.SourceLink, meeting.Source, inferred.Line),
            SourcePattern.Fill(settings.ReportLink, meeting.Source, inferred.Line, meeting.Url)))];

    private static bool IsHeadedOnce(IReadOnlyList<BodyHeading> headings) =>
        headings.Count > 0 && headings[0].Level == 2 && headings.Count(heading => heading.Level == 2) == 1;

    private static Head Describe(Meeting meeting, Series? series, SiteContext site)
    {
        var topics = meeting.Topics.Take(4).Select(topic => topic.Heading).ToList();
        var about = topics.Count == 0 ? "" : $": {string.Join(", ", topics)}";
        var crumbs = new List<TextLink> { new("Meetings", "/meetings/") };
        if (meeting.Date is { } date)
            crumbs.Add(new TextLink(date.Year.ToString("0000", Words.English), Urls.Year(date.Year)));
        var head = site.Head(meeting.Url, meeting.DisplayTitle, "meetings",
            Words.Cut($"{series?.Name ?? "Meeting notes"}{(Day.Of(meeting) is { } day ? $", {day.Text}" : "")}{about}", 160),
            [.. crumbs]);
        return Day.Of(meeting) is { } shown
            ? head with { Title = $"{meeting.DisplayTitle}, {shown.Text} · {site.Site.Title}" } : head;
    }

    private static string HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.Host.Replace("www.", "", StringComparison.Ordinal) : url;
}

/// <summary>A heading of the note in its table of contents.</summary>
public sealed record ContentsEntry(string Text, string Url, bool IsInner);

/// <summary>A topic of the meeting with its anchor, the initiative it belongs to and the people in it.</summary>
public sealed record TopicEntry(string Heading, string Url, TextLink? Initiative, IReadOnlyList<PersonLink> People)
{
    internal static TopicEntry Of(Topic topic, SiteContext site) => new(topic.Heading, '#' + topic.Anchor,
        topic.Initiative is { } id && site.Initiative(id) is { } initiative ? new TextLink(initiative.Name, initiative.Url) : null,
        site.Links(topic.People));
}

public sealed record ProblemEntry(string Message, string Code, int Line, string? SourceLink);

/// <summary>A fact that the note does not say literally, why it was read so, and a link to say that it is wrong.</summary>
public sealed record InferredEntry(string Field, string Reason, int Line, string? SourceLink, string? ReportLink);
