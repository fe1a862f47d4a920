using System.Text;
using System.Text.Json;

namespace NotesArchive.Settings;

/// <summary>Flattens statiq.json into entries that know their line and column. Comments and trailing commas are allowed.</summary>
internal static class SettingsFile
{
    /// <exception cref="ConfigurationException">The file is no JSON object.</exception>
    public static IReadOnlyList<SettingEntry> Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var entries = new List<SettingEntry>();
        var reader = new Utf8JsonReader(bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new ConfigurationException(path, 1, 1, "no JSON object; settings stand between { and }");
            Object(ref reader, "", path, bytes, entries);
            while (reader.Read()) { }
        }
        catch (JsonException fault)
        {
            var message = fault.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            throw new ConfigurationException(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1,
                $"no valid JSON: {message}; mend it here or just before");
        }
        return entries;
    }

    private static void Object(ref Utf8JsonReader reader, string prefix, string path, ReadOnlySpan<byte> bytes, List<SettingEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var (line, column) = Place(bytes, (int)reader.TokenStartIndex);
            if (!seen.Add(name))
                throw new ConfigurationException(path, line, column, $"'{name}' stands here a second time; keep one");
            reader.Read();
            Value(ref reader, prefix + name, path, bytes, entries);
        }
    }

    private static void Value(ref Utf8JsonReader reader, string key, string path, ReadOnlySpan<byte> bytes, List<SettingEntry> entries)
    {
        var (line, column) = Place(bytes, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(ref reader, key + ":", path, bytes, entries);
                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Value(ref reader, $"{key}:{i}", path, bytes, entries);
                break;
            case JsonTokenType.Null:
                entries.Add(new SettingEntry(key, null, path, line, column));
                break;
            case JsonTokenType.String:
                entries.Add(new SettingEntry(key, reader.GetString(), path, line, column));
                break;
            default:
                entries.Add(new SettingEntry(key, Encoding.UTF8.GetString(reader.ValueSpan), path, line, column));
                break;
        }
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..at];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
