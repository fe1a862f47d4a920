using NotesArchive.Extract;
using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Short forms that only their own note settles: a bare first name, or <c>@oli</c> beside <c>@olivia-e</c>, where exactly
/// one participant fits.
/// </summary>
internal sealed class NamesInMeeting
{
    private const int MonthsNear = 6;

    private readonly SortedDictionary<string, NameUses> uses;
    private readonly SpellingGroups groups;
    private readonly Dictionary<string, HashSet<string>> firstNames;
    private readonly ILookup<string, string> byFirstName;
    private readonly Dictionary<string, (DateOnly First, DateOnly Last)> times;
    private readonly ILookup<string, string> seriesOf;
    private readonly Dictionary<MeetingDraft, List<string>> present;
    private readonly Dictionary<MeetingDraft, List<string>> mentioned;

    private NamesInMeeting(SortedDictionary<string, NameUses> uses, SpellingGroups groups)
    {
        (this.uses, this.groups) = (uses, groups);
        firstNames = FirstNames(uses, groups);
        byFirstName = firstNames.SelectMany(n => n.Value.Select(f => (First: f, Root: n.Key)))
            .ToLookup(n => n.First, n => n.Root, StringComparer.Ordinal);
        times = uses.Values.SelectMany(u => u.Places.Select(p => (Root: RootOf(u), p.Meeting.Date)))
            .Where(p => p.Date is not null)
            .GroupBy(p => p.Root, p => p.Date!.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (First: g.Min(), Last: g.Max()), StringComparer.Ordinal);
        seriesOf = uses.Values.SelectMany(u => u.Places.Where(p => p.Listed).Select(p => (Root: RootOf(u), p.Meeting.Series)))
            .Where(u => u.Series is not null).ToLookup(u => u.Root, u => u.Series!, StringComparer.Ordinal);
        present = Present(uses, listedOnly: true);
        mentioned = Present(uses, listedOnly: false);
    }

    /// <summary>Key of the short form (<see cref="NameUses.Id"/>) to a spelling of the person it means, a meeting at a time.</summary>
    public static IReadOnlyDictionary<(MeetingDraft Meeting, string Id), string> Bind(
        SortedDictionary<string, NameUses> uses, SpellingGroups groups, HashSet<(MeetingDraft Meeting, string Id)> unsettled)
    {
        var names = new NamesInMeeting(uses, groups);
        var bound = new Dictionary<(MeetingDraft, string), string>(MeetingAndId.Comparer);
        foreach (var (id, use) in uses)
        {
            if (use.IsFullName)
                continue;
            foreach (var meeting in use.Places.Select(p => p.Meeting).Distinct(ReferenceEqualityComparer.Instance).Cast<MeetingDraft>())
            {
                var fits = names.Fitting(id, use, meeting);
                if (fits.Count == 1)
                    bound[(meeting, id)] = fits[0];
                else if (fits.Count > 1)
                    unsettled.Add((meeting, id));
            }
        }
        return bound;
    }

    private List<string> Fitting(string id, NameUses use, MeetingDraft meeting)
    {
        if (Written(use, meeting) is { } beside && uses.ContainsKey(beside))
            return [groups.Root(beside)];
        if (use.IsHandle && use.Places.Exists(p => p.Listed && ReferenceEquals(p.Meeting, meeting)))
            return [];
        if (Among(present[meeting], id, use) is { Count: > 0 } people)
            return people;
        if (Among(mentioned[meeting], id, use) is { Count: > 0 } named)
            return named;
        // Where nobody of the meeting fits, "Danny" is the one Danny of the series, or of the archive.
        return use.IsHandle ? [] : Elsewhere(id, use, meeting);
    }

    private List<string> Among(List<string> there, string id, NameUses use) =>
        [.. there.Where(o => o != id && Fits(use, o)).Select(groups.Root)
            .Where(r => IsAnother(r, id)).Distinct().Order(StringComparer.Ordinal)];

