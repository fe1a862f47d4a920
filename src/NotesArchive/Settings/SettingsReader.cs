using NotesArchive.Text;

namespace NotesArchive.Settings;

/// <summary>The settings of a run and what is doubtful in them.</summary>
public sealed record SettingsResult(SiteSettings Settings, IReadOnlyList<Problem> Problems);

/// <summary>What the command line says of the folders; null where it is silent. Paths are absolute.</summary>
public sealed record SettingsFolders(string Root, string? Input = null, string? Output = null);

/// <summary>
/// Puts the settings together: statiq.json below the root, over it environment variables (<c>LinkRoot</c>,
/// <c>Notes__SourceLink</c>), over them the command line. Paths in statiq.json are below the root.
/// </summary>
public static class SettingsReader
{
    public const string FileName = "statiq.json";

    /// <exception cref="ConfigurationException">A setting that cannot be read, or an unknown key under <c>Notes</c>.</exception>
    public static SettingsResult Read(SettingsFolders folders, IEnumerable<SettingEntry> environment, IEnumerable<SettingEntry> commandLine)
    {
        var file = Path.Combine(folders.Root, FileName);
        var entries = File.Exists(file) ? SettingsFile.Read(FileName, PlainFile.ReadAllBytes(file)) : [];
        var set = new SettingSet();
        foreach (var layer in new[] { entries, environment, commandLine })
            set.Over(layer);
        var problems = UnknownKeys(set).ToList();
        return new SettingsResult(Bind(set, folders), problems);
    }

    /// <summary>The environment variables that name a setting, <c>__</c> for <c>:</c>; names are matched to the letter.</summary>
    public static IEnumerable<SettingEntry> FromEnvironment(IReadOnlyDictionary<string, string> variables) =>
        from variable in variables.OrderBy(v => v.Key, StringComparer.Ordinal)
        let key = variable.Key.Replace("__", ":", StringComparison.Ordinal)
        let first = key.Split(':')[0]
        where SettingKeys.Site.Contains(first, StringComparer.Ordinal) && (first != "Notes" || key.Contains(':', StringComparison.Ordinal))
        select new SettingEntry(key, variable.Value, $"environment variable {variable.Key}", 0, 0);

    private static SiteSettings Bind(SettingSet set, SettingsFolders folders)
    {
        string Below(string path) => Path.GetFullPath(Path.Combine(folders.Root, path));
        var inputs = set.List("InputPaths");
        if (inputs.Count > 1)
            throw inputs[1].Fault("more than one input folder; an archive is made of one, so keep one of InputPaths");
        return new SiteSettings
        {
            Root = folders.Root,
            Input = folders.Input ?? Below(inputs is [var input] ? input.Value! : "input"),
            Output = folders.Output ?? Below(set.Text("OutputPath") ?? "output"),
            Cache = Below(set.Text("CachePath") ?? "cache"),
            Themes = [.. set.List("ThemePaths").Select(e => Existing(e, Below(e.Value!))), .. RootTheme(folders.Root),
                Path.Combine(AppContext.BaseDirectory, "theme")],
            Host = SettingShapes.Host(set.Find("Host")),
            LinksUseHttps = set.Flag("LinksUseHttps", true),
            LinkRoot = SettingShapes.LinkRoot(set.Find("LinkRoot")),
            LinkLowercase = set.Flag("LinkLowercase", false),
            ExcludedPaths = [.. set.List("ExcludedPaths").Select(e => e.Value!)],
            SiteTitle = set.Text("SiteTitle") ?? "Meeting notes",
            SiteDescription = set.Text("SiteDescription"),
            Author = set.Text("Author"),
            Copyright = set.Text("Copyright"),
            Image = set.Text("Image"),
            GenerateSitemap = set.Flag("GenerateSitemap", true),
            GenerateSearchIndex = set.Flag("GenerateSearchIndex", true),
            FailureLogLevel = set.Find("FailureLogLevel") is { } level ? SettingShapes.Level(level, level.Value) : Severity.Error,
            Analyzers = SettingShapes.Analyzers(set.Below("Analyzers")),
            Notes = BindNotes(set),
            Extra = set.All.Where(e => !Known(e)).ToDictionary(e => e.Key, e => e.Value ?? "", StringComparer.OrdinalIgnoreCase),
        };
    }

    private static NotesSettings BindNotes(SettingSet set) => new()
    {
        SourceLink = SettingShapes.Pattern(set.Find("Notes:SourceLink")),
        EditLink = SettingShapes.Pattern(set.Find("Notes:EditLink")),
        ReportLink = SettingShapes.Pattern(set.Find("Notes:ReportLink")),
        DefaultRepo = SettingShapes.Repository(set.Find("Notes:DefaultRepo")),
        Labels = SettingShapes.Labels(set.Below("Notes:Labels")),
        StructuralHeadings = [.. set.List("Notes:StructuralHeadings").Select(e => e.Value!)],
        Redact = [.. set.List("Notes:Redact")
            .SelectMany(e => e.Value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        MaxNoteBytes = set.Number("Notes:MaxNoteBytes", new NotesSettings().MaxNoteBytes),
        LunrMaxBytes = set.Number("Notes:LunrMaxBytes", new NotesSettings().LunrMaxBytes),
    };

    private static bool Known(SettingEntry entry) => SettingKeys.Site.Contains(entry.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Problem> UnknownKeys(SettingSet set)
    {
        foreach (var entry in set.All)
        {
            var parts = entry.Key.Split(':');
            if (parts[0].Equals("Notes", StringComparison.OrdinalIgnoreCase))
            {
                if (parts.Length < 2 || !SettingKeys.Notes.Contains(parts[1], StringComparer.OrdinalIgnoreCase))
                {
                    var meant = Meant(parts.Length < 2 ? "" : parts[1], SettingKeys.Notes, "Notes:");
                    throw entry.Fault($"no setting is called '{entry.Key}'{meant}");
                }
            }
            else if (!Known(entry))
            {
                if (SettingKeys.StatiqOnly.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
                    yield return Warning(entry, ProblemCode.StatiqOnlySetting,
                        $"'{parts[0]}' is a setting of Statiq's that does nothing here");
                else if (Nearest.Of(parts[0], SettingKeys.Site) is { } near)
                    yield return Warning(entry, ProblemCode.UnknownSetting,
                        $"'{parts[0]}' is unknown and only passed to the templates; did you mean '{near}'?");
            }
        }
    }

    private static string Meant(string word, IReadOnlyList<string> known, string prefix) =>
        Nearest.Of(word, known) is { } near
            ? $"; did you mean '{prefix}{near}'?" : $"; known are {string.Join(", ", known.Select(k => prefix + k))}";

    private static Problem Warning(SettingEntry entry, string code, string message) =>
        new(Severity.Warning, code, message, entry.Path, entry.Line, entry.Column);

    private static string Existing(SettingEntry entry, string folder) =>
        Directory.Exists(folder) ? folder : throw entry.Fault($"the theme folder '{entry.Value}' does not exist; make it or take it out");

    private static IEnumerable<string> RootTheme(string root)
    {
        var folder = Path.Combine(root, "theme");
        return Directory.Exists(folder) ? [folder] : [];
    }
}
