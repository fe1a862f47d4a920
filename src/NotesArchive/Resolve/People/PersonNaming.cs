using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>Joined spellings to people: an id from the earliest note, a name from the form most written.</summary>
internal static class PersonNaming
{
    public static PersonTable Name(
        SortedDictionary<string, NameUses> uses, SpellingGroups groups, PersonCuration curation, PersonEvidence evidence,
        Bearers bearers)
    {
        var ids = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        var people = new List<ResolvedPerson>();
        var taken = new HashSet<string>(ReservedIds.All, StringComparer.Ordinal);
        taken.UnionWith(curation.Entries.Select(e => e.Id?.Text).OfType<string>());
        foreach (var (root, same) in EarliestFirst(uses, groups))
        {
            var entry = curation.Of(same.Select(u => NameUses.Id(u.Key, u.IsHandle)));
            if (entry is null && same.TrueForAll(u => !IsOwnPerson(u, groups, bearers)))
                continue;
            var person = Person(same, entry, taken);
            ids[root] = person.Id;
            people.Add(person);
        }
        return new(Everywhere(uses, groups, curation, ids), InMeeting(uses, bearers, ids), ids, bearers)
        {
            People = [.. people.OrderBy(p => p.Id)],
            Merges = Merges(uses, groups, evidence.Merges, ids),
            Problems = PersonProblems.Of(uses, groups, evidence.Unsure,
                [.. curation.Entries.Select(e => groups.Root(PersonCuration.Anchor(e)))], ids),
        };
    }

    private static IEnumerable<(string Root, List<NameUses> Uses)> EarliestFirst(
        SortedDictionary<string, NameUses> uses, SpellingGroups groups) =>
        uses.Values.GroupBy(u => groups.Root(NameUses.Id(u.Key, u.IsHandle)), StringComparer.Ordinal)
            .Select(g => (Root: g.Key, Uses: g.OrderByDescending(u => u.Count).ThenBy(u => u.Key, StringComparer.Ordinal).ToList()))
            .OrderBy(g => g.Uses.Min(u => u.First.Meeting.Date ?? DateOnly.MaxValue))
            .ThenBy(g => g.Uses.Min(u => u.First.Meeting.Source), StringComparer.Ordinal)
            .ThenBy(g => g.Uses.Min(u => u.First.Name.Line)).ThenBy(g => g.Root, StringComparer.Ordinal);

    // A bare first name is a person of its own only where a list holds it and nobody in all the notes fits.
    private static bool IsOwnPerson(NameUses use, SpellingGroups groups, Bearers bearers) => use.IsFullName
        || NameUses.Id(use.Key, use.IsHandle) is var id
            && use.Places.Exists(p => (use.IsHandle || p.Listed) && bearers.Meant(id, p.Meeting) == groups.Root(id));

    private static ResolvedPerson Person(List<NameUses> uses, CuratedEntry? entry, HashSet<string> taken)
    {
        var handle = uses.Find(u => u.IsHandle);
        var full = uses.Find(u => u.IsFullName)
            ?? uses.Find(u => !u.IsHandle);
        var shown = handle ?? full!;
        // A person with a handle is addressed by a handle, also where the first note gave a name only.
        var earliest = uses.Where(u => u.IsHandle == (handle is not null)).OrderBy(u => u.First.Meeting.Date ?? DateOnly.MaxValue)
            .ThenBy(u => u.First.Meeting.Source, StringComparer.Ordinal).ThenBy(u => u.First.Name.Line)
            .ThenBy(u => u.Key, StringComparer.Ordinal).First();
        var curatedHandle = entry is { Name: not null } && uses.Exists(u => u.IsHandle && u.Key == PersonKey.Of(entry.Name.Text));
        var earliestForm = earliest.First.Name.Handle is { } h && PersonKey.Of(h) == earliest.Key ? h : earliest.Key;
        return new()
        {
            Id = new(entry?.Id?.Text ?? Free(Slug.Of(earliestForm), taken)),
            Name = entry?.Name?.Text ?? shown.Common,
            FullName = handle is null ? null : entry?.Name is { } name && !curatedHandle ? name.Text : full?.Common,
            IsHandle = entry?.Name is null ? handle is not null : curatedHandle,
            Spellings = [.. uses
                .SelectMany(u => u.Forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key))
                .Concat(entry?.Forms.Select(f => f.Text.TrimStart('@')) ?? []).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        var id = slug.Length == 0 ? "person" : slug;
        for (var n = 2; !taken.Add(id); n++)
            id = $"{slug}-{n}";
        return id;
    }

    private static Dictionary<string, PersonId> Everywhere(
        SortedDictionary<string, NameUses> uses, SpellingGroups groups, PersonCuration curation, Dictionary<string, PersonId> ids)
    {
        var everywhere = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        // Handles last: of equal letters they win.
        foreach (var use in uses.Values.Where(u => u.IsHandle || u.IsFullName || curation.Knows(u.Key)).OrderBy(u => u.IsHandle))
            if (ids.TryGetValue(groups.Root(NameUses.Id(use.Key, use.IsHandle)), out var id))
                everywhere[use.Key] = id;
        foreach (var entry in curation.Entries)
            if (ids.TryGetValue(groups.Root(PersonCuration.Anchor(entry)), out var id))
                foreach (var form in entry.Forms)
                    everywhere[PersonKey.Of(form.Text)] = id;
        return everywhere;
    }

    private static Dictionary<(string, int, string), PersonId?> InMeeting(
        SortedDictionary<string, NameUses> uses, Bearers bearers, Dictionary<string, PersonId> ids)
    {
        var found = new Dictionary<(string, int, string), PersonId?>();
        foreach (var (use, id, place) in ShortForms(uses))
        {
            var known = bearers.Meant(id, place.Meeting) is { } root && ids.TryGetValue(root, out var person) ? person : (PersonId?)null;
            if (known is not null || !use.IsHandle)
                found[(place.Meeting.Source, place.Meeting.Line, use.Key)] = known;
        }
        return found;
    }

    // Handles last: of equal letters in one meeting they win.
    private static IEnumerable<(NameUses Use, string Id, NameUse Place)> ShortForms(SortedDictionary<string, NameUses> uses) =>
        uses.OrderBy(u => u.Value.IsHandle).Where(u => !u.Value.IsFullName)
            .SelectMany(u => u.Value.Places.Select(p => (u.Value, u.Key, p)));

    private static List<NameMerge> Merges(
        SortedDictionary<string, NameUses> uses, SpellingGroups groups, List<Joined> merges, Dictionary<string, PersonId> ids) =>
        [.. merges.Where(m => ids.ContainsKey(groups.Root(m.Kept)))
            .Select(m => new NameMerge(NameKind.Person, ids[groups.Root(m.Kept)].Value, m.Rule, Use(uses[m.Kept]), Use(uses[m.Other])))
            .OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.Joined.Spelling, StringComparer.Ordinal)];

    internal static SpellingUse Use(NameUses use) =>
        new(use.IsHandle ? "@" + use.Common : use.Common, use.Count, use.First.Meeting.Source, use.First.Name.Line);
}
