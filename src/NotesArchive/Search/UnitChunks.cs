using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// What results show, a few neighbouring units of one meeting a file: <c>d/MEETING-CHUNK</c>. Nothing else is needed to show a
/// result, so that a result costs one read.
/// </summary>
internal static partial class UnitChunks
{
    public const int UnitsPerChunk = 4;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Chunk(string Url, string Title, DateOnly? Date, string Source, string[]? Series, List<string[]> People, List<string[]> Initiatives, List<object[]> Units);

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive, SearchContent content)
    {
        var people = archive.People.ToDictionary(p => p.Id, NameTerms.Shown);
        var initiatives = archive.Initiatives.ToDictionary(i => i.Id, i => i.Name);
        var series = archive.Series.ToDictionary(s => s.Id, s => s.Name);
        return content.Units.GroupBy(u => u.Key / UnitsPerChunk).AsParallel().AsOrdered().Select(units =>
        {
            var first = units.First();
            var meeting = archive.Meetings[first.Meeting];
            var chunk = new Chunk(meeting.Url, meeting.DisplayTitle, meeting.Date, meeting.Source,
                meeting.Series is { } id && series.TryGetValue(id, out var name) ? [id.Value, name] : null,
                [.. units.SelectMany(u => u.People).Distinct().Where(people.ContainsKey).Select(p => new[] { p.Value, people[p] })],
                [.. units.SelectMany(u => u.Initiatives).Distinct().Where(initiatives.ContainsKey).Select(i => new[] { i.Value, initiatives[i] })],
                [.. units.Select(u => new object[]
                {
                    u.Url[meeting.Url.Length..], u.Heading, Ticket().Replace(u.Text, "$1#$2"),
                    u.People.Select(p => p.Value), u.Initiatives.Select(i => i.Value),
                })]);
            var path = string.Create(CultureInfo.InvariantCulture, $"d/{first.Meeting}-{first.Number / UnitsPerChunk}.json");
            return (path, JsonSerializer.SerializeToUtf8Bytes(chunk, Options));
        });
    }

    /// <summary>As pages show it: https://github.com/o/r/pull/12 is o/r#12.</summary>
    [GeneratedRegex(@"https?://github\.com/([\w.\-]+/[\w.\-]+)/(?:issues|pull)/([0-9]+)(?:#[\w\-]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Ticket();
}
