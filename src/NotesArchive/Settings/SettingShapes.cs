using System.Text.RegularExpressions;

namespace NotesArchive.Settings;

/// <summary>Settings whose value has a shape of its own; each says what it should look like when it does not.</summary>
internal static partial class SettingShapes
{
    public static string? Host(SettingEntry? entry)
    {
        if (entry is null or { Value: "" })
            return null;
        return Uri.TryCreate($"http://{entry.Value}", UriKind.Absolute, out var address) && NameAndPort().IsMatch(entry.Value!)
            && Uri.CheckHostName(address.Host) != UriHostNameType.Unknown
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
        return PathOfAddress().IsMatch(path) && !path.Split('/').Any(part => part is "" or "." or "..") ? "/" + path
            : throw entry!.Fault($"LinkRoot is '{entry.Value}'; write a path such as /archive");
    }

    /// <summary>An address with places to fill in: <c>{path}</c>, <c>{line}</c> and those in <paramref name="further"/>.</summary>
    public static string? Pattern(SettingEntry? entry, params string[] further)
    {
        if (entry is null or { Value: "" })
            return null;
        string[] known = ["{path}", "{line}", .. further];
        var unknown = Placeholder().Matches(entry.Value!).Select(m => m.Value).FirstOrDefault(p => !known.Contains(p));
        if (unknown is not null)
            throw entry.Fault($"{entry.Key} has {unknown}; known are {string.Join(", ", known)}");
        return Uri.TryCreate(Placeholder().Replace(entry.Value!, "x"), UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            ? entry.Value : throw entry.Fault($"{entry.Key} is '{entry.Value}'; write an address that begins with https://");
    }

    /// <summary>An address, or a path below the site.</summary>
    public static string? Picture(SettingEntry? entry) =>
        entry is null or { Value: "" } ? null
        : !entry.Value!.Split('/')[0].Contains(':') || entry.Value.StartsWith("https://", StringComparison.Ordinal)
            || entry.Value.StartsWith("http://", StringComparison.Ordinal) ? entry.Value
        : throw entry.Fault($"{entry.Key} is '{entry.Value}'; write an address that begins with https://, or a path such as /logo.png");

    /// <summary>A glob below the input folder.</summary>
    public static string Glob(SettingEntry entry) =>
        !entry.Value!.Split('/', '\\').Contains("..") ? entry.Value
        : throw entry.Fault($"'{entry.Value}' leaves the input folder; write what lies below it, such as drafts/**");

    public static string? Repository(SettingEntry? entry) =>
        entry is null or { Value: "" } ? null
        : OwnerAndName().IsMatch(entry.Value!) ? entry.Value
        : throw entry.Fault($"{entry.Key} is '{entry.Value}'; write owner/name");

    /// <summary>Names, a comma between two. A secret that is not there is an empty word: that must not publish anybody.</summary>
    public static IEnumerable<string> Redacted(SettingEntry entry) =>
        entry.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names ? names
        : throw entry.Fault($"{entry.Key} is empty, so nobody would be redacted; name somebody, or unset it");

    /// <summary>Null for <c>None</c>, and for <c>Critical</c>, which no problem reaches.</summary>
    public static Severity? Level(SettingEntry entry, string? name) => name?.ToUpperInvariant() switch
    {
        "TRACE" or "DEBUG" or "INFORMATION" => Severity.Information,
        "WARNING" => Severity.Warning,
        "ERROR" => Severity.Error,
        "CRITICAL" or "NONE" => null,
        _ => throw entry.Fault($"'{name}' is no level; known are Information, Warning, Error, None"),
    };

    [GeneratedRegex(@"^[^/\\\s@?#]+?(:[0-9]{1,5})?\z")] // notes.example.org:8080
    private static partial Regex NameAndPort();

    [GeneratedRegex(@"^[A-Za-z0-9._~/-]+\z")] // my/archive
    private static partial Regex PathOfAddress();

    [GeneratedRegex(@"\{[^}]*\}")] // {path}
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[A-Za-z0-9-]+/[A-Za-z0-9._-]+\z")] // ipfs/team-mgmt
    private static partial Regex OwnerAndName();
}
