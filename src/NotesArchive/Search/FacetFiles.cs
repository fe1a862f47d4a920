using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// What counts beside results are made of: <c>dates.json</c> (the day of each meeting, also for queries that name a span),
/// <c>names.json</c>, and <c>f/n</c>, the people and initiatives of each unit, some meetings a file.
/// </summary>
internal static class FacetFiles
{
    public const int MeetingsPerFile = 256;

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive, SearchContent content)
    {
        // Meetings stand in order of date, so a month and its days say it all: ["2018-05", "7e"] is two meetings, of the 7th and the 14th.
        var months = archive.Meetings.Where(m => m.Date is not null).GroupBy(m => (m.Date!.Value.Year, m.Date.Value.Month))
            .Select(g => new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"{g.Key.Year:0000}-{g.Key.Month:00}"),
                string.Concat(g.Select(m => "0123456789abcdefghijklmnopqrstuv"[m.Date!.Value.Day])),
            });
        yield return ("dates.json", JsonSerializer.SerializeToUtf8Bytes(months, Options));

        var people = archive.People.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var initiatives = archive.Initiatives.Select((n, i) => (n.Id, i)).ToDictionary(n => n.Id, n => n.i);
        var series = archive.Series.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        yield return ("names.json", JsonSerializer.SerializeToUtf8Bytes(new
        {
            people = archive.People.Select(p => new[] { p.Id.Value, NameTerms.Shown(p) }),
            initiatives = archive.Initiatives.Select(i => new[] { i.Id.Value, i.Name }),
            series = archive.Series.Select(s => new[] { s.Id.Value, s.Name }),
        }, Options));

        var writer = new ByteWriter();
        var units = content.Units.ToLookup(u => u.Meeting);
        for (var first = 0; first < archive.Meetings.Count; first += MeetingsPerFile)
        {
            for (var meeting = first; meeting < Math.Min(first + MeetingsPerFile, archive.Meetings.Count); meeting++)
            {
                writer.Number(archive.Meetings[meeting].Series is { } id && series.TryGetValue(id, out var number) ? number + 1 : 0);
                writer.Number(units[meeting].Count());
                foreach (var unit in units[meeting])
                {
                    Numbers(writer, unit.People, people);
                    Numbers(writer, unit.Initiatives, initiatives);
                }
            }
            yield return (string.Create(CultureInfo.InvariantCulture, $"f/{first / MeetingsPerFile}"), writer.Take());
        }
    }

    private static void Numbers<T>(ByteWriter writer, IEnumerable<T> ids, Dictionary<T, int> numbers) where T : notnull
    {
        var known = ids.Where(numbers.ContainsKey).Select(id => numbers[id]).Order().ToList();
        writer.Number(known.Count);
        foreach (var number in known)
            writer.Number(number);
    }
}
