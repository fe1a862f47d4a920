namespace NotesArchive.Pages;

/// <summary>What a host shows for an address that does not exist.</summary>
public sealed record NotFoundPage : PageModel
{
    internal static Page Make(SiteContext site) => new("404.html", "404", new NotFoundPage
    {
        Site = site.Site,
        Head = site.Head("/404.html", "Page not found", "", null) with { Canonical = null, NoIndex = true },
    });
}
