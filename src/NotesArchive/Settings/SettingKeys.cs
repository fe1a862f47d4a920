using NotesArchive.Language;

namespace NotesArchive.Settings;

/// <summary>The keys that mean something here, and Statiq's others, which are known but do nothing.</summary>
internal static class SettingKeys
{
    public static IReadOnlyList<string> Site { get; } =
    [
        "Analyzers", "Author", "CachePath", "Copyright", "ExcludedPaths", "FailureLogLevel", "GenerateSearchIndex", "GenerateSitemap",
        "Host", "Image", "InputPaths", "LinkLowercase", "LinkRoot", "LinksUseHttps", "Notes", "OutputPath", "SiteDescription", "SiteTitle",
        "ThemePaths",
    ];

    public static IReadOnlyList<string> Notes { get; } =
        ["DefaultRepo", "EditLink", "Labels", "LunrMaxBytes", "MaxNoteBytes", "Redact", "ReportLink", "SourceLink", "StructuralHeadings"];

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
}
