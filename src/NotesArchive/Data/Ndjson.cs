using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotesArchive.Data;

/// <summary>Writes JSON objects, one a line, UTF-8 without escapes that only HTML would need.</summary>
internal sealed class Ndjson<T>(Action<Utf8JsonWriter, T> fields)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReadOnlyMemory<byte> Write(IEnumerable<T> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            fields(json, row);
            json.WriteEndObject();
            json.Flush();
            buffer.Write("\n"u8);
            json.Reset();
        }
        return buffer.WrittenMemory;
    }
}
