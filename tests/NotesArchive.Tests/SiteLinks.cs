using AngleSharp.Html.Parser;

namespace NotesArchive.Tests;

/// <summary>Follows every internal address and fragment of a built site, as a browser would resolve it.</summary>
internal static class SiteLinks
{
    public static IReadOnlyList<string> Broken(string output, string linkRoot = "")
    {
        var parser = new HtmlParser();
        var pages = Directory.GetFiles(output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(f => f, f => parser.ParseDocument(File.ReadAllText(f)));
        var ids = pages.ToDictionary(p => p.Key, p => p.Value.All.Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
        var broken = new List<string>();
        foreach (var (file, page) in pages)
        {
            var here = new Uri("http://site.test" + linkRoot + "/" + Path.GetRelativePath(output, file).Replace('\\', '/'));
            foreach (var element in page.All)
            {
                if ((element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")) is not { } address)
                    continue;
                if (!Uri.TryCreate(here, address, out var target))
                    broken.Add($"{here.AbsolutePath}: {address} is no address");
                else if (target.Host == here.Host && target.Scheme == here.Scheme && !Exists(target))
                    broken.Add($"{here.AbsolutePath}: {address}");
            }
        }
        return broken;

        bool Exists(Uri target)
        {
            var path = Uri.UnescapeDataString(target.AbsolutePath);
            if (!path.StartsWith(linkRoot + "/", StringComparison.Ordinal))
                return false;
            var file = Path.Combine(output, path[(linkRoot.Length + 1)..]);
            if (Directory.Exists(file))
                file = Path.Combine(file, "index.html");
            var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
            return File.Exists(file) && (fragment.Length == 0 || !ids.TryGetValue(Path.GetFullPath(file), out var known) || known.Contains(fragment));
        }
    }
}
