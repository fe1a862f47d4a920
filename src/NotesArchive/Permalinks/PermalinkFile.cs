using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotesArchive.Permalinks;

/// <summary><c>/permalinks.json</c>: one object, a page or redirect a line.</summary>
internal static class PermalinkFile
{
    public const string Name = "permalinks.json";
    private const int Version = 1;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(PermalinkList list)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("{\"version\":1,\"pages\":["u8);
        Rows(bytes, list.Pages, Write);
        bytes.Write("],\"redirects\":["u8);
        Rows(bytes, list.Redirects, Write);
        bytes.Write("]}\n"u8);
        return bytes.WrittenMemory;
    }

    /// <summary>Reads what <see cref="Write(PermalinkList)"/> wrote.</summary>
    /// <param name="bytes">Of the file.</param>
    /// <param name="place">Its path or address, for the message.</param>
    /// <exception cref="ConfigurationException">It is no such file, or one of a later version.</exception>
    public static PermalinkList Read(ReadOnlyMemory<byte> bytes, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.GetProperty("version").GetInt32() != Version)
                throw Bad(place, 1, "of another version");
            return new(
                [.. json.RootElement.GetProperty("pages").EnumerateArray().Select(row => Page(row, place))],
                [.. json.RootElement.GetProperty("redirects").EnumerateArray().Select(row => Redirect(row, place))]);
        }
        catch (JsonException fault)
        {
            throw Bad(place, (int)(fault.LineNumber ?? 0) + 1, "no valid JSON");
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException
            or NullReferenceException or ArgumentNullException)
        {
            throw Bad(place, 0, $"not what a build writes ({fault.Message.TrimEnd('.')})");
        }
    }

    private static ConfigurationException Bad(string place, int line, string what) =>
        new(place, line, 0, $"{what}; Notes:Permalinks names the permalinks.json of the last release, as a build wrote it");

    private static void Rows<T>(ArrayBufferWriter<byte> bytes, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> fields)
    {
        using var json = new Utf8JsonWriter(bytes, Options);
        for (var i = 0; i < rows.Count; i++)
        {
            bytes.Write(i == 0 ? "\n"u8 : ",\n"u8);
            json.WriteStartObject();
            fields(json, rows[i]);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
        }
        bytes.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Permalink page)
    {
        json.WriteString("url", page.Url);
        json.WriteString("kind", page.Kind);
        Text("id", page.Id);
        Text("source", page.Source);
        if (page.Source is not null)
            json.WriteNumber("line", page.Line);
        Text("hash", page.Hash);
        Text("date", page.Date?.ToString("O", CultureInfo.InvariantCulture));
        Text("series", page.Series);
        if (page.Spellings.Count > 0)
        {
            json.WriteStartArray("spellings");
            foreach (var spelling in page.Spellings)
                json.WriteStringValue(spelling);
            json.WriteEndArray();
        }
        Text("anchors", page.Anchors.Count > 0 ? AnchorText.Write(page.Anchors) : null);

        void Text(string name, string? value)
        {
            if (value is not null)
                json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, Redirect redirect)
    {
        json.WriteString("url", redirect.Url);
        json.WriteString("kind", redirect.Kind);
        if (redirect.Id is not null)
            json.WriteString("id", redirect.Id);
        json.WriteString("to", redirect.To);
    }

    private static Permalink Page(JsonElement row, string place) => new()
    {
        Url = Address(row, place),
        Kind = row.GetProperty("kind").GetString()!,
        Id = Text(row, "id"),
        Source = Text(row, "source"),
        Line = row.TryGetProperty("line", out var line) ? line.GetInt32() : 0,
        Hash = Text(row, "hash"),
        Date = Text(row, "date") is { } date ? DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture) : null,
        Series = Text(row, "series"),
        Spellings = row.TryGetProperty("spellings", out var all) ? [.. all.EnumerateArray().Select(one => one.GetString()!)] : [],
        Anchors = Text(row, "anchors") is { } anchors ? AnchorText.Read(anchors) : [],
    };

    private static Redirect Redirect(JsonElement row, string place) =>
        new(Address(row, place), row.GetProperty("kind").GetString()!, Text(row, "id"), row.GetProperty("to").GetString()!);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    // A redirect page may be written at this address: it must lie where pages of its kind do, and nowhere else.
    private static string Address(JsonElement row, string place)
    {
        var url = row.GetProperty("url").GetString()!;
        var (kind, id) = (row.GetProperty("kind").GetString()!, Text(row, "id"));
        var isBelowRoot = url == "/" || (url.StartsWith('/') && url.EndsWith('/')
            && url[1..^1].Split('/').All(part => part is not ("" or "." or "..") && !part.Any(IsOdd)));
        var isItsOwn = PermalinkKind.FolderOf(kind) is not { } folder || PermalinkKind.FirstPage(kind, url) == $"{folder}{id}/";
        return isBelowRoot && isItsOwn ? url : throw Bad(place, 0, $"'{url}' is no address of a {kind}");
    }

    private static bool IsOdd(char c) => char.IsControl(c) || c is '\\' or '?' or '#' or ':' or '%' or '"' or '<' or '>';
}
