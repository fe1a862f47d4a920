using System.Text.Json;

namespace NotesArchive.Settings;

/// <summary>Holds what stands in statiq.json against what a key must have, so that nothing is read as what it is not.</summary>
internal static class SettingTypes
{
    /// <summary>What is wrong with a value of this kind under this key and what to write; null where nothing is.</summary>
    public static string? Fault(string key, JsonTokenType found) =>
        SettingKeys.TypeOf(key) is { } type && !IsRight(type, found) ? $"{key} is {NameOf(found)}; write {Wanted(type)}" : null;

    private static bool IsRight(SettingType type, JsonTokenType found) => found switch
    {
        JsonTokenType.Null => type != SettingType.Item,
        JsonTokenType.String => type is SettingType.Text or SettingType.Item or SettingType.List or SettingType.Levels,
        JsonTokenType.True or JsonTokenType.False => type == SettingType.Flag,
        JsonTokenType.Number => type == SettingType.Number,
        JsonTokenType.StartArray => type is SettingType.List or SettingType.Levels,
        JsonTokenType.StartObject => type is SettingType.Table or SettingType.Words or SettingType.Levels,
        _ => false,
    };

    private static string Wanted(SettingType type) => type switch
    {
        SettingType.Flag => "true or false, without quotes",
        SettingType.Number => "a whole number above 0, without quotes",
        SettingType.List => "a text, or a list of texts such as [\"a\", \"b\"]",
        SettingType.Table => "settings between { and }, such as {\"DefaultRepo\": \"owner/name\"}",
        SettingType.Words => "lists of words by role, such as {\"done\": [\"Fait\"]}",
        SettingType.Levels => "severities by code, such as {\"no-date\": \"Error\"}",
        _ => "a text between quotes",
    };

    private static string NameOf(JsonTokenType found) => found switch
    {
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        _ => "null",
    };
}
