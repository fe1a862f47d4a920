using System.Text;
using System.Text.Json;
using NotesArchive.Text;

namespace NotesArchive.Settings;

/// <summary>Flattens statiq.json into entries that know their line and column. Comments and trailing commas are allowed.</summary>
internal static class SettingsFile
{
    /// <exception cref="ConfigurationException">The file is no JSON object, or a setting has a value of a wrong type.</exception>
    public static IReadOnlyList<SettingEntry> Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var found = new Found();
        var reader = new Utf8JsonReader(bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new ConfigurationException(path, 1, 1, "no JSON object; settings stand between { and }");
            Object(ref reader, "", path, bytes, found);
            while (reader.Read()) { }
        }
        catch (JsonException fault)
        {
            var message = fault.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            throw new ConfigurationException(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1,
                $"no valid JSON: {message}; mend it here or just before");
        }
        return found.Entries;
    }

    private static void Object(ref Utf8JsonReader reader, string prefix, string path, ReadOnlySpan<byte> bytes, Found found)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader, path, bytes);
            // "Notes:DefaultRepo" and "Notes": {"DefaultRepo": ..} are one key.
            if (!found.Keys.Add(prefix + name))
                throw Fault(path, bytes, reader, $"'{prefix}{name}' stands here a second time; keep one");
            reader.Read();
            Value(ref reader, prefix + name, path, bytes, found);
        }
    }

    private static void Value(ref Utf8JsonReader reader, string key, string path, ReadOnlySpan<byte> bytes, Found found)
    {
        if (SettingTypes.Fault(key, reader.TokenType) is { } wrong)
            throw Fault(path, bytes, reader, wrong);
        var (line, column) = Place(bytes, (int)reader.TokenStartIndex);
        var before = found.Entries.Count;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(ref reader, key + ":", path, bytes, found);
                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Value(ref reader, $"{key}:{i}", path, bytes, found);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String:
                found.Entries.Add(new SettingEntry(key, Text(ref reader, path, bytes), path, line, column));
                break;
            default:
                found.Entries.Add(new SettingEntry(key, Encoding.UTF8.GetString(reader.ValueSpan), path, line, column));
                break;
        }
        // A null or an empty list gives nothing, but its key may be a slip.
        if (found.Entries.Count == before)
            found.Entries.Add(new SettingEntry(key, null, path, line, column));
    }

    private static string Text(ref Utf8JsonReader reader, string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault(path, bytes, reader, "this text holds half of a character (such as \\ud83d alone) or bytes that are not UTF-8; "
                + "write the character itself and save the file as UTF-8");
        }
    }

    private static ConfigurationException Fault(string path, ReadOnlySpan<byte> bytes, in Utf8JsonReader reader, string message)
    {
        var (line, column) = Place(bytes, (int)reader.TokenStartIndex);
        return new ConfigurationException(path, line, column, SoundText.Of(message));
    }

    /// <summary>What was read so far.</summary>
    private sealed class Found
    {
        public List<SettingEntry> Entries { get; } = [];
        public HashSet<string> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..at];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
