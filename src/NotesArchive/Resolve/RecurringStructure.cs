using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve;

/// <summary>
/// Settles headings that structure the meetings of a folder and name no subject: they come back, and say nothing themselves above
/// other subjects, or the same each time.
/// </summary>
internal static class RecurringStructure
{
    private const int FewestMeetings = 3;

    private sealed record Use(MeetingDraft Meeting, int Topic, string Heading, string Text);

    /// <summary>The same drafts in the same order, without those topics.</summary>
    public static IReadOnlyList<MeetingDraft> Settle(IReadOnlyList<MeetingDraft> drafts)
    {
        var structure = drafts.GroupBy(d => Path.GetDirectoryName(d.Source) ?? "", StringComparer.Ordinal)
            .SelectMany(folder => folder.SelectMany(Uses).GroupBy(u => u.Heading, StringComparer.Ordinal).Where(IsStructure))
            .SelectMany(u => u).ToLookup(u => u.Meeting, u => u.Topic, ReferenceEqualityComparer.Instance);
        return [.. drafts.Select(d => structure.Contains(d) ? Without(d, [.. structure[d]]) : d)];
    }

    private static IEnumerable<Use> Uses(MeetingDraft meeting)
    {
        for (var t = 0; t < meeting.Topics.Count; t++)
            if (meeting.Topics[t].Kind == TopicKind.Discussion)
                yield return new(meeting, t, Wording.Of(meeting.Topics[t].Heading),
                    string.Join('\n', meeting.Blocks.Where(b => b.Topic == t).Select(b => b.Text)));
    }

    private static bool IsStructure(IEnumerable<Use> uses)
    {
        var all = uses.ToList();
        if (all.Select(u => u.Meeting).Distinct().Count() < FewestMeetings || all.Exists(HoldsInitiatives))
            return false;
        var commonest = all.GroupBy(u => u.Text, StringComparer.Ordinal).Max(g => g.Count());
        return commonest * 2 > all.Count && (all.Count(u => u.Text.Length == 0) < commonest || all.Count(HoldsSubjects) * 2 > all.Count);
    }

    private static bool HoldsSubjects(Use use) => Held(use).Any();

    private static bool HoldsInitiatives(Use use) => Held(use).Any(t => t.Kind == TopicKind.Initiative);

    private static IEnumerable<TopicDraft> Held(Use use) =>
        use.Meeting.Topics.Where(t => t.Containers.Any(c => Wording.Of(c) == use.Heading));

    private static MeetingDraft Without(MeetingDraft meeting, HashSet<int> topics)
    {
        var kept = Enumerable.Range(0, meeting.Topics.Count).Where(t => !topics.Contains(t)).ToList();
        var place = kept.Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i);
        return meeting with
        {
            Topics = [.. kept.Select(t => meeting.Topics[t])],
            Blocks = [.. meeting.Blocks.Select(b => b.Topic is { } t
                ? b with { Topic = place.TryGetValue(t, out var now) ? now : null } : b)],
        };
    }
}
