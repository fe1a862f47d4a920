using NotesArchive.Model;
using NotesArchive.Settings;

namespace NotesArchive.Tests.Pages;

/// <summary>A small archive by hand: two meetings of a series with a month without notes between them, and one undated note.</summary>
internal static class SampleArchive
{
    public static readonly PersonId Ann = new("ann"), Bo = new("bo-berg");
    public static readonly InitiativeId Cache = new("block-cache");
    public static readonly SeriesId Weekly = new("team-weekly");
    public static readonly RepositoryId Repo = new("acme/store");
    private static readonly Reference Ticket = new(ReferenceKind.Pull, Repo, 12, "https://github.com/acme/store/pull/12");

    public static SiteSettings Settings { get; } = new()
    {
        Root = "/site", Input = "/site/input", Output = "/site/output", Cache = "/site/cache", Themes = [ThemeFolder],
        SiteTitle = "Acme notes", SiteDescription = "What the Acme team met about.",
        Notes = new NotesSettings { SourceLink = "https://example.org/blob/{path}#L{line}", ReportLink = "https://example.org/report?at={path}:{line}&page={url}" },
    };

    public static Addresses Addresses { get; } = new("", null, true);

    public static string ThemeFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "NotesArchive.sln")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "theme");
        }
    }

    public static Archive Make()
    {
        var first = Meeting("2019-01-07-team-weekly", new DateOnly(2019, 1, 7)) with
        {
            Updates =
            [
                new Update
                {
                    Person = Ann, Anchor = "ann", Line = 9,
                    Done = [new Item("Measured the cache & wrote <down> the numbers", "ann-done", 10)],
                    Next = [new Item("Make the cache smaller", "ann-next", 12)],
                },
            ],
            Blocks =
            [
                new Block
                {
                    Lines = [new Line(20, 0, "The cache misses too often, see the pull request", WorkLabel.None, new SpeakerMark([Ann], 0), [new Span(SpanKind.Reference, 36, 48) { Reference = Ticket }])],
                    Anchor = "cache-1", Topic = 0,
                },
            ],
            Inferred = [new Inference("date", "taken from the file's name", 1)],
            Problems = [new Problem(Severity.Warning, "NoAttendees", "the series usually lists attendees", "2019/team #1.md", 3)],
        };
        var second = Meeting("2019-03-04-team-weekly", new DateOnly(2019, 3, 4));
        var undated = Meeting("loose-ends", null) with { Series = null, Topics = [], DisplayTitle = "Loose ends", Source = "loose.md" };
        Contribution Said(Meeting meeting, PersonId person, WorkState state, string text, string anchor) => new()
        {
            Person = person, Meeting = meeting.Id, Date = meeting.Date, Source = meeting.Source, Line = 20, Lines = [20], State = state,
            Role = ContributionRole.Own, Rule = "speaker", Evidence = Evidence.Initiative, Initiatives = [Cache], References = [Ticket], Text = text, Url = $"{meeting.Url}#{anchor}",
        };
        return new Archive
        {
            Meetings = [first, second, undated],
            People =
            [
                new Person { Id = Ann, Name = "ann", IsHandle = true, FullName = "Ann Ache", Spellings = ["ann", "Ann A."], First = first.Date, Last = second.Date, Meetings = [first.Id, second.Id], Initiatives = [Cache] },
                new Person { Id = Bo, Name = "Bo Berg", First = first.Date, Last = second.Date, Meetings = [first.Id, second.Id] },
            ],
            Initiatives = [new Initiative { Id = Cache, Name = "Block cache", Spellings = ["Block cache", "Block-cache updates"], First = first.Date, Last = second.Date, Meetings = [first.Id, second.Id], People = [Ann] }],
            Repositories = [new Repository { Id = Repo, References = [new DiscussedReference(12, ReferenceKind.Pull, [first.Id])], Meetings = [first.Id], People = [Ann], Initiatives = [Cache] }],
            Series = [new Series { Id = Weekly, Name = "Team weekly", Meetings = [first.Id, second.Id] }],
            Contributions =
            [
                Said(first, Ann, WorkState.Said, "The cache misses too often, see the pull request", "cache-1"),
                Said(first, Ann, WorkState.Done, "Measured the cache & wrote <down> the numbers", "ann-done"),
                Said(second, Ann, WorkState.Planned, "Make the cache smaller", "cache"),
            ],
            Problems = [],
            Merges =
            [
                new NameMerge(NameKind.Initiative, Cache.Value, "a heading that ends in a word for updates",
                    new SpellingUse("Block cache", 2, first.Source, 18), new SpellingUse("Block-cache updates", 1, second.Source, 20)),
            ],
        };
    }

    private static Meeting Meeting(string id, DateOnly? date) => new()
    {
        Id = new MeetingId(id),
        Source = "2019/team #1.md",
        Line = 1,
        Date = date,
        Title = "Team weekly",
        DisplayTitle = "Team weekly",
        Series = Weekly,
        Lead = [new Listed(Bo, 3)],
        Attendees = [new Listed(Ann, 4), new Listed(Bo, 5)],
        Recordings = ["https://video.example.org/1"],
        Topics = [new Topic { Heading = "Block cache", Kind = TopicKind.Initiative, Initiative = Cache, People = [Ann], Anchor = "cache", Line = 18 }],
        Repositories = [Repo],
        References = [Ticket],
        Mentions = [Ann, Bo],
        Headings = [new BodyHeading(2, "Block cache", "cache")],
        Body = "<ul><li id=\"ann-done\">Measured</li><li id=\"ann-next\">Make the cache smaller</li></ul>\n<h2 id=\"cache\">Block cache</h2>\n<p id=\"cache-1\">The cache\n  misses too often.</p>\n<pre>\n  two spaces\n</pre>",
    };
}
