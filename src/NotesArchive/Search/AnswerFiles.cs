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
    /// <summary>Months that lead to what was said, the latest of each row; more would make a long archive's answer heavy.</summary>
    private const int MostLinks = 300;
    private const int MostLinksOfRow = 36;

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive)
    {
        var people = archive.People.ToDictionary(p => p.Id);
        var initiatives = archive.Initiatives.ToDictionary(i => i.Id);
        var byPerson = archive.Contributions.ToLookup(c => c.Person);
        var byInitiative = archive.Contributions.SelectMany(c => c.Initiatives.Distinct(), (c, id) => (c, id))
            .ToLookup(x => x.id, x => x.c);
        foreach (var initiative in archive.Initiatives)
        {
            var rows = byInitiative[initiative.Id].Where(c => people.ContainsKey(c.Person)).GroupBy(c => c.Person)
                .Select(g => (g.Key.Value, NameTerms.Shown(people[g.Key]), g.ToList()));
            yield return ($"w/i-{initiative.Id}.json", File(initiative.Name, initiative.First, initiative.Last, rows));
        }
        foreach (var person in archive.People)
        {
            var rows = byPerson[person.Id].SelectMany(c => c.Initiatives.Distinct().Where(initiatives.ContainsKey), (c, id) => (c, id))
                .GroupBy(x => x.id, x => x.c)
                .Select(g => (g.Key.Value, initiatives[g.Key].Name, g.ToList()));
            var other = byPerson[person.Id].Where(c => c.Initiatives.Count == 0).ToList();
            yield return ($"w/p-{person.Id}.json",
                File(NameTerms.Shown(person), person.First, person.Last, other.Count == 0 ? rows : rows.Append(("", "", other))));
        }
    }

    private static byte[] File(string name, DateOnly? first, DateOnly? last,
        IEnumerable<(string Id, string Name, List<Contribution> Contributions)> rows)
    {
        var links = MostLinks;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            name,
            first,
            last,
            rows = rows.OrderBy(r => r.Id.Length == 0).ThenByDescending(r => r.Contributions.Count)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => Row(r.Id, r.Name, r.Contributions, ref links)).ToList(),
        }, Options);
    }

    /// <summary>
    /// Id, name, months, links, number without a date. Months are flat: months since the one before (the first since year 0),
    /// then four times the number of contributions plus the strongest state of them. Links belong to the last months.
    /// </summary>
    private static object[] Row(string id, string name, List<Contribution> contributions, ref int links)
    {
        var months = contributions.Where(c => c.Date is not null).GroupBy(c => MonthEvidence.Month(c.Date!.Value)).OrderBy(g => g.Key)
            .ToList();
        var flat = new List<int>();
        var previous = 0;
        foreach (var month in months)
        {
            flat.Add(month.Key - previous);
            flat.Add(month.Count() * 4 + month.Min(c => MonthEvidence.Weakness(c.State)));
            previous = month.Key;
        }
        var linked = months.TakeLast(Math.Min(MostLinksOfRow, links)).Select(m => Link(MonthEvidence.Best(m))).ToList();
        links -= linked.Count;
        return [id, name, flat, linked, contributions.Count(c => c.Date is null)];
    }

    /// <summary>"-07-go-core/#anchor" of the month that its row names, below <c>/meetings/</c>.</summary>
    private static string Link(Contribution contribution) =>
        MonthEvidence.WithoutDate(contribution.Url["/meetings/".Length..], contribution.Date, "yyyy-MM");
}
