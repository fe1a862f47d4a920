using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>Repositories that belong to one initiative: named like it (<c>go-cache</c> for Cache), or hardly spoken of elsewhere.</summary>
internal static class InitiativeRepositories
{
    private const int Enough = 4;

    public static Dictionary<RepositoryId, InitiativeId> Find(IReadOnlyList<InitiativeWords> initiatives, IReadOnlyList<Meeting> meetings)
    {
        var names = new Dictionary<string, InitiativeId?>(StringComparer.Ordinal);
        foreach (var initiative in initiatives)
            foreach (var name in initiative.Spellings.Append(initiative.Name).Select(Slug.Of).Where(n => n.Length >= 4)
                .Distinct(StringComparer.Ordinal))
                names[name] = names.TryGetValue(name, out var other) && other != initiative.Id ? null : initiative.Id;
        var owned = new Dictionary<RepositoryId, InitiativeId>();
        foreach (var repository in meetings.SelectMany(m => m.Repositories).Distinct())
            if (NamedLike(repository.Name, names) is { } id)
                owned[repository] = id;
        foreach (var (repository, id) in SpokenOfIn(meetings))
            owned.TryAdd(repository, id);
        return owned;
    }

    // "go-cache", "js-shop-cache" and "cache" are Cache's; "cache-website" is not.
    private static InitiativeId? NamedLike(string name, Dictionary<string, InitiativeId?> names)
    {
        for (var rest = name; ; rest = rest[(rest.IndexOf('-') + 1)..])
        {
            if (names.TryGetValue(rest, out var id) && id is not null)
                return id;
            if (!rest.Contains('-'))
                return null;
        }
    }

    private static IEnumerable<(RepositoryId, InitiativeId)> SpokenOfIn(IReadOnlyList<Meeting> meetings)
    {
        var spoken = meetings.SelectMany(m => m.Blocks.SelectMany(b => b.References.Select(r => r.Repository).Distinct()
            .Select(r => (Repository: r, Meeting: m.Id, Initiative: b.Topic is { } t ? m.Topics[t].Initiative : null)))).Distinct();
        foreach (var repository in spoken.GroupBy(s => s.Repository))
        {
            var most = repository.Where(s => s.Initiative is not null).GroupBy(s => s.Initiative!.Value)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
            if (most is not null && most.Count() >= Enough && most.Count() * 10 >= repository.Count() * 9)
                yield return (repository.Key, most.Key);
        }
    }
}
