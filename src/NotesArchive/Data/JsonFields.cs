using System.Globalization;
using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Data;

/// <summary>The shapes that several of the data files share.</summary>
internal static class JsonFields
{
    /// <summary>ISO date or null.</summary>
    public static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteText(name, date?.ToString("O", CultureInfo.InvariantCulture));

    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    /// <summary>A list of texts; of ids and references their text.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item?.ToString());
        json.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteLines(this Utf8JsonWriter json, string name, IEnumerable<Listed> people)
    {
        json.WriteStartArray(name);
        foreach (var person in people)
            json.WriteNumberValue(person.Line);
        json.WriteEndArray();
    }

    /// <summary>The word of an enum in the data files: lower case.</summary>
    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
