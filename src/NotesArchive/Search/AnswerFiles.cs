using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NotesArchive.Model;
using NotesArchive.Who;

namespace NotesArchive.Search;

/// <summary>
/// Who and when, small enough to come with the results however long the archive: <c>w/i-ID.json</c> has the people of an
/// initiative with their months and the evidence that says most, <c>w/s-ID.json</c> those of a series, <c>w/p-ID.json</c> the
/// initiatives of a person.
/// </summary>
internal static class AnswerFiles
{
    /// <summary>Months that lead to what was said, the latest of each row; more would make a long archive's answer heavy.</summary>
    private const int MostLinks = 300;
    private const int MostLinksOfRow = 36;

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive, IReadOnlyList<ContributionRow> contributions)
    {
        var people = archive.People.ToDictionary(p => p.Id.Value, NameTerms.Shown, StringComparer.Ordinal);
        var initiatives = archive.Initiatives.ToDictionary(i => i.Id.Value, i => i.Name, StringComparer.Ordinal);
        var rows = contributions.Where(r => people.ContainsKey(r.Person)).ToList();
        var byPerson = rows.ToLookup(r => r.Person, StringComparer.Ordinal);
        var byInitiative = rows.SelectMany(r => r.Initiatives.Distinct(StringComparer.Ordinal), (r, id) => (r, id))
            .ToLookup(x => x.id, x => x.r, StringComparer.Ordinal);
        var byMeeting = rows.ToLookup(r => r.Meeting, StringComparer.Ordinal);
        return archive.Initiatives.AsParallel().AsOrdered().Select(OfInitiative)
            .Concat(archive.Series.AsParallel().AsOrdered().Select(OfSeries))
            .Concat(archive.People.AsParallel().AsOrdered().Select(OfPerson));

        (string, byte[]) OfInitiative(Initiative initiative) => ($"w/i-{initiative.Id}.json", File(
            (initiative.Name, initiative.First, initiative.Last),
            byInitiative[initiative.Id.Value].GroupBy(r => r.Person, StringComparer.Ordinal), people, _ => initiative.Name));

        (string, byte[]) OfSeries(Series series)
        {
            var said = series.Meetings.SelectMany(m => byMeeting[m.Value]).ToList();
            // What is said in a meeting seldom holds the meeting's name.
            return ($"w/s-{series.Id}.json", File((series.Name, said.Min(r => r.Date), said.Max(r => r.Date)),
                said.GroupBy(r => r.Person, StringComparer.Ordinal), people, _ => ""));
        }

        (string, byte[]) OfPerson(Person person)
        {
            var groups = byPerson[person.Id.Value]
                .SelectMany(r => r.Initiatives.Where(initiatives.ContainsKey).Distinct(StringComparer.Ordinal).DefaultIfEmpty(""),
                    (r, id) => (r, id))
                .GroupBy(x => x.id, x => x.r, StringComparer.Ordinal);
            return ($"w/p-{person.Id}.json", File((NameTerms.Shown(person), person.First, person.Last), groups, initiatives,
                id => initiatives.GetValueOrDefault(id, "")));
        }
    }

    private static byte[] File((string Name, DateOnly? First, DateOnly? Last) about, IEnumerable<IGrouping<string, ContributionRow>> groups,
        Dictionary<string, string> names, Func<string, string> asked)
    {
        var links = MostLinks;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            name = about.Name,
            first = about.First,
            last = about.Last,
            // What belongs to no initiative stands last.
            rows = WhoRow.InOrder(groups).OrderBy(r => r.Id.Length == 0)
                .Select(r => Row(r, names.GetValueOrDefault(r.Id, ""), new(WordMatch.Of(asked(r.Id))), ref links)).ToList(),
        }, Options);
    }

    /// <summary>As the page tells it, in the words that answer.js gives on: no code there turns it into something else.</summary>
    private static object Row(WhoRow row, string name, WhoEvidence evidence, ref int links)
    {
        var months = row.Rows.GroupBy(r => MonthEvidence.Month(r.Date)).OrderBy(g => g.Key).ToList();
        var linked = months.Where(m => m.Key > 0).TakeLast(Math.Min(MostLinksOfRow, links)).ToHashSet();
        links -= linked.Count;
        var best = evidence.Best(row.Rows);
        return new
        {
            row.Id,
            name,
            row.Own,
            months = months.Select(m => new
            {
                month = m.First().Date?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                counts = Enumerable.Range(0, MonthEvidence.States).Select(state => m.Count(r => MonthEvidence.Weakness(r) == state)),
                url = linked.Contains(m) ? MonthEvidence.Best(m).Url : null,
            }),
            best = new { best.Date, best.Url, place = $"{best.Source}:{best.Line}", text = evidence.Told(best, isWide: false) },
        };
    }
}
