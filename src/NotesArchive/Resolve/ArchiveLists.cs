using NotesArchive.Model;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.People;

namespace NotesArchive.Resolve;

/// <summary>The lists of an archive, each entity with the meetings that record it. Meetings come in date order.</summary>
internal static class ArchiveLists
{
    public static IReadOnlyList<Person> People(
        IReadOnlyList<Meeting> meetings, PersonTable table, IReadOnlyList<Contribution> contributions)
    {
        // A keeper may credit somebody whom the meeting's note does not name.
        var credited = contributions.ToLookup(c => c.Meeting, c => c.Person);
        var recorded = Recorded(meetings, m => PeopleOf(m).Concat(credited[m.Id]));
        var initiatives = contributions.SelectMany(c => c.Initiatives.Select(i => (c.Person, Initiative: i)))
            .ToLookup(p => p.Person, p => p.Initiative);
        return [.. table.People.Where(p => recorded.ContainsKey(p.Id)).Select(p => new Person
        {
            Id = p.Id,
            Name = p.Name,
            FullName = string.Equals(p.FullName, p.Name, StringComparison.Ordinal) ? null : p.FullName,
            IsHandle = p.IsHandle,
            Spellings = p.Spellings,
            First = recorded[p.Id].First,
            Last = recorded[p.Id].Last,
            Meetings = recorded[p.Id].Meetings,
            Initiatives = [.. initiatives[p.Id].Distinct().Order()],
        })];
    }

    public static IReadOnlyList<Initiative> Initiatives(
        IReadOnlyList<Meeting> meetings, InitiativeTable table, IReadOnlyList<Contribution> contributions)
    {
        var tagged = contributions.SelectMany(c => c.Initiatives.Select(i => (c.Meeting, c.Person, Initiative: i))).ToList();
        var byMeeting = tagged.ToLookup(t => t.Meeting, t => t.Initiative);
        var people = tagged.ToLookup(t => t.Initiative, t => t.Person);
        var recorded = Recorded(meetings, m => m.Topics.Select(t => t.Initiative).OfType<InitiativeId>().Concat(byMeeting[m.Id]));
        return [.. table.Initiatives.Where(i => recorded.ContainsKey(i.Id)).Select(i => new Initiative
        {
            Id = i.Id,
            Name = i.Name,
            Basis = i.Basis,
            Spellings = i.Spellings,
            First = recorded[i.Id].First,
            Last = recorded[i.Id].Last,
            Meetings = recorded[i.Id].Meetings,
            People = [.. people[i.Id].Distinct().Order()],
        })];
    }

    public static IReadOnlyList<Repository> Repositories(IReadOnlyList<Meeting> meetings, IReadOnlyList<Contribution> contributions)
    {
        var recorded = Recorded(meetings, m => m.Repositories);
        var discussed = meetings
            .SelectMany(m => m.References.Where(r => r is { IsIssueOrPull: true, Number: not null })
                .Select(r => (Meeting: m.Id, Reference: r)))
            .ToLookup(r => r.Reference.Repository);
        var said = contributions
            .SelectMany(c => c.References.Select(r => r.Repository).Distinct().Select(r => (Repository: r, Contribution: c)))
            .ToLookup(r => r.Repository, r => r.Contribution);
        return [.. recorded.Keys.Order().Select(id => new Repository
        {
            Id = id,
            References = [.. discussed[id].GroupBy(r => r.Reference.Number!.Value).OrderBy(g => g.Key)
                .Select(g => new DiscussedReference(
                    g.Key, Kind(g.Select(r => r.Reference.Kind)), [.. g.Select(r => r.Meeting).Distinct()]))],
            Meetings = recorded[id].Meetings,
            People = [.. said[id].Select(c => c.Person).Distinct().Order()],
            Initiatives = [.. said[id].SelectMany(c => c.Initiatives).Distinct().Order()],
        })];
    }

    // Known by an address anywhere, it is no bare number any more.
    private static ReferenceKind Kind(IEnumerable<ReferenceKind> kinds) => kinds.Max();

    private static IEnumerable<PersonId> PeopleOf(Meeting meeting) =>
        meeting.Mentions.Concat(meeting.Topics.SelectMany(t => t.People)).Concat(meeting.Actions.SelectMany(a => a.People))
            .Concat(meeting.Blocks.SelectMany(b => b.Speakers.Concat(b.Named)));

    private static Dictionary<TId, (DateOnly? First, DateOnly? Last, IReadOnlyList<MeetingId> Meetings)> Recorded<TId>(
        IReadOnlyList<Meeting> meetings, Func<Meeting, IEnumerable<TId>> idsOf) where TId : notnull
    {
        var recorded = new Dictionary<TId, List<Meeting>>();
        foreach (var meeting in meetings)
            foreach (var id in idsOf(meeting).Distinct())
                if (recorded.TryGetValue(id, out var there))
                    there.Add(meeting);
                else
                    recorded[id] = [meeting];
        return recorded.ToDictionary(r => r.Key, r => (
            r.Value.Min(m => m.Date), r.Value.Max(m => m.Date), (IReadOnlyList<MeetingId>)[.. r.Value.Select(m => m.Id)]));
    }
}
