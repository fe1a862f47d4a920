using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Search;

/// <summary>
/// What results show, a few neighbouring units of one meeting a file: <c>d/MEETING-CHUNK</c>. Nothing else is needed to show a
/// result, so that a result costs one read.
/// </summary>
internal sealed class UnitChunks(Archive archive)
{
    private const int LongArchive = 2000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<PersonId, string> _people = archive.People.ToDictionary(p => p.Id, NameTerms.Shown);
    private readonly Dictionary<InitiativeId, string> _initiatives = archive.Initiatives.ToDictionary(i => i.Id, i => i.Name);
    private readonly Dictionary<SeriesId, string> _series = archive.Series.ToDictionary(s => s.Id, s => s.Name);
    private readonly int _size = Size(archive);

    /// <summary>Units a file; a long archive has more of them in each, so that its files do not become too many to publish.</summary>
    public static int Size(Archive archive) => archive.Meetings.Count > LongArchive ? 8 : 4;

    /// <summary>The files of some meetings' units.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Of(IEnumerable<SearchUnit> units) =>
        units.GroupBy(u => u.Key / _size).Select(group => File([.. group]));

    private (string, byte[]) File(List<SearchUnit> units)
    {
        var meeting = archive.Meetings[units[0].Meeting];
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
            Write(json, meeting, units);
        var path = string.Create(CultureInfo.InvariantCulture, $"d/{units[0].Meeting}-{units[0].Number / _size}.json");
        return (path, output.WrittenSpan.ToArray());
    }

    private void Write(Utf8JsonWriter json, Meeting meeting, List<SearchUnit> units)
    {
        json.WriteStartObject();
        json.WriteString("url", meeting.Url);
        json.WriteString("title", meeting.DisplayTitle);
        if (meeting.Date is { } date)
            json.WriteString("date", date.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("source", meeting.Source);
        if (meeting.Series is { } id && _series.TryGetValue(id, out var name))
        {
            json.WritePropertyName("series");
            WriteStrings(json, [id.Value, name]);
        }
        json.WriteStartArray("people");
        foreach (var person in units.SelectMany(u => u.People).Distinct().Where(_people.ContainsKey))
            WriteStrings(json, [person.Value, _people[person]]);
        json.WriteEndArray();
        json.WriteStartArray("initiatives");
        foreach (var initiative in units.SelectMany(u => u.Initiatives).Distinct().Where(_initiatives.ContainsKey))
            WriteStrings(json, [initiative.Value, _initiatives[initiative]]);
        json.WriteEndArray();
        json.WriteStartArray("units");
        foreach (var unit in units)
        {
            json.WriteStartArray();
            json.WriteStringValue(unit.Url.AsSpan(meeting.Url.Length));
            json.WriteStringValue(unit.Heading);
            json.WriteStringValue(GitHubAddress.Shorten(string.Join('\n', unit.Texts)));
            WriteStrings(json, unit.People.Select(p => p.Value));
            WriteStrings(json, unit.Initiatives.Select(i => i.Value));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
