namespace NotesArchive.Settings;

/// <summary>
/// Everything a build is told, once: statiq.json, then environment variables, then the command line (README, "Settings").
/// Paths are absolute. The defaults are those of a folder without a statiq.json.
/// </summary>
public sealed record SiteSettings
{
    public required string Root { get; init; }
    /// <summary>The notes; the first of <c>InputPaths</c>.</summary>
    public required string Input { get; init; }
    public required string Output { get; init; }
    public required string Cache { get; init; }
    /// <summary>Theme folders, the first that has a file wins; the program's own theme stands last.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>Where the site will live, such as <c>archive.example.org</c>; null: addresses stay relative to the root.</summary>
    public string? Host { get; init; }
    public bool LinksUseHttps { get; init; } = true;
    /// <summary>Empty, or a path that begins with <c>/</c> and does not end with one.</summary>
    public string LinkRoot { get; init; } = "";
    public bool LinkLowercase { get; init; }
    /// <summary>Globs below the input folder that are no notes.</summary>
    public IReadOnlyList<string> ExcludedPaths { get; init; } = [];

    public string SiteTitle { get; init; } = "Meeting notes";
    public string? SiteDescription { get; init; }
    public string? Author { get; init; }
    public string? Copyright { get; init; }
    public string? Image { get; init; }
    public bool GenerateSitemap { get; init; } = true;
    public bool GenerateSearchIndex { get; init; } = true;
    /// <summary>Problems at or above this make the exit status 1; null (<c>None</c>): never.</summary>
    public Severity? FailureLogLevel { get; init; } = Severity.Error;
    /// <summary>Code of an analyzer or problem (<c>ValidateRelativeLinks</c>) to its severity; null switches it off.</summary>
    public IReadOnlyDictionary<string, Severity?> Analyzers { get; init; } = new Dictionary<string, Severity?>();

    public NotesSettings Notes { get; init; } = new();

    /// <summary>Keys that are neither Statiq's nor ours, for templates.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    /// <summary>Files and folders that a site is made from, whether they are there or not: none may lie where the site goes.</summary>
    public IReadOnlyList<string> Sources =>
        [Path.Combine(Root, SettingsReader.FileName), Input, .. Themes, Path.Combine(Root, SettingsReader.ThemeFolder)];

    /// <summary>
    /// The problems with the severities that <see cref="Analyzers"/> gives them, those that it switches off left out, in order of
    /// path, line and code.
    /// </summary>
    public IReadOnlyList<Problem> Judged(IEnumerable<Problem> problems) =>
    [
        .. problems.Where(p => Analyzers.GetValueOrDefault(p.Code, p.Severity) is not null)
            .Select(p => p with { Severity = Analyzers.GetValueOrDefault(p.Code, p.Severity)!.Value })
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)
            .ThenBy(p => p.Message, StringComparer.Ordinal),
    ];
}

/// <summary>The settings under <c>Notes</c>: how notes are read.</summary>
public sealed record NotesSettings
{
    /// <summary>Address of a note's source with <c>{path}</c> and <c>{line}</c>.</summary>
    public string? SourceLink { get; init; }
    public string? EditLink { get; init; }
    /// <summary>Address for a "wrong?" link with <c>{path}</c>, <c>{line}</c> and <c>{url}</c>.</summary>
    public string? ReportLink { get; init; }
    /// <summary><c>owner/name</c> that a bare <c>#123</c> belongs to.</summary>
    public string? DefaultRepo { get; init; }
    /// <summary>
    /// Further words for a role of Language/en.yml, by its key: <c>lead</c>, <c>attendees</c>, <c>done</c>, <c>january</c>, ...
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    /// <summary>Further headings that are no topics.</summary>
    public IReadOnlyList<string> StructuralHeadings { get; init; } = [];
    /// <summary>People to take off the site, besides those of <c>_people.yml</c>: any spelling of each.</summary>
    public IReadOnlyList<string> Redact { get; init; } = [];
    /// <summary>A larger note is shown as it stands and not read.</summary>
    public int MaxNoteBytes { get; init; } = 1_000_000;
    /// <summary>Above this size <c>/search/lunr.json</c> is left out.</summary>
    public int LunrMaxBytes { get; init; } = 50_000_000;
    /// <summary>The last release's <c>permalinks.json</c>: a path below the root or the output folder, or an http(s) address.</summary>
    public string? Permalinks { get; init; }
}
