using NotesArchive.Pages;

namespace NotesArchive.Permalinks;

/// <summary>What stands at an address of an earlier release: where its thing lives now.</summary>
public sealed record RedirectPage : PageModel
{
    public required TextLink Target { get; init; }

    /// <summary>In no list, search or map of the site, so robots leave it out.</summary>
    internal static Page Make(Redirect redirect, Page target, SiteContext site) => new(Urls.File(redirect.Url), "redirect", new RedirectPage
    {
        Site = site.Site,
        Target = new TextLink(target.Head.Heading, redirect.To),
        Head = target.Head with { NoIndex = true, Canonical = target.Head.Canonical ?? site.Link(redirect.To) },
    });
}