    private List<string> Elsewhere(string id, NameUses use, MeetingDraft meeting)
    {
        var all = byFirstName[use.Key].Where(r => IsAnother(r, id) && IsNear(r, meeting.Date))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var ofSeries = all.Where(r => seriesOf[r].Contains(meeting.Series, StringComparer.Ordinal)).ToList();
        return ofSeries.Count > 0 ? ofSeries : all;
    }

    private bool Fits(NameUses use, string other) =>
        firstNames.TryGetValue(groups.Root(other), out var names) && names.Contains(use.Key)
        || other[0] == '@' && use.Key.Length >= 3 && other.Length >= use.Key.Length + 4
            && other.AsSpan(1).StartsWith(use.Key, StringComparison.Ordinal);

    private bool IsAnother(string root, string id) => root != groups.Root(id) && !groups.KeptApart(root, id);

    // A name of two years ago may be another's.
    private bool IsNear(string root, DateOnly? date) => date is not { } day || !times.TryGetValue(root, out var time)
        || day >= time.First.AddMonths(-MonthsNear) && day <= time.Last.AddMonths(MonthsNear);

    private string RootOf(NameUses use) => groups.Root(NameUses.Id(use.Key, use.IsHandle));

    // "Ann (@example)" in this very note.
    private static string? Written(NameUses use, MeetingDraft meeting) =>
        use.IsHandle ? null
        : use.Places.Where(p => ReferenceEquals(p.Meeting, meeting) && p.Name.Handle is not null)
            .Select(p => NameUses.Id(PersonKey.Of(p.Name.Handle!), true)).FirstOrDefault();

    /// <summary>First names that any note gives to a group: of a full name, or a single name beside a handle.</summary>
    private static Dictionary<string, HashSet<string>> FirstNames(SortedDictionary<string, NameUses> uses, SpellingGroups groups)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var use in uses.Values.Where(u => !u.IsHandle))
            if (use.IsShortened)
                continue;
            else if (use.IsFullName)
                Add(use.Key, use.Key.Split(' ')[0]);
            else
                foreach (var place in use.Places.Where(p => p.Name.Handle is { } h && PersonKey.Of(h) != use.Key))
                    Add(NameUses.Id(PersonKey.Of(place.Name.Handle!), true), use.Key);
        return names;

        void Add(string id, string first)
        {
            var root = groups.Root(id);
            if (!names.TryGetValue(root, out var own))
                names[root] = own = new(StringComparer.Ordinal);
            own.Add(first);
        }
    }

    private static Dictionary<MeetingDraft, List<string>> Present(SortedDictionary<string, NameUses> uses, bool listedOnly)
    {
        var present = new Dictionary<MeetingDraft, List<string>>(ReferenceEqualityComparer.Instance);
        foreach (var (id, use) in uses)
            foreach (var meeting in use.Places.GroupBy(p => p.Meeting, ReferenceEqualityComparer.Instance))
            {
                if (!present.TryGetValue((MeetingDraft)meeting.Key!, out var there))
                    present[(MeetingDraft)meeting.Key!] = there = [];
                if ((use.IsHandle || use.IsFullName) && (!listedOnly || meeting.Any(p => p.Listed)))
                    there.Add(id);
            }
        return present;
    }
}

/// <summary>Drafts are compared as objects here: two equal notes are two meetings.</summary>
internal sealed class MeetingAndId : IEqualityComparer<(MeetingDraft Meeting, string Id)>
{
    public static MeetingAndId Comparer { get; } = new();

    public bool Equals((MeetingDraft Meeting, string Id) x, (MeetingDraft Meeting, string Id) y) =>
        ReferenceEquals(x.Meeting, y.Meeting) && string.Equals(x.Id, y.Id, StringComparison.Ordinal);

    public int GetHashCode((MeetingDraft Meeting, string Id) key) =>
        HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Meeting), key.Id);
}
