using NotesArchive.Extract;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>A heading that stands for an initiative in one meeting.</summary>
internal sealed record HeadingPlace(MeetingDraft Meeting, TopicDraft Topic, InitiativeHeading Heading)
{
    private const int FirstBlocks = 3;

    public bool IsListed => Topic.Kind == TopicKind.Initiative;

    /// <summary>Issues and pull requests that the section opens with: its epic, if it has one.</summary>
    public IEnumerable<string> Opening()
    {
        var index = Meeting.Topics.Select((t, i) => (t, i)).First(t => ReferenceEquals(t.t, Topic)).i;
        return Meeting.Blocks.Where(b => b.Topic == index).Take(FirstBlocks).SelectMany(b => b.Lines).SelectMany(l => l.References)
            .Where(r => r is { Repository: not null, Number: not null }).Select(r => $"{r.Repository}#{r.Number}".ToLowerInvariant())
            .Distinct();
    }
}

/// <summary>All headings that come to one key once cleaned.</summary>
internal sealed class HeadingUses(string key)
{
    private const int LongestName = 14;

    public string Key { get; } = key;
    public List<HeadingPlace> Places { get; } = [];
    /// <summary>Discussions under the same name, once it is cleaned.</summary>
    public List<HeadingPlace> Besides { get; } = [];
    public int Count => Places.Count;
    public bool IsListed => Places.Exists(p => p.IsListed);
    public HeadingPlace First => Places[0];

    /// <summary>The cleaned form most written.</summary>
    public string Common => CommonOf(Places);

    public HashSet<string> People => Places.SelectMany(p => p.Topic.People.Concat(p.Topic.Owners)).Select(n => n.Handle ?? n.FullName)
        .OfType<string>().Select(PersonKey.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>References that several meetings open the section with.</summary>
    public HashSet<string> Epics => Places.SelectMany(p => p.Opening()).GroupBy(r => r, StringComparer.Ordinal)
        .Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    public HashSet<string> Openings => Places.SelectMany(p => p.Opening()).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<DateOnly> Dates => Places.Select(p => p.Meeting.Date).OfType<DateOnly>();

    /// <summary>
    /// The commonest name, of two the one that sorts first; short ("Cache" for "Cache Improvements") where anybody writes it so.
    /// </summary>
    public static string CommonOf(IReadOnlyList<HeadingPlace> places)
    {
        var isShort = places.Any(p => p.Heading.Name == p.Heading.ShortName);
        return places.GroupBy(p => isShort ? p.Heading.ShortName : p.Heading.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>Headings of topics that are initiatives, by key, each in order of date, path and line.</summary>
    public static SortedDictionary<string, HeadingUses> Collect(
        IReadOnlyList<MeetingDraft> drafts, Func<string, bool> isNone, LanguageWords language)
    {
        var containers = drafts.SelectMany(d => d.Topics).SelectMany(t => t.Containers).Select(InitiativeHeading.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var owners = Owners(drafts);
        var uses = new SortedDictionary<string, HeadingUses>(StringComparer.Ordinal);
        foreach (var draft in drafts.OrderBy(d => d.Date ?? DateOnly.MaxValue).ThenBy(d => d.Source, StringComparer.Ordinal)
            .ThenBy(d => d.Line))
            foreach (var topic in draft.Topics.Where(t => t.Kind == TopicKind.Initiative))
            {
                var isContainer = containers.Contains(InitiativeHeading.Fold(topic.Heading));
                if (isContainer || isNone(topic.Heading) || IsEvent(topic.Heading, language) || IsLayer(topic.Heading, owners))
                    continue;
                var heading = InitiativeHeading.Read(WithoutOwners(topic), language);
                if (heading.Key.Length < 2 || isNone(heading.Name) || IsLayer(heading.Name, owners) || IsEvent(heading.Name, language))
                    continue;
                if (!uses.TryGetValue(heading.Key, out var use))
                    uses[heading.Key] = use = new(heading.Key);
                use.Places.Add(new(draft, topic, heading));
            }
        return uses;
    }

    /// <summary>Whose repositories the notes point at.</summary>
    public static HashSet<string> Owners(IEnumerable<MeetingDraft> drafts) =>
        drafts.SelectMany(d => d.References).Select(r => r.Owner).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    // "Cache (Ann)", where the meeting lists an Ann: she is no part of the name.
    private static string WithoutOwners(TopicDraft topic)
    {
        var open = topic.Heading.LastIndexOf('(');
        return open > 0 && topic.Heading.EndsWith(')')
            && topic.Heading[(open + 1)..^1].Split([',', '/', '&'], StringSplitOptions.TrimEntries)
            .All(n => topic.People.Any(p => p.Line == topic.Line && p.Written == n)) ? topic.Heading[..open].TrimEnd() : topic.Heading;
    }

    // A sentence, the news of a release, or "Things that Ann does (not an initiative)" is no work stream.
    private static bool IsEvent(string heading, LanguageWords language)
    {
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wording = Wording.Of(heading);
        return words.Length > LongestName || language[WordRole.NoInitiative].IsIn(wording) || language[WordRole.Released].Closes(wording)
            || InitiativeWording.IsRoutine(wording, language);
    }

    /// <summary>An organisation, or one of its implementations, holds initiatives and is none: "shop", "js-shop", "JS Shop".</summary>
    public static bool IsLayer(string heading, HashSet<string> owners)
    {
        var words = heading.Trim().TrimEnd(':').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            1 => owners.Contains(words[0]) || InitiativeHeading.IsImplementation(words[0]),
            2 => owners.Contains(words[1]) && InitiativeHeading.IsImplementation(words[0]),
            _ => false,
        };
    }
}
