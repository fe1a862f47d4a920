using NotesArchive.Model;
using NotesArchive.Settings;

namespace NotesArchive.Pages;

/// <summary>What page makers look up, worked out once: entities by id, contributions by whom and what they are of.</summary>
public sealed class SiteContext
{
    private readonly Dictionary<PersonId, Person> people;
    private readonly Dictionary<InitiativeId, Initiative> initiatives;
    private readonly Dictionary<MeetingId, Meeting> meetings;
    private readonly Dictionary<SeriesId, Series> series;
    private readonly Dictionary<MeetingId, int> places;
    private readonly HashSet<RepositoryId> repositories;
    private readonly ILookup<(RepositoryId, int), Mention> mentions;
    private readonly ILookup<(NameKind, string), NameMerge> merges;
    private readonly RelatedInitiatives related;
    private readonly Addresses addresses;
    private readonly MeetingBodies bodies;

    public SiteContext(Archive archive, SiteSettings settings, Addresses addresses)
    {
        this.addresses = addresses;
        (Archive, Settings) = (archive, settings);
        people = archive.People.ToDictionary(person => person.Id);
        initiatives = archive.Initiatives.ToDictionary(initiative => initiative.Id);
        meetings = archive.Meetings.ToDictionary(meeting => meeting.Id);
        series = archive.Series.ToDictionary(one => one.Id);
        places = archive.Series.SelectMany(one => one.Meetings.Select((id, place) => (id, place))).DistinctBy(pair => pair.id)
            .ToDictionary(pair => pair.id, pair => pair.place);
        repositories = [.. archive.Repositories.Select(repository => repository.Id)];
        ByPerson = archive.Contributions.ToLookup(contribution => contribution.Person);
        ByInitiative = archive.Contributions
            .SelectMany(contribution => contribution.Initiatives, (contribution, id) => (contribution, id))
            .ToLookup(pair => pair.id, pair => pair.contribution);
        ByYear = archive.Contributions.Where(contribution => contribution.Date is not null)
            .ToLookup(contribution => contribution.Date!.Value.Year);
        mentions = MentionsOf(archive);
        merges = archive.Merges.ToLookup(merge => (merge.Kind, merge.Id));
        related = new RelatedInitiatives(archive);
        bodies = new MeetingBodies(archive, settings, addresses);
        var dates = archive.Meetings.Where(meeting => meeting.Date is not null).Select(meeting => meeting.Date!.Value).ToList();
        Months = dates.Count == 0 ? null : new MonthSpan(Month.Of(dates.Min()), Month.Of(dates.Max()));
        WithNotes = dates.Select(Month.Of).ToHashSet();
        Site = new SiteInfo
        {
            Title = settings.SiteTitle,
            Description = settings.SiteDescription,
            Author = settings.Author,
            Copyright = settings.Copyright,
            LinkRoot = settings.LinkRoot,
            HasSearch = settings.GenerateSearchIndex,
            Meetings = archive.Meetings.Count,
            Until = dates.Count == 0 ? null : new Day(dates.Max()),
        };
    }

    public Addresses Addresses => addresses;

    private static ILookup<(RepositoryId, int), Mention> MentionsOf(Archive archive) =>
        (from meeting in archive.Meetings
         from block in meeting.Blocks
         let speakers = block.Speakers.ToList()
         from reference in block.References.Where(reference => reference is { IsIssueOrPull: true, Number: not null }).Distinct()
         select (Key: (reference.Repository, reference.Number!.Value), Mention: new Mention(meeting, block, speakers)))
        .ToLookup(pair => pair.Key, pair => pair.Mention);

    public Archive Archive { get; }
    public SiteSettings Settings { get; }
    public SiteInfo Site { get; }
    public ILookup<PersonId, Contribution> ByPerson { get; }
    public ILookup<InitiativeId, Contribution> ByInitiative { get; }
    /// <summary>Dated contributions.</summary>
    public ILookup<int, Contribution> ByYear { get; }
    /// <summary>From the month of the first dated note to that of the last; null without any.</summary>
    public MonthSpan? Months { get; }
    /// <summary>The months that have notes at all; in the others nothing could be recorded.</summary>
    public IReadOnlySet<Month> WithNotes { get; }

