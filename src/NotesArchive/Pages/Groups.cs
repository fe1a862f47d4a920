namespace NotesArchive.Pages;

/// <summary>Splits what is too long for one page where its parts begin.</summary>
internal static class Groups
{
    /// <summary>
    /// Consecutive parts of at most <paramref name="most"/> in <paramref name="weight"/> together, at least one a page;
    /// one empty page where there is nothing.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<T>> Fill<T>(IEnumerable<T> parts, int most, Func<T, int> weight)
    {
        var pages = new List<IReadOnlyList<T>>();
        var page = new List<T>();
        var filled = 0;
        foreach (var part in parts)
        {
            var next = weight(part);
            if (page.Count > 0 && filled + next > most)
            {
                pages.Add(page);
                (page, filled) = ([], 0);
            }
            page.Add(part);
            filled += next;
        }
        if (page.Count > 0 || pages.Count == 0)
            pages.Add(page);
        return pages;
    }
}

/// <summary>Where a page stands in a list that goes on: links to the pages before and after.</summary>
public sealed record Pager(int Page, int Pages, string? Newer, string? Older)
{
    internal static Pager? Of(string url, int page, int pages) => pages == 1 ? null : new Pager(page, pages,
        page == 1 ? null : Urls.Numbered(url, page - 1), page == pages ? null : Urls.Numbered(url, page + 1));
}
