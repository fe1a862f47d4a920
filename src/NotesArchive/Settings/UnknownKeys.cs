using NotesArchive.Text;

namespace NotesArchive.Settings;

/// <summary>Keys that mean nothing here: an error below a setting of ours, a warning where one looks like a slip or is Statiq's.</summary>
internal static class UnknownKeys
{
    /// <exception cref="ConfigurationException">An unknown name below a setting of ours.</exception>
    public static IEnumerable<Problem> Of(SettingSet set)
    {
        foreach (var entry in set.All)
        {
            var first = entry.Key.Split(':', 2)[0];
            if (SettingKeys.IsOfSite(entry.Key))
                Refuse(entry);
            else if (SettingKeys.StatiqOnly.Contains(first, StringComparer.OrdinalIgnoreCase))
                yield return Warning(entry, ProblemCode.StatiqOnlySetting, $"'{first}' is a setting of Statiq's that does nothing here");
            else if (Nearest.Of(first, SettingKeys.Site) is { } near)
                yield return Warning(entry, ProblemCode.UnknownSetting,
                    $"'{first}' is unknown and only passed to the templates; did you mean '{near}'?");
        }
    }

    // From the command line and the environment all values are texts, so that a table may have one, too.
    private static void Refuse(SettingEntry entry)
    {
        var parts = entry.Key.Split(':');
        var type = SettingKeys.TypeOf(entry.Key);
        if (type is SettingType.Table or SettingType.Words && entry.Value is not null)
            throw entry.Fault($"'{entry.Key}' has no value of its own{Meant("", Below(entry.Key), entry.Key + ":")}");
        if (parts[0].Equals("Notes", StringComparison.OrdinalIgnoreCase) && parts.Length > 1)
        {
            if (!SettingKeys.Notes.Contains(parts[1], StringComparer.OrdinalIgnoreCase))
                throw entry.Fault($"no setting is called '{entry.Key}'{Meant(parts[1], SettingKeys.Notes, "Notes:")}");
            if (parts.Length > 2 && parts[1].Equals("Labels", StringComparison.OrdinalIgnoreCase)
                && !SettingKeys.Labels.Contains(parts[2], StringComparer.OrdinalIgnoreCase))
                throw entry.Fault($"no label is called '{parts[2]}'; " + (Nearest.Of(parts[2], SettingKeys.Labels) is { } near
                    ? $"did you mean '{near}'?"
                    : "known are lead, attendees, done, next, actions, ... and every other key of src/NotesArchive/Language/en.yml"));
        }
        if (type is null)
            throw entry.Fault($"no setting is called '{entry.Key}'; the README lists those that there are");
    }

    private static IReadOnlyList<string> Below(string key) =>
        key.Equals("Notes", StringComparison.OrdinalIgnoreCase) ? SettingKeys.Notes : SettingKeys.Labels;

    private static string Meant(string word, IReadOnlyList<string> known, string prefix) =>
        Nearest.Of(word, known) is { } near
            ? $"; did you mean '{prefix}{near}'?" : $"; known are {string.Join(", ", known.Select(k => prefix + k))}";

    private static Problem Warning(SettingEntry entry, string code, string message) =>
        new(Severity.Warning, code, message, entry.Path, entry.Line, entry.Column);
}
