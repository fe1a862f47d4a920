namespace NotesArchive.Settings;

/// <summary>One setting as given: <c>Notes:Labels:done:0</c> with its value and where it stands, for messages.</summary>
public sealed record SettingEntry(string Key, string? Value, string Path, int Line, int Column)
{
    public ConfigurationException Fault(string message) => new(Path, Line, Column, message);

    /// <summary><paramref name="text"/> is <c>KEY=VALUE</c>, as given with <c>--setting</c>.</summary>
    /// <exception cref="ConfigurationException">It is not.</exception>
    public static SettingEntry FromCommandLine(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        return cut > 0 && !string.IsNullOrWhiteSpace(text[..cut])
            ? new SettingEntry(text[..cut].Trim(), text[(cut + 1)..], "--setting", 0, 0)
            : throw new ConfigurationException("--setting", 0, 0,
                $"'{text}' has no key or no '='; write KEY=VALUE, such as LinkRoot=/archive");
    }
}
