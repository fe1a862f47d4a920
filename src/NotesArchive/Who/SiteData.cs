using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NotesArchive.Data;
using NotesArchive.Model;

namespace NotesArchive.Who;

/// <summary>A line of <c>/data/contributions.ndjson</c>, as far as a query needs it, and the line itself.</summary>
public sealed record ContributionRow
{
    public required string Person { get; init; }
    public required DateOnly? Date { get; init; }
    public required string Meeting { get; init; }
    public required string State { get; init; }
    public required string Role { get; init; }
    /// <summary>Credited to them as one of three or more owners of a section: the team of the section.</summary>
    public bool IsTeams => Role == "section";
    public required string Evidence { get; init; }
    public required IReadOnlyList<string> Initiatives { get; init; }
    public required IReadOnlyList<string> References { get; init; }
    public required string Text { get; init; }
    public required string? Section { get; init; }
    public required string Url { get; init; }
    public required string Source { get; init; }
    public required int Line { get; init; }
    /// <summary>The JSON object as the file holds it.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The row that the file has of it, without its JSON.</summary>
    public static ContributionRow Of(Contribution contribution) => new()
    {
        Person = contribution.Person.Value,
        Date = contribution.Date,
        Meeting = contribution.Meeting.Value,
        State = JsonFields.Word(contribution.State),
        Role = JsonFields.Word(contribution.Role),
        Evidence = JsonFields.Word(contribution.Evidence),
        Initiatives = [.. contribution.Initiatives.Select(i => i.Value)],
        References = [.. contribution.References.Select(r => r.ToString())],
        Text = contribution.Text,
        Section = contribution.Section,
        Url = contribution.Url,
        Source = contribution.Source,
        Line = contribution.Line,
    };
}

/// <summary>A line of <c>/data/initiatives.ndjson</c> or <c>/data/people.ndjson</c>.</summary>
public sealed record NamedRow(string Id, string Name, IReadOnlyList<string> Spellings);

/// <summary>A series and the days of its meetings, by the meetings' ids.</summary>
public sealed record SeriesRow(string Id, string Name, IReadOnlyDictionary<string, DateOnly?> Meetings);

/// <summary>The open data of a built site, read for <c>who</c>.</summary>
public sealed record SiteData
{
    public required IReadOnlyList<ContributionRow> Contributions { get; init; }
    public required IReadOnlyList<NamedRow> Initiatives { get; init; }
    public required IReadOnlyList<NamedRow> People { get; init; }
    public required IReadOnlyList<SeriesRow> Series { get; init; }
    /// <summary>The date of the last meeting.</summary>
    public required DateOnly? Ends { get; init; }

    /// <summary>Reads <paramref name="site"/>, the folder of a built site.</summary>
    /// <exception cref="ConfigurationException">There is none, or another version wrote it.</exception>
    public static SiteData Read(string site)
    {
        var contributions = Lines(site, "contributions", Contribution);
        var meetings = Lines(site, "meetings", Meeting);
        return new()
        {
            Contributions = contributions,
            Initiatives = Lines(site, "initiatives", Named),
            People = Lines(site, "people", Named),
            Series = [.. meetings.Where(m => m.Series is not null).GroupBy(m => m.Series!.Id, StringComparer.Ordinal)
                .Select(g => new SeriesRow(g.Key, g.First().Series!.Name, g.ToDictionary(m => m.Id, m => m.Date, StringComparer.Ordinal)))],
            Ends = meetings.Max(m => m.Date),
        };
    }

    private sealed record MeetingRow(string Id, DateOnly? Date, NamedRow? Series);

    private delegate T RowReader<T>(ReadOnlyMemory<byte> line);

    private static ReadOnlyMemory<byte> Bytes(string site, string name) =>
        File.Exists(Address(site, name)) ? File.ReadAllBytes(Address(site, name))
        : throw new ConfigurationException(Address(site, name), 0, 0,
            "no built site is here; run 'notes-archive build' first, or name its folder with -o");

    private static string Address(string site, string name) => Path.Combine(site, "data", name + ".ndjson");

