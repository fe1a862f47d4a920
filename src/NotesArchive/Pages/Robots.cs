using System.Text;
using NotesArchive.Settings;

namespace NotesArchive.Pages;

/// <summary>
/// <c>sitemap.xml</c> and <c>robots.txt</c>. Without a <c>Host</c> the addresses begin at the root, and robots.txt, which needs
/// a full one, names no sitemap.
/// </summary>
public static class Robots
{
    public static IEnumerable<OutputFile> Make(IReadOnlyList<Page> pages, SiteSettings settings, Addresses addresses)
    {
        var sitemap = settings.GenerateSitemap ? addresses.Absolute("/sitemap.xml") : null;
        // "Disallow:" with nothing after it allows everything.
        yield return File("robots.txt", $"User-agent: *\nDisallow:\n{(sitemap is null ? "" : $"Sitemap: {sitemap}\n")}");
        if (!settings.GenerateSitemap)
            yield break;
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
            + "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages.Where(page => !page.Head.NoIndex))
            xml.Append("<url><loc>")
                .Append(HtmlText.Text(page.Head.Canonical
                    ?? addresses.Link('/' + page.Path.Replace("index.html", "", StringComparison.Ordinal)))).Append("</loc></url>\n");
        yield return File("sitemap.xml", xml.Append("</urlset>\n").ToString());
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
