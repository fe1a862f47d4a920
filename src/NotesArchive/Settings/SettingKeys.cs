using NotesArchive.Language;

namespace NotesArchive.Settings;

/// <summary>The keys that mean something here, and Statiq's others, which are known but do nothing.</summary>
internal static class SettingKeys
{
    /// <summary>Names the schema for editors; it sets nothing.</summary>
    public const string Schema = "$schema";

    private static readonly Dictionary<string, SettingType> TypesOfSite = new(StringComparer.OrdinalIgnoreCase)
    {
        [Schema] = SettingType.Text, ["Analyzers"] = SettingType.Levels, ["Author"] = SettingType.Text, ["CachePath"] = SettingType.Text,
        ["Copyright"] = SettingType.Text, ["ExcludedPaths"] = SettingType.List, ["FailureLogLevel"] = SettingType.Text,
        ["GenerateSearchIndex"] = SettingType.Flag, ["GenerateSitemap"] = SettingType.Flag, ["Host"] = SettingType.Text,
        ["Image"] = SettingType.Text, ["InputPaths"] = SettingType.List, ["LinkLowercase"] = SettingType.Flag,
        ["LinkRoot"] = SettingType.Text, ["LinksUseHttps"] = SettingType.Flag, ["Notes"] = SettingType.Table,
        ["OutputPath"] = SettingType.Text, ["SiteDescription"] = SettingType.Text, ["SiteTitle"] = SettingType.Text,
        ["ThemePaths"] = SettingType.List,
    };

    private static readonly Dictionary<string, SettingType> TypesOfNotes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DefaultRepo"] = SettingType.Text, ["EditLink"] = SettingType.Text, ["Labels"] = SettingType.Words,
        ["LunrMaxBytes"] = SettingType.Number, ["MaxNoteBytes"] = SettingType.Number, ["Permalinks"] = SettingType.Text,
        ["Redact"] = SettingType.List, ["ReportLink"] = SettingType.Text, ["SourceLink"] = SettingType.Text,
        ["StructuralHeadings"] = SettingType.List,
    };

    public static IReadOnlyList<string> Site { get; } = [.. TypesOfSite.Keys.Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Notes { get; } = [.. TypesOfNotes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The roles of words that <c>Notes:Labels</c> can add to.</summary>
    public static IReadOnlyList<string> Labels { get; } =
        [.. Enum.GetValues<WordRole>().Select(LanguageWords.KeyOf).Order(StringComparer.Ordinal)];

    /// <summary>Settings of Statiq.Web that an archive of notes has no use for (from Statiq's Keys and WebKeys).</summary>
    public static IReadOnlyList<string> StatiqOnly { get; } =
    [
        "AdditionalSearchResultFields", "AssetFiles", "CacheDocuments", "CleanMode", "ContentFiles", "DataFiles", "DateTimeDisplayCulture",
        "DateTimeInputCulture", "DirectoryMetadataFiles", "ExcludeFromEvaluation", "GatherHeadingsLevel", "HighlightCode",
        "IncludeInSitemap",
        "IndexFileName", "InputFiles", "LinkHideExtensions", "LinkHideIndexPages", "LinkHideWebExtensions", "MakeLinksAbsolute",
        "MakeLinksRootRelative", "MetaRefreshRedirects", "MirrorResources", "NetlifyRedirects", "OptimizeContentFileNames",
        "OptimizeDataFileNames", "PageFileExtensions", "PublishedUsesLastModifiedDate", "SearchAllowPositionMetadata", "SearchIncludeHost",
        "SearchStemming", "SearchStopWordsFilePath", "TempPath", "Theme", "Xref", "ZipSearchIndexFile", "ZipSearchResultsFile",
    ];

    /// <summary>Whether a key belongs to the site's settings, also where what follows the first <c>:</c> does not.</summary>
    public static bool IsOfSite(string key) => TypesOfSite.ContainsKey(key.Split(':', 2)[0]);

    /// <summary>What the value of a key must be, <c>Notes:Labels:done:0</c> as well; null for a key that means nothing here.</summary>
    public static SettingType? TypeOf(string key)
    {
        var parts = key.Split(':', 6);
        var ofNotes = parts[0].Equals("Notes", StringComparison.OrdinalIgnoreCase) && parts.Length > 1;
        var types = ofNotes ? TypesOfNotes : TypesOfSite;
        var below = parts[(ofNotes ? 2 : 1)..];
        if (!types.TryGetValue(parts[ofNotes ? 1 : 0], out var type))
            return null;
        return (type, below.Length) switch
        {
            (_, 0) => type,
            (SettingType.List, 1) when IsIndex(below[0]) => SettingType.Item,
            (SettingType.Levels, 1) => SettingType.Item,
            (SettingType.Words, 1) => SettingType.List,
            (SettingType.Words, 2) when IsIndex(below[1]) => SettingType.Item,
            _ => null,
        };
    }

    /// <summary>The last part of <c>InputPaths:0</c>; no list is as long as a longer one would say.</summary>
    public static bool IsIndex(string part) => part.Length is > 0 and < 8 && part.All(char.IsAsciiDigit);
}
