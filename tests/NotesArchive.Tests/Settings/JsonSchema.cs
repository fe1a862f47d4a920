using System.Text.Json;
using System.Text.RegularExpressions;

namespace NotesArchive.Tests.Settings;

/// <summary>The part of JSON Schema that statiq.schema.json uses; a keyword that is not known here fails.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public bool Accepts(JsonElement value) => Accepts(root, value);

    public JsonElement At(params string[] path) => path.Aggregate(root, (at, name) => Resolved(at.GetProperty(name)));

    private bool Accepts(JsonElement schema, JsonElement value) =>
        schema.ValueKind == JsonValueKind.False ? false : schema.EnumerateObject().All(rule => rule.Name switch
        {
            "$schema" or "$defs" or "title" or "description" => true,
            "$ref" => Accepts(Resolved(schema), value),
            "type" => Names(rule.Value).Any(name => IsOfType(name, value)),
            "enum" => rule.Value.EnumerateArray().Any(v => v.ValueKind == value.ValueKind && v.GetString() == value.GetString()),
            "anyOf" => rule.Value.EnumerateArray().Any(s => Accepts(s, value)),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.Value.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.Value.GetDouble(),
            "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(v => Accepts(rule.Value, v)),
            "properties" => Members(value).All(m => !rule.Value.TryGetProperty(m.Name, out var s) || Accepts(s, m.Value)),
            "additionalProperties" => Members(value).All(m => schema.TryGetProperty("properties", out var known) && known.TryGetProperty(m.Name, out _) || Accepts(rule.Value, m.Value)),
            "propertyNames" => Members(value).All(m => Accepts(rule.Value, JsonSerializer.SerializeToElement(m.Name))),
            _ => throw new NotSupportedException(rule.Name),
        });

    private JsonElement Resolved(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var name)
        ? name.GetString()!.Split('/')[1..].Aggregate(root, (at, part) => at.GetProperty(part)) : schema;

    private static JsonElement.ObjectEnumerator Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    public static IReadOnlyList<string> Names(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static bool IsOfType(string name, JsonElement value) => name switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException(name),
    };
}
