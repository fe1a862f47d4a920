using NotesArchive.Extract;
using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Short forms that only their own note settles: a bare first name, or <c>@oli</c> beside <c>@olivia-e</c>, where exactly
/// one participant fits.
/// </summary>
internal static class NamesInMeeting
{
    private const int MonthsNear = 6;

    /// <summary>Key of the short form (<see cref="NameUses.Id"/>) to a spelling of the person it means, a meeting at a time.</summary>
    public static IReadOnlyDictionary<(MeetingDraft Meeting, string Id), string> Bind(
        SortedDictionary<string, NameUses> uses, SpellingGroups groups, HashSet<(MeetingDraft Meeting, string Id)> unsettled)
    {
        var firstNames = FirstNames(uses, groups);
        var byFirstName = firstNames.SelectMany(n => n.Value.Select(f => (First: f, Root: n.Key))).ToLookup(n => n.First, n => n.Root, StringComparer.Ordinal);
        var times = uses.Values.SelectMany(u => u.Places.Select(p => (Root: groups.Root(NameUses.Id(u.Key, u.IsHandle)), p.Meeting.Date))).Where(p => p.Date is not null)
            .GroupBy(p => p.Root, p => p.Date!.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (First: g.Min(), Last: g.Max()), StringComparer.Ordinal);
        var seriesOf = uses.Values.SelectMany(u => u.Places.Where(p => p.Listed).Select(p => (Root: groups.Root(NameUses.Id(u.Key, u.IsHandle)), Series: p.Meeting.Series)))
            .Where(u => u.Series is not null).ToLookup(u => u.Root, u => u.Series!, StringComparer.Ordinal);
        var present = Present(uses, listedOnly: true);
        var mentioned = Present(uses, listedOnly: false);
        var bound = new Dictionary<(MeetingDraft, string), string>(MeetingAndId.Comparer);
        foreach (var (id, use) in uses)
        {
            if (use.IsFullName)
                continue;
            foreach (var meeting in use.Places.Select(p => p.Meeting).Distinct(ReferenceEqualityComparer.Instance).Cast<MeetingDraft>())
            {
                // Where nobody of the meeting fits, "Danny" is the one Danny of the series, or of the archive.
                var fits = Written(use, meeting) is { } beside && uses.ContainsKey(beside) ? [groups.Root(beside)]
                    : use.IsHandle && use.Places.Exists(p => p.Listed && ReferenceEquals(p.Meeting, meeting)) ? []
                    : Fitting(present[meeting]) is { Count: > 0 } people ? people : Fitting(mentioned[meeting]) is { Count: > 0 } named ? named : use.IsHandle ? [] : Elsewhere(use, meeting);
                if (fits.Count == 1)
                    bound[(meeting, id)] = fits[0];
                else if (fits.Count > 1)
                    unsettled.Add((meeting, id));
            }

            List<string> Elsewhere(NameUses shortForm, MeetingDraft meeting)
            {
                var all = byFirstName[shortForm.Key].Where(r => r != groups.Root(id) && !groups.KeptApart(r, id) && IsNear(r, meeting.Date)).Distinct().Order(StringComparer.Ordinal).ToList();
                return all.Where(r => seriesOf[r].Contains(meeting.Series, StringComparer.Ordinal)).ToList() is { Count: > 0 } ofSeries ? ofSeries : all;
            }

            // A name of two years ago may be another's.
            bool IsNear(string root, DateOnly? date) => date is not { } day || !times.TryGetValue(root, out var time)
                || day >= time.First.AddMonths(-MonthsNear) && day <= time.Last.AddMonths(MonthsNear);

            List<string> Fitting(IEnumerable<string> there) =>
                [.. there.Where(o => o != id && Fits(use, o)).Select(groups.Root).Where(r => r != groups.Root(id) && !groups.KeptApart(r, id)).Distinct().Order(StringComparer.Ordinal)];

            bool Fits(NameUses shortForm, string other) =>
                firstNames.TryGetValue(groups.Root(other), out var names) && names.Contains(shortForm.Key)
                || other[0] == '@' && shortForm.Key.Length >= 3 && other.Length >= shortForm.Key.Length + 4
                    && other.AsSpan(1).StartsWith(shortForm.Key, StringComparison.Ordinal);
        }
        return bound;
    }

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
