using NotesArchive.Text;

namespace NotesArchive.Settings;

/// <summary>
/// <c>Analyzers</c>: the severity that a problem shall have, by its code. Of Statiq's two forms, <c>{"no-date": "Error"}</c> and
/// <c>["no-date=Error"]</c>, the second is read as the first.
/// </summary>
internal static class AnalyzerLevels
{
    public const string Key = "Analyzers";

    /// <summary>Statiq's own name for <see cref="ProblemCode.BrokenLink"/>.</summary>
    public const string RelativeLinks = "ValidateRelativeLinks";

    /// <summary>An entry of either form with its code as the last part of its key; any other entry as it is.</summary>
    /// <exception cref="ConfigurationException">No problem has that code.</exception>
    public static SettingEntry ByCode(SettingEntry entry)
    {
        var isList = entry.Key.Equals(Key, StringComparison.OrdinalIgnoreCase);
        if (isList ? entry.Value is null : !entry.Key.StartsWith(Key + ":", StringComparison.OrdinalIgnoreCase))
            return entry;
        var name = isList ? "" : entry.Key[(Key.Length + 1)..];
        if (!isList && !SettingKeys.IsIndex(name))
            return entry with { Key = $"{Key}:{Code(entry, name)}" };
        var pair = (entry.Value ?? "").Split('=', 2, StringSplitOptions.TrimEntries);
        return entry with { Key = $"{Key}:{Code(entry, pair[0])}", Value = pair.Length == 2 ? pair[1] : nameof(Severity.Warning) };
    }

    /// <summary>The severities of entries that <see cref="ByCode"/> gave; null switches a problem off.</summary>
    public static IReadOnlyDictionary<string, Severity?> Of(IReadOnlyList<SettingEntry> entries) =>
        entries.ToDictionary(e => e.Key[(Key.Length + 1)..], e => SettingShapes.Level(e, e.Value), StringComparer.Ordinal);

    private static string Code(SettingEntry entry, string name)
    {
        if (name.Equals(RelativeLinks, StringComparison.OrdinalIgnoreCase))
            return ProblemCode.BrokenLink;
        return ProblemCode.All.FirstOrDefault(c => c.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw entry.Fault($"no problem is called '{name}'; " + (Nearest.Of(name, [.. ProblemCode.All, RelativeLinks]) is { } near
                ? $"did you mean '{near}'?" : $"known are {RelativeLinks} and {string.Join(", ", ProblemCode.All)}"));
    }
}
