using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Pages;

/// <summary>What a repository's page shows: every issue and pull request that meetings discussed.</summary>
public sealed record RepositoryPage : PageModel
{
    // The page stays one, because links name its numbers: with many mentions each shows fewer of its words.
    private const int Characters = 45_000, Shortest = 50, Longest = 240;

    public required string Name { get; init; }
    public Day? First { get; init; }
    public Day? Last { get; init; }
    public int Meetings { get; init; }
    public IReadOnlyList<PersonLink> People { get; init; } = [];
    public IReadOnlyList<TextLink> Initiatives { get; init; } = [];
    public IReadOnlyList<ReferenceEntry> References { get; init; } = [];
    /// <summary>Meetings that name the repository, newest first.</summary>
    public IReadOnlyList<MeetingLink> MeetingList { get; init; } = [];

    internal static Page Make(Repository repository, SiteContext site) => new(Urls.File(repository.Url), "repository",
        site.Head(repository.Url, repository.Id.Value, "repos",
            $"Issues and pull requests of {repository.Id} that meetings discussed: {repository.References.Count} in "
                + $"{Words.Count(repository.Meetings.Count, "meeting")}.",
            new TextLink("Repositories", "/repos/")),
        head => Of(repository, head, site));

    private static RepositoryPage Of(Repository repository, Head head, SiteContext site)
    {
        var meetings = repository.Meetings.Select(site.Meeting).ToList();
        var mentions = repository.References.ToDictionary(reference => reference, reference => site.Mentions(repository.Id, reference));
        var length = Math.Clamp(Characters / Math.Max(1, mentions.Values.Sum(list => list.Count)), Shortest, Longest);
        // Once for each fragment, which may mention thousands.
        var words = new Dictionary<Block, string>(ReferenceEqualityComparer.Instance);
        foreach (var block in mentions.Values.SelectMany(list => list).Select(mention => mention.Block).OfType<Block>())
            if (!words.ContainsKey(block))
                words[block] = Words.Short(block.Text, length);
        var dates = meetings.Where(meeting => meeting.Date is not null).Select(meeting => meeting.Date!.Value).ToList();
        return new RepositoryPage
        {
            Site = site.Site,
            Head = head,
            Name = repository.Id.Value,
            First = dates.Count == 0 ? null : new Day(dates.Min()),
            Last = dates.Count == 0 ? null : new Day(dates.Max()),
            Meetings = meetings.Count,
            People = site.Links(repository.People),
            Initiatives = site.Links(repository.Initiatives),
            References = [.. repository.References.OrderByDescending(reference => reference.Number)
                .Select(reference => new ReferenceEntry(reference.Number, Kind(reference.Kind),
                    GitHubAddress.Of(repository.Id.Value, reference.Kind, reference.Number),
                    [.. mentions[reference].Select(mention => new MentionEntry(
                        Day.Of(mention.Meeting)?.Brief ?? mention.Meeting.DisplayTitle,
                        mention.Meeting.Url + (mention.Block is null ? "" : '#' + mention.Block.Anchor),
                        site.Links(mention.People), mention.Block is null ? "" : words[mention.Block]))]))],
            MeetingList = [.. meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
                .Select(meeting => MeetingLink.To(meeting, site))],
        };
    }

    private static string Kind(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Pull => "pull request",
        ReferenceKind.Issue => "issue",
        _ => "issue or pull request",
    };
}

/// <summary>An issue or pull request with each place that mentions it.</summary>
public sealed record ReferenceEntry(int Number, string Kind, string Address, IReadOnlyList<MentionEntry> Mentions);

/// <summary>A place that mentions an issue or pull request: date, address, whose words, and the words.</summary>
public sealed record MentionEntry(string When, string Url, IReadOnlyList<PersonLink> People, string Text);
