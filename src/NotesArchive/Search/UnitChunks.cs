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
internal sealed partial class UnitChunks(Archive archive)
{
    private const int LongArchive = 2000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Chunk(string Url, string Title, DateOnly? Date, string Source, string[]? Series, List<string[]> People, List<string[]> Initiatives, List<object[]> Units);

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
        var chunk = new Chunk(meeting.Url, meeting.DisplayTitle, meeting.Date, meeting.Source,
            meeting.Series is { } id && _series.TryGetValue(id, out var name) ? [id.Value, name] : null,
            [.. units.SelectMany(u => u.People).Distinct().Where(_people.ContainsKey).Select(p => new[] { p.Value, _people[p] })],
            [.. units.SelectMany(u => u.Initiatives).Distinct().Where(_initiatives.ContainsKey).Select(i => new[] { i.Value, _initiatives[i] })],
            [.. units.Select(u => new object[]
            {
                u.Url[meeting.Url.Length..], u.Heading, Shown(string.Join('\n', u.Texts)),
                u.People.Select(p => p.Value), u.Initiatives.Select(i => i.Value),
            })]);
        var path = string.Create(CultureInfo.InvariantCulture, $"d/{units[0].Meeting}-{units[0].Number / _size}.json");
        return (path, JsonSerializer.SerializeToUtf8Bytes(chunk, Options));
    }

    private static string Shown(string text) => text.Contains("://github.com/", StringComparison.Ordinal) ? Ticket().Replace(text, "$1#$2") : text;

    /// <summary>As pages show it: https://github.com/o/r/pull/12 is o/r#12.</summary>
    [GeneratedRegex(@"https?://github\.com/([\w.\-]+/[\w.\-]+)/(?:issues|pull)/([0-9]+)(?:#[\w\-]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Ticket();
}
