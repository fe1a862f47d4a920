using NotesArchive.Model;
using NotesArchive.Pages;

namespace NotesArchive.Permalinks;

/// <summary>The addresses of a site that is being made.</summary>
internal static class PagePermalinks
{
    private const string Index = "index.html";

    /// <summary>In the order of the pages. What a host shows for an address that does not exist has none itself.</summary>
    /// <param name="archive">What the pages are of.</param>
    /// <param name="pages">All pages of the site.</param>
    /// <param name="anchors">By the path of a page, as <see cref="PageAnchors"/> found them.</param>
    public static IReadOnlyList<Permalink> Of(
        Archive archive, IReadOnlyList<Page> pages, IReadOnlyDictionary<string, IReadOnlyList<string>> anchors)
    {
        var meetings = archive.Meetings.ToDictionary(meeting => meeting.Url, StringComparer.Ordinal);
        var spellings = archive.People.Select(person => (person.Url, person.Spellings))
            .Concat(archive.Initiatives.Select(initiative => (initiative.Url, initiative.Spellings)))
            .ToDictionary(named => named.Url, named => named.Spellings, StringComparer.Ordinal);
        return [.. pages.Where(page => page.Path.EndsWith("index.html", StringComparison.Ordinal)).Select(page =>
        {
            var (url, kind) = (UrlOf(page), PermalinkKind.Of(page));
            var link = new Permalink
            {
                Url = url,
                Kind = kind,
                Id = PermalinkKind.IdIn(kind, url),
                Spellings = spellings.GetValueOrDefault(url, []),
                Anchors = anchors.GetValueOrDefault(page.Path, []),
            };
            return meetings.TryGetValue(url, out var meeting) ? WithNote(link, meeting, archive) : link;
        })];
    }

    public static string UrlOf(Page page) => UrlOf(page.Path);

    /// <summary>Of a file below the site's root.</summary>
    public static string UrlOf(string path) =>
        '/' + (path == Index || path.EndsWith('/' + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path);

    private static Permalink WithNote(Permalink link, Meeting meeting, Archive archive) => link with
    {
        Source = meeting.Source,
        Line = meeting.Line,
        Hash = archive.NoteHashes.GetValueOrDefault(meeting.Source),
        Date = meeting.Date,
        Series = meeting.Series?.Value,
    };
}
