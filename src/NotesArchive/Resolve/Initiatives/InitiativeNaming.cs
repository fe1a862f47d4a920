using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Resolve.People;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>Joined headings to initiatives: an id from the earliest note, a name from the commonest clean form.</summary>
internal static class InitiativeNaming
{
    public static InitiativeTable Name(
        SortedDictionary<string, HeadingUses> uses, SpellingGroups groups, InitiativeCuration curation, InitiativeEvidence evidence,
        HashSet<string> ignored)
    {
        var ids = new Dictionary<string, InitiativeId>(StringComparer.Ordinal);
        var initiatives = new List<ResolvedInitiative>();
        var taken = new HashSet<string>(ReservedIds.All, StringComparer.Ordinal);
        var entries = curation.Entries.ToDictionary(e => groups.Root(InitiativeCuration.Anchor(e)), StringComparer.Ordinal);
        foreach (var entry in curation.Entries)
            if (entry.Id is { } id)
                taken.Add(id.Text);
        foreach (var (root, places) in EarliestFirst(uses, groups))
        {
            var initiative = Initiative(places, entries.GetValueOrDefault(root), taken);
            ids[root] = initiative.Id;
            initiatives.Add(initiative);
        }
        // A curated initiative that no list holds lives on its spellings and match words.
        foreach (var (root, entry) in entries.OrderBy(e => e.Value.Line).Where(e => !ids.ContainsKey(e.Key)))
        {
            var initiative = Initiative([], entry, taken);
            ids[root] = initiative.Id;
            initiatives.Add(initiative);
        }
        var (byFold, byKey) = Headings(uses, groups, curation, ids);
        return new(byFold, byKey, ignored)
        {
            Initiatives = [.. initiatives.OrderBy(i => i.Id)],
            Merges = [.. evidence.Merges
                .Select(m => new NameMerge(
                    NameKind.Initiative, ids[groups.Root(m.Kept)].Value, m.Rule, Use(uses[m.Kept]), Use(uses[m.Other])))
                .OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.Joined.Spelling, StringComparer.Ordinal)],
            Problems = Problems(uses, groups, evidence.Unsure, [.. entries.Keys], ids),
        };
    }

    private static IEnumerable<(string Root, List<HeadingPlace> Places)> EarliestFirst(
        SortedDictionary<string, HeadingUses> uses, SpellingGroups groups) =>
        uses.Values.GroupBy(u => groups.Root(u.Key), StringComparer.Ordinal)
            .Select(g => (Root: g.Key, Places: g.SelectMany(u => u.Places).OrderBy(p => p.Meeting.Date ?? DateOnly.MaxValue)
                .ThenBy(p => p.Meeting.Source, StringComparer.Ordinal).ThenBy(p => p.Topic.Line).ToList()))
            .OrderBy(g => g.Places[0].Meeting.Date ?? DateOnly.MaxValue)
            .ThenBy(g => g.Places[0].Meeting.Source, StringComparer.Ordinal).ThenBy(g => g.Places[0].Topic.Line);

    /// <summary>Which heading means which initiative: by its whole wording, and by its key.</summary>
    private static (Dictionary<string, InitiativeId> ByFold, Dictionary<string, InitiativeId> ByKey) Headings(
        SortedDictionary<string, HeadingUses> uses, SpellingGroups groups, InitiativeCuration curation,
        Dictionary<string, InitiativeId> ids)
    {
        var byFold = new Dictionary<string, InitiativeId>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, InitiativeId>(StringComparer.Ordinal);
        foreach (var use in uses.Values)
        {
            byKey[use.Key] = ids[groups.Root(use.Key)];
            // With its owners' names it may have another key.
            foreach (var place in use.Places.Concat(use.Besides))
                byFold[InitiativeHeading.Fold(place.Topic.Heading)] = byKey[use.Key];
        }
        foreach (var (key, entry) in curation.ByKey)
            byKey[key] = ids[groups.Root(InitiativeCuration.Anchor(entry))];
        foreach (var (fold, entry) in curation.ByFold)
            byFold[fold] = ids[groups.Root(InitiativeCuration.Anchor(entry))];
        return (byFold, byKey);
    }

    private static ResolvedInitiative Initiative(List<HeadingPlace> places, CuratedEntry? entry, HashSet<string> taken)
    {
        var common = places.Count == 0 ? null : HeadingUses.CommonOf(places);
        var written = places.GroupBy(p => p.Topic.Heading, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
        var curated = entry?.Forms.Where(f => f != entry.Id).Select(f => f.Text) ?? [];
        return new()
        {
            Id = new(entry?.Id?.Text ?? Free(Slug.Of(places.Count > 0 ? places[0].Heading.Name : entry!.Forms.First().Text), taken)),
            Name = entry?.Name?.Text ?? common ?? entry!.Forms.First().Text,
            Basis = entry is not null ? InitiativeBasis.Curated
                : places.Exists(p => p.IsListed) ? InitiativeBasis.Listed : InitiativeBasis.Recurs,
            Spellings = [.. written.Concat(curated).Distinct(StringComparer.Ordinal)],
            Words = [.. curated.Concat(places.Select(p => p.Heading.Name)).Append(common).OfType<string>()
                .Distinct(StringComparer.Ordinal)],
            Match = [.. entry?.Match.Select(m => m.Text) ?? []],
            Not = [.. entry?.Not.Select(n => n.Text) ?? []],
        };
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        var id = slug.Length == 0 ? "initiative" : slug;
        for (var n = 2; !taken.Add(id); n++)
            id = $"{slug}-{n}";
        return id;
    }

    private static SpellingUse Use(HeadingUses use) =>
        new(use.First.Topic.Heading, use.Count, use.First.Meeting.Source, use.First.Topic.Line);

    private static IReadOnlyList<Problem> Problems(SortedDictionary<string, HeadingUses> uses, SpellingGroups groups, List<Joined> unsure,
        HashSet<string> curated, Dictionary<string, InitiativeId> ids) =>
        [.. unsure.Where(u => !groups.Together(u.Kept, u.Other)).DistinctBy(u => (groups.Root(u.Kept), u.Other))
            .Select(u => UnsureName.Problem(ProblemCode.InitiativeUnsure, "_initiatives.yml", ids[groups.Root(u.Kept)].Value,
                Use(uses[u.Kept]), Use(uses[u.Other]), u.Rule,
                curated.Contains(groups.Root(u.Kept)) || curated.Contains(groups.Root(u.Other))))
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
