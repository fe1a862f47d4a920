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

    /// <summary>The folder below the root that overrides the program's theme, without a setting.</summary>
    public const string ThemeFolder = "theme";

    /// <exception cref="ConfigurationException">A setting that cannot be read, or an unknown name below one of ours.</exception>
    public static SettingsResult Read(SettingsFolders folders, IEnumerable<SettingEntry> environment, IEnumerable<SettingEntry> commandLine)
    {
        var file = Path.Combine(folders.Root, FileName);
        var entries = File.Exists(file) ? SettingsFile.Read(FileName, PlainFile.ReadAllBytes(file)) : [];
        var set = new SettingSet();
        foreach (var layer in new[] { entries, environment, commandLine })
            set.Over(layer);
        var problems = UnknownKeys.Of(set).ToList();
        var settings = Bind(set, folders);
        return new SettingsResult(settings, settings.Judged(problems));
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
            ExcludedPaths = [.. set.List("ExcludedPaths").Select(SettingShapes.Glob)],
            SiteTitle = set.Text("SiteTitle") ?? "Meeting notes",
            SiteDescription = set.Text("SiteDescription"),
            Author = set.Text("Author"),
            Copyright = set.Text("Copyright"),
            Image = SettingShapes.Picture(set.Find("Image")),
            GenerateSitemap = set.Flag("GenerateSitemap", true),
            GenerateSearchIndex = set.Flag("GenerateSearchIndex", true),
            FailureLogLevel = set.Find("FailureLogLevel") is { } level ? SettingShapes.Level(level, level.Value) : Severity.Error,
            Analyzers = AnalyzerLevels.Of(set.Below(AnalyzerLevels.Key)),
            Notes = BindNotes(set),
            Extra = set.All.Where(e => !SettingKeys.IsOfSite(e.Key))
                .ToDictionary(e => e.Key, e => e.Value ?? "", StringComparer.OrdinalIgnoreCase),
        };
    }

    private static NotesSettings BindNotes(SettingSet set) => new()
    {
        SourceLink = SettingShapes.Pattern(set.Find("Notes:SourceLink")),
        EditLink = SettingShapes.Pattern(set.Find("Notes:EditLink")),
        ReportLink = SettingShapes.Pattern(set.Find("Notes:ReportLink"), "{url}"),
        DefaultRepo = SettingShapes.Repository(set.Find("Notes:DefaultRepo")),
        Labels = Labels(set),
        StructuralHeadings = [.. set.List("Notes:StructuralHeadings").Select(e => e.Value!)],
        Redact = [.. (set.Find("Notes:Redact") is { } one ? [one] : set.List("Notes:Redact")).SelectMany(SettingShapes.Redacted)],
        MaxNoteBytes = set.Number("Notes:MaxNoteBytes", new NotesSettings().MaxNoteBytes),
        LunrMaxBytes = set.Number("Notes:LunrMaxBytes", new NotesSettings().LunrMaxBytes),
        Permalinks = set.Text("Notes:Permalinks"),
    };

    private static SortedDictionary<string, IReadOnlyList<string>> Labels(SettingSet set)
    {
        var labels = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var role in SettingKeys.Labels)
            if (set.List($"Notes:Labels:{role}") is { Count: > 0 } words)
                labels[role] = [.. words.Select(w => w.Value!)];
        return labels;
    }

    private static string Existing(SettingEntry entry, string folder) =>
        Directory.Exists(folder) ? folder : throw entry.Fault($"the theme folder '{entry.Value}' does not exist; make it or take it out");

    private static IEnumerable<string> RootTheme(string root)
    {
        var folder = Path.Combine(root, ThemeFolder);
        return Directory.Exists(folder) ? [folder] : [];
    }
}
