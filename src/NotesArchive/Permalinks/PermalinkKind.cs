using NotesArchive.Pages;

namespace NotesArchive.Permalinks;

/// <summary>What a page is of, in the words of <c>permalinks.json</c>.</summary>
internal static class PermalinkKind
{
    public const string Meeting = "meeting";
    public const string Person = "person";
    public const string Initiative = "initiative";
    public const string Repository = "repo";
    public const string Series = "series";
    public const string Year = "year";
    public const string List = "list";
    public const string Other = "page";

    private const string PageMark = "page/";

    /// <summary>By the template that shows it.</summary>
    public static string Of(Page page) => page.Template switch
    {
        "meeting" => Meeting,
        "person" => Person,
        "initiative" => Initiative,
        "repository" => Repository,
        "series" => Series,
        "year" => Year,
        "actions" => List,
        var template => template.StartsWith("list-", StringComparison.Ordinal) ? List : Other,
    };

    /// <summary>The folder of an entity's pages, <c>/people/</c>; null for pages of no entity.</summary>
    public static string? FolderOf(string kind) => kind switch
    {
        Meeting => "/meetings/",
        Person => "/people/",
        Initiative => "/initiatives/",
        Repository => "/repos/",
        Series => "/series/",
        Year => "/years/",
        _ => null,
    };

    /// <summary>The id in an address of that kind: <c>ann</c> of <c>/people/ann/page/2/</c>.</summary>
    public static string? IdIn(string kind, string url) =>
        FolderOf(kind) is { } folder ? FirstPage(kind, url)[folder.Length..].TrimEnd('/') : null;

    /// <summary>Where a long list begins: <c>/people/ann/</c> of <c>/people/ann/page/2/</c>.</summary>
    public static string FirstPage(string kind, string url)
    {
        var at = url.LastIndexOf('/' + PageMark, StringComparison.Ordinal) + 1;
        var number = at > 0 ? url[(at + PageMark.Length)..].TrimEnd('/') : "";
        // "/repos/page/12/" is the repository 12 of somebody called page.
        var isNumbered = number.Length > 0 && number.All(char.IsAsciiDigit) && at > (FolderOf(kind)?.Length ?? 0);
        return isNumbered ? url[..at] : url;
    }
}