    public Meeting Meeting(MeetingId id) => meetings[id];
    public Person? Person(PersonId id) => people.GetValueOrDefault(id);
    public Initiative? Initiative(InitiativeId id) => initiatives.GetValueOrDefault(id);
    public Series? Series(SeriesId id) => series.GetValueOrDefault(id);
    /// <summary>The number of meetings of its series before this one; -1 where it has no series.</summary>
    public int PlaceInSeries(MeetingId id) => places.GetValueOrDefault(id, -1);
    public bool Has(RepositoryId id) => repositories.Contains(id);

    /// <summary>An address for markup that C# writes; templates use <c>{{link}}</c>.</summary>
    public string Link(string url) => addresses.Link(url);

    /// <summary>The whole note as safe HTML with all its links.</summary>
    public string Body(Meeting meeting) => bodies.Of(meeting);

    public string? Absolute(string url) => addresses.Absolute(url);

    /// <summary>Where meetings mention an issue or pull request, newest first; the meeting alone where no fragment is known.</summary>
    public IReadOnlyList<Mention> Mentions(RepositoryId repository, DiscussedReference reference)
    {
        var found = mentions[(repository, reference.Number)].ToList();
        var known = found.Select(mention => mention.Meeting.Id).ToHashSet();
        return [.. found
            .Concat(reference.Meetings.Where(id => !known.Contains(id)).Select(id => new Mention(Meeting(id), null, [])))
            .OrderByDescending(mention => mention.Meeting.Date).ThenBy(mention => mention.Meeting.Id)
            .ThenBy(mention => mention.Block?.Line)];
    }

    /// <summary>Initiatives that share references or at least three people with this one, most shared references first.</summary>
    public IReadOnlyList<RelatedEntry> Related(InitiativeId id) => related.Of(id);

    /// <summary>The spellings that were joined to a person or an initiative without a curated entry.</summary>
    public IEnumerable<NameMerge> Merges(NameKind kind, string id) => merges[(kind, id)];

    public IReadOnlyList<PersonLink> Links(IEnumerable<PersonId> ids) =>
        [.. ids.Distinct().Select(Person).OfType<Person>().Select(PersonLink.To)];

    public IReadOnlyList<TextLink> Links(IEnumerable<InitiativeId> ids) =>
        [.. ids.Distinct().Select(Initiative).OfType<Initiative>().Select(initiative => new TextLink(initiative.Name, initiative.Url))];

    /// <summary><paramref name="crumbs"/> lead from the home page to the page above; the page itself is added.</summary>
    public Head Head(string url, string heading, string section, string? description, params TextLink[] crumbs) => new()
    {
        Title = $"{heading} · {Settings.SiteTitle}",
        Heading = heading,
        Description = description ?? Settings.SiteDescription,
        Section = section,
        Canonical = addresses.Absolute(url),
        Image = Settings.Image is not { } image ? null
            : image.Contains("://", StringComparison.Ordinal) ? image
            : addresses.Absolute(image.StartsWith('/') ? image : '/' + image),
        Crumbs = crumbs,
    };
}

/// <summary>A person as a link: <c>@handle</c> or a name, and the real name where a note gives it beside the handle.</summary>
public sealed record PersonLink(string Name, string Url, string? FullName)
{
    public static PersonLink To(Person person) => new(person.IsHandle ? '@' + person.Name : person.Name, person.Url, person.FullName);
}

/// <summary>A meeting as a link, with its date.</summary>
public sealed record MeetingLink(string Title, string Url, Day? Date, string? Series)
{
    public static MeetingLink To(Meeting meeting, SiteContext site) => new(meeting.DisplayTitle, meeting.Url, Day.Of(meeting),
        meeting.Series is { } id ? site.Series(id)?.Name : null);
}

/// <summary>A place where a meeting mentions an issue or pull request, and whose words it stands in.</summary>
public sealed record Mention(Meeting Meeting, Block? Block, IReadOnlyList<PersonId> People);
