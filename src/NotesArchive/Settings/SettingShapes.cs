using System.Text.RegularExpressions;
using NotesArchive.Text;

namespace NotesArchive.Settings;

/// <summary>Settings whose value has a shape of its own; each says what it should look like when it does not.</summary>
internal static partial class SettingShapes
{
    public static string? Host(SettingEntry? entry)
    {
        if (entry is null or { Value: "" })
            return null;
        return Uri.CheckHostName(entry.Value!.Split(':')[0]) != UriHostNameType.Unknown
            && !entry.Value.Contains('/', StringComparison.Ordinal)
            ? entry.Value
            : throw entry.Fault($"Host is '{entry.Value}'; write the name alone, such as notes.example.org (the scheme comes from "
                + "LinksUseHttps, a path from LinkRoot)");
    }

    /// <summary>Empty, or with a leading and without a trailing slash.</summary>
    public static string LinkRoot(SettingEntry? entry)
    {
        var path = entry?.Value?.Trim('/') ?? "";
        if (path.Length == 0)
            return "";
        return PathOfAddress().IsMatch(path) ? "/" + path
            : throw entry!.Fault($"LinkRoot is '{entry.Value}'; write a path such as /archive");
    }

    public static string? Pattern(SettingEntry? entry)
    {
        if (entry is null or { Value: "" })
            return null;
        if (!entry.Value!.StartsWith("https://", StringComparison.Ordinal) && !entry.Value.StartsWith("http://", StringComparison.Ordinal))
            throw entry.Fault($"{entry.Key} is '{entry.Value}'; write an address that begins with https://");
        var unknown = Placeholder().Matches(entry.Value).Select(m => m.Value)
            .FirstOrDefault(p => p is not ("{path}" or "{line}" or "{url}"));
        return unknown is null
            ? entry.Value : throw entry.Fault($"{entry.Key} has {unknown}; known are {{path}}, {{line}} and, in ReportLink, {{url}}");
    }

    public static string? Repository(SettingEntry? entry) =>
        entry is null or { Value: "" } ? null
        : OwnerAndName().IsMatch(entry.Value!) ? entry.Value
        : throw entry.Fault($"{entry.Key} is '{entry.Value}'; write owner/name");

    /// <summary>Null for <c>None</c>, and for <c>Critical</c>, which no problem reaches.</summary>
    public static Severity? Level(SettingEntry entry, string? name) => name?.ToUpperInvariant() switch
    {
        "TRACE" or "DEBUG" or "INFORMATION" => Severity.Information,
        "WARNING" => Severity.Warning,
        "ERROR" => Severity.Error,
        "CRITICAL" or "NONE" => null,
        _ => throw entry.Fault($"'{name}' is no level; known are Information, Warning, Error, None"),
    };

    /// <summary>Both of Statiq's forms: <c>{"ValidateRelativeLinks": "Error"}</c> and <c>["ValidateRelativeLinks=Error"]</c>.</summary>
    public static IReadOnlyDictionary<string, Severity?> Analyzers(IReadOnlyList<SettingEntry> entries)
    {
        var levels = new SortedDictionary<string, Severity?>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var name = entry.Key["Analyzers:".Length..];
            var pair = entry.Value!.Split('=', 2, StringSplitOptions.TrimEntries);
            if (name.All(char.IsAsciiDigit))
                levels[Code(pair[0])] = pair.Length == 2 ? Level(entry, pair[1]) : Severity.Warning;
            else
                levels[Code(name)] = Level(entry, entry.Value);
        }
        return levels;
    }

    private static string Code(string analyzer) =>
        analyzer.Equals("ValidateRelativeLinks", StringComparison.OrdinalIgnoreCase) ? ProblemCode.BrokenLink : analyzer;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Labels(IReadOnlyList<SettingEntry> entries)
    {
        var labels = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var given = entry.Key.Split(':')[2];
            var label = SettingKeys.Labels.FirstOrDefault(l => l.Equals(given, StringComparison.OrdinalIgnoreCase));
            if (label is null)
            {
                var near = Nearest.Of(given, SettingKeys.Labels);
                throw entry.Fault($"no label is called '{given}'; " + (near is null
                    ? "known are lead, attendees, done, next, actions, ... and every other key of src/NotesArchive/Language/en.yml"
                    : $"did you mean '{near}'?"));
            }
            labels[label] = [.. labels.GetValueOrDefault(label, []), entry.Value!];
        }
        return labels;
    }

    [GeneratedRegex("^[A-Za-z0-9._~/-]+$")] // my/archive
    private static partial Regex PathOfAddress();

    [GeneratedRegex(@"\{[^}]*\}")] // {path}
    private static partial Regex Placeholder();

    [GeneratedRegex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$")] // ipfs/team-mgmt
    private static partial Regex OwnerAndName();
}