    private static T Row<T>(string name, string site, int number, ReadOnlyMemory<byte> line, RowReader<T> read)
    {
        try
        {
            return read(line);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ConfigurationException(Address(site, name), number, 0,
                "this line is not what this version writes; build the site again");
        }
    }

    private static List<T> Lines<T>(string site, string name, RowReader<T> read)
    {
        var bytes = Bytes(site, name);
        var rows = new List<T>();
        for (var number = 1; bytes.Length > 0; number++)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Length > 0)
                rows.Add(Row(name, site, number, line, read));
        }
        return rows;
    }

    // Read once for each of many thousand lines and over before the runtime would find that out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ContributionRow Contribution(ReadOnlyMemory<byte> line)
    {
        var json = new Utf8JsonReader(line.Span);
        string person = "", meeting = "", state = "", role = "", evidence = "", text = "", url = "", source = "";
        string? section = null, date = null;
        var lineNumber = 0;
        IReadOnlyList<string> initiatives = [], references = [];
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("person"u8)) person = Text(ref json) ?? "";
            else if (json.ValueTextEquals("date"u8)) date = Text(ref json);
            else if (json.ValueTextEquals("meeting"u8)) meeting = Text(ref json) ?? "";
            else if (json.ValueTextEquals("state"u8)) state = Text(ref json) ?? "";
            else if (json.ValueTextEquals("role"u8)) role = Text(ref json) ?? "";
            else if (json.ValueTextEquals("evidence"u8)) evidence = Text(ref json) ?? "";
            else if (json.ValueTextEquals("text"u8)) text = Text(ref json) ?? "";
            else if (json.ValueTextEquals("section"u8)) section = Text(ref json);
            else if (json.ValueTextEquals("url"u8)) url = Text(ref json) ?? "";
            else if (json.ValueTextEquals("source"u8)) source = Text(ref json) ?? "";
            else if (json.ValueTextEquals("initiatives"u8)) initiatives = List(ref json);
            else if (json.ValueTextEquals("references"u8)) references = List(ref json);
            else if (json.ValueTextEquals("line"u8)) { json.Read(); lineNumber = json.GetInt32(); }
            else { json.Read(); json.Skip(); }
        }
        return new()
        {
            Person = person, Date = Date(date), Meeting = meeting, State = state, Role = role, Evidence = evidence,
            Initiatives = initiatives,
            References = references, Text = text, Section = section, Url = url, Source = source, Line = lineNumber, Json = line,
        };
    }

    private static NamedRow Named(ReadOnlyMemory<byte> line)
    {
        var json = new Utf8JsonReader(line.Span);
        string id = "", name = "";
        IReadOnlyList<string> spellings = [];
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8)) id = Text(ref json) ?? "";
            else if (json.ValueTextEquals("name"u8)) name = Text(ref json) ?? "";
            else if (json.ValueTextEquals("spellings"u8)) spellings = List(ref json);
            else { json.Read(); json.Skip(); }
        }
        return new(id, name, spellings);
    }

    // The series stands before the long lists, so that most of each line is never parsed.
    private static MeetingRow Meeting(ReadOnlyMemory<byte> line)
    {
        var json = new Utf8JsonReader(line.Span);
        string id = "", date = "";
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8)) id = Text(ref json) ?? "";
            else if (json.ValueTextEquals("date"u8)) date = Text(ref json) ?? "";
            else if (json.ValueTextEquals("series"u8)) return new(id, Date(date), SeriesOf(ref json));
            else { json.Read(); json.Skip(); }
        }
        return new(id, Date(date), null);
    }

    private static NamedRow? SeriesOf(ref Utf8JsonReader json)
    {
        string id = "", name = "";
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8)) id = Text(ref json) ?? "";
            else if (json.ValueTextEquals("name"u8)) name = Text(ref json) ?? "";
            else { json.Read(); json.Skip(); }
        }
        return new(id, name, []);
    }

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    private static List<string> List(ref Utf8JsonReader json)
    {
        var items = new List<string>();
        json.Read();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(json.GetString() ?? "");
        return items;
    }

    private static DateOnly? Date(string? text) =>
        string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
