using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>Which initiatives have people and references in common.</summary>
internal sealed class RelatedInitiatives
{
    private const int Most = 8, FewPeople = 3;
    private readonly Dictionary<InitiativeId, Initiative> initiatives;
    private readonly Dictionary<InitiativeId, HashSet<string>> references = [];
    private readonly Dictionary<string, List<InitiativeId>> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, List<InitiativeId>> byPerson = [];

    public RelatedInitiatives(Archive archive)
    {
        initiatives = archive.Initiatives.ToDictionary(initiative => initiative.Id);
        foreach (var contribution in archive.Contributions)
            foreach (var id in contribution.Initiatives.Where(initiatives.ContainsKey))
                foreach (var reference in contribution.References.Where(reference => reference.IsIssueOrPull))
                {
                    if (!references.TryGetValue(id, out var own))
                        references[id] = own = new HashSet<string>(StringComparer.Ordinal);
                    if (own.Add(reference.ToString()))
                        Add(byReference, reference.ToString(), id);
                }
        foreach (var initiative in archive.Initiatives)
            foreach (var person in initiative.People.Distinct())
                Add(byPerson, person, initiative.Id);
    }

    public IReadOnlyList<RelatedEntry> Of(InitiativeId id)
    {
        var shared = new Dictionary<InitiativeId, (int References, int People)>();
        foreach (var reference in references.GetValueOrDefault(id) ?? [])
            foreach (var other in byReference[reference])
                shared[other] = shared.GetValueOrDefault(other) is var both ? (both.References + 1, both.People) : default;
        foreach (var person in initiatives[id].People.Distinct())
            foreach (var other in byPerson[person])
                shared[other] = shared.GetValueOrDefault(other) is var both ? (both.References, both.People + 1) : default;
        return [.. shared
            .Where(pair => pair.Key != id && (pair.Value.References > 0 || pair.Value.People >= FewPeople))
            .OrderByDescending(pair => pair.Value.References).ThenByDescending(pair => pair.Value.People).ThenBy(pair => pair.Key)
            .Take(Most)
            .Select(pair => new RelatedEntry(initiatives[pair.Key].Name, initiatives[pair.Key].Url, pair.Value.References,
                pair.Value.People))];
    }

    private static void Add<TKey>(Dictionary<TKey, List<InitiativeId>> lists, TKey key, InitiativeId id) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(id);
    }
}
