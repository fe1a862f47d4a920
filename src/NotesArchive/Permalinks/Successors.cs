namespace NotesArchive.Permalinks;

/// <summary>Where each address of the last release leads now, in one hop whatever the number of releases between.</summary>
internal sealed class Successors
{
    private readonly HashSet<string> living;
    private readonly Dictionary<string, Permalink> pages;
    private readonly Dictionary<string, Redirect> redirects;
    private readonly ILookup<string, Permalink> meetingsOfSeries;
    private readonly Dictionary<string, string?> seriesNow;
    // Most releases lose no address.
    private readonly Lazy<MeetingSuccessors> meetings;
    private readonly Lazy<NameSuccessors> names;
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    public Successors(PermalinkList last, IReadOnlyList<Permalink> now)
    {
        living = now.Select(page => page.Url).ToHashSet(StringComparer.Ordinal);
        pages = last.Pages.DistinctBy(page => page.Url).ToDictionary(page => page.Url, StringComparer.Ordinal);
        redirects = last.Redirects.DistinctBy(redirect => redirect.Url).ToDictionary(redirect => redirect.Url, StringComparer.Ordinal);
        meetingsOfSeries = last.Pages.Where(page => page.Series is not null).ToLookup(page => page.Series!, StringComparer.Ordinal);
        seriesNow = now.Where(page => page.Kind == PermalinkKind.Meeting).ToDictionary(page => page.Url, page => page.Series,
            StringComparer.Ordinal);
        meetings = new(() => new(last.Pages, now));
        names = new(() => new(now));
    }

    /// <summary>The address itself where it lives, else that of the page where the thing lives on; null where it is lost.</summary>
    public string? Of(string url)
    {
        if (living.Contains(url))
            return url;
        if (known.TryGetValue(url, out var found))
            return found;
        // For the time being: a list that leads in a circle leads nowhere.
        known[url] = null;
        return known[url] = pages.TryGetValue(url, out var page) ? Of(page)
            : redirects.TryGetValue(url, out var redirect) ? Of(redirect.To) : null;
    }

    private string? Of(Permalink gone) => PermalinkKind.FirstPage(gone.Kind, gone.Url) is var first && first != gone.Url ? Of(first)
        : gone.Kind switch
        {
            PermalinkKind.Meeting => meetings.Value.Of(gone),
            PermalinkKind.Person or PermalinkKind.Initiative => names.Value.Of(gone),
            PermalinkKind.Series => OfSeries(gone),
            _ => null,
        };

    /// <summary>The series that most of its meetings are in now.</summary>
    private string? OfSeries(Permalink gone)
    {
        var all = meetingsOfSeries[gone.Id ?? ""].ToList();
        var (url, count) = all.Select(meeting => Of(meeting.Url)).OfType<string>()
            .Select(at => seriesNow.GetValueOrDefault(at)).OfType<string>()
            .Select(id => $"{PermalinkKind.FolderOf(PermalinkKind.Series)}{id}/")
            .CountBy(at => at, StringComparer.Ordinal).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return count * 2 > all.Count && living.Contains(url) ? url : null;
    }
}
