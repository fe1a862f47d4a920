using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// Who and when, small enough to come with the results however long the archive: <c>w/i-ID.json</c> has the people of an
/// initiative with their months, <c>w/p-ID.json</c> the initiatives of a person.
/// </summary>
internal static class AnswerFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive)
    {
        var people = archive.People.ToDictionary(p => p.Id);
        var initiatives = archive.Initiatives.ToDictionary(i => i.Id);
        var dated = archive.Contributions.Where(c => c.Date is not null).ToList();
        var byPerson = dated.ToLookup(c => c.Person);
        var byInitiative = dated.SelectMany(c => c.Initiatives.Distinct(), (c, id) => (c, id)).ToLookup(x => x.id, x => x.c);
        foreach (var initiative in archive.Initiatives)
        {
            var rows = byInitiative[initiative.Id].Where(c => people.ContainsKey(c.Person)).GroupBy(c => c.Person)
                .Select(g => (g.Key.Value, NameTerms.Shown(people[g.Key]), g.ToList()));
            yield return ($"w/i-{initiative.Id}.json", File(initiative.Name, initiative.First, initiative.Last, rows));
        }
        foreach (var person in archive.People)
        {
            var rows = byPerson[person.Id].SelectMany(c => c.Initiatives.Distinct().Where(initiatives.ContainsKey), (c, id) => (c, id)).GroupBy(x => x.id, x => x.c)
                .Select(g => (g.Key.Value, initiatives[g.Key].Name, g.ToList()));
            var other = byPerson[person.Id].Where(c => c.Initiatives.Count == 0).ToList();
            yield return ($"w/p-{person.Id}.json", File(NameTerms.Shown(person), person.First, person.Last, other.Count == 0 ? rows : rows.Append(("", "", other))));
        }
    }

    /// <summary>
    /// Each row is its id, its name and its months, flat: months since the one before (the first since year 0), then four times
    /// the number of contributions plus the strongest state of them.
    /// </summary>
    private static byte[] File(string name, DateOnly? first, DateOnly? last, IEnumerable<(string Id, string Name, List<Contribution> Contributions)> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            name,
            first,
            last,
            rows = rows.OrderBy(r => r.Id.Length == 0).ThenByDescending(r => r.Contributions.Count).ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => new object[] { r.Id, r.Name, Months(r.Contributions) }),
        }, Options);

    private static List<int> Months(List<Contribution> contributions)
    {
        var flat = new List<int>();
        var previous = 0;
        foreach (var month in contributions.GroupBy(c => c.Date!.Value.Year * 12 + c.Date.Value.Month - 1).OrderBy(g => g.Key))
        {
            flat.Add(month.Key - previous);
            flat.Add(month.Count() * 4 + month.Min(c => Weakness(c.State)));
            previous = month.Key;
        }
        return flat;
    }

    /// <summary>What counts most first: done, said, blocked, planned.</summary>
    private static int Weakness(WorkState state) => state switch
    {
        WorkState.Done => 0,
        WorkState.Said => 1,
        WorkState.Blocked => 2,
        _ => 3,
    };
}
