using NotesArchive.Extract;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Settles the word of <c>Ann Bell (storage)</c>: it is her handle where some note writes <c>@storage</c> or links to that profile, and
/// no other name stands before it; else it says what she belongs to.
/// </summary>
internal static class BracketedHandles
{
    /// <summary>The same drafts in the same order.</summary>
    public static IReadOnlyList<MeetingDraft> Settle(IReadOnlyList<MeetingDraft> drafts)
    {
        var bearers = drafts.SelectMany(Listed).Where(n => n is { InBrackets: not null, FullName: not null })
            .ToLookup(n => PersonKey.Of(n.InBrackets!), n => PersonKey.Of(n.FullName!), StringComparer.Ordinal);
        if (bearers.Count == 0)
            return drafts;
        var witnessed = drafts.SelectMany(d => d.Mentions.Concat(Listed(d)).Select(n => n.Handle)).OfType<string>().Select(PersonKey.Of)
            .ToHashSet(StringComparer.Ordinal);
        var handles = bearers.Where(b => witnessed.Contains(b.Key) && IsOnePerson([.. b.Distinct(StringComparer.Ordinal)]))
            .Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
        return [.. drafts.Select(d => Listed(d).Any(n => n.InBrackets is not null) ? With(d, handles) : d)];
    }

    // "Ann Bell (annb)" and "Ann B. (annb)" are one; "Ann (storage)" and "Bob (storage)" share a place of work.
    private static bool IsOnePerson(List<string> names) => names.TrueForAll(n => n.Split(' ')[0] == names[0].Split(' ')[0]);

    private static IEnumerable<NameDraft> Listed(MeetingDraft draft) => draft.Lead.Concat(draft.Notetaker).Concat(draft.Attendees);

    private static MeetingDraft With(MeetingDraft draft, HashSet<string> handles) => draft with
    {
        Lead = Settled(draft.Lead, handles),
        Notetaker = Settled(draft.Notetaker, handles),
        Attendees = Settled(draft.Attendees, handles),
        Mentions = Settled(draft.Mentions, handles),
        Topics = [.. draft.Topics.Select(t => t with { People = Settled(t.People, handles), Owners = Settled(t.Owners, handles) })],
        Updates = [.. draft.Updates.Select(u => u with { Person = Settled(u.Person, handles) })],
        Actions = [.. draft.Actions.Select(a => a with { People = Settled(a.People, handles) })],
        Abbreviations = [.. draft.Abbreviations.Select(a => a with { Person = Settled(a.Person, handles) })],
    };

    private static IReadOnlyList<NameDraft> Settled(IReadOnlyList<NameDraft> names, HashSet<string> handles) =>
        names.Any(n => n.InBrackets is not null) ? [.. names.Select(n => Settled(n, handles))] : names;

    private static NameDraft Settled(NameDraft name, HashSet<string> handles) =>
        name.InBrackets is { } word && name.Handle is null && handles.Contains(PersonKey.Of(word)) ? name with { Handle = word } : name;
}
