namespace NotesArchive.Permalinks;

/// <summary>Where a meeting lives whose address is gone: its note was renamed, or its date was corrected.</summary>
internal sealed class MeetingSuccessors
{
    // Anchors are made of words. What more meetings have is the form of a series: "n-agenda", "n-attendees".
    private const int MostOfOwnWords = 3;
    // Below that, a meeting has too few words of its own to be known by.
    private const int FewestOwnWords = 3;

    private readonly HashSet<string> earlier;
    private readonly Dictionary<string, int> uses;
    private readonly ILookup<string, Permalink> byHash;
    private readonly ILookup<string, Permalink> byAnchor;
    private readonly ILookup<DateOnly?, Permalink> byDate;
    private readonly Dictionary<string, IReadOnlySet<string>> anchors;

    public MeetingSuccessors(IReadOnlyList<Permalink> last, IReadOnlyList<Permalink> now)
    {
        var before = last.Where(page => page.Kind == PermalinkKind.Meeting).ToList();
        var living = now.Where(page => page.Kind == PermalinkKind.Meeting).ToList();
        earlier = before.Select(page => page.Url).ToHashSet(StringComparer.Ordinal);
        uses = before.SelectMany(page => page.Anchors).CountBy(anchor => anchor, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        byHash = living.Where(page => page.Hash is not null).ToLookup(page => page.Hash!, StringComparer.Ordinal);
        byAnchor = living.SelectMany(page => page.Anchors, (page, anchor) => (page, anchor))
            .ToLookup(pair => pair.anchor, pair => pair.page, StringComparer.Ordinal);
        byDate = living.ToLookup(page => page.Date);
        anchors = living.ToDictionary(page => page.Url, IReadOnlySet<string> (page) => page.Anchors.ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The address of the living meeting; null where nothing is enough to tell.</summary>
    public string? Of(Permalink gone) => SameNote(gone) ?? SameWords(gone) ?? SameForm(gone);

    // The note is the same to the byte. An archive note holds many meetings, each from its own line. Empty notes and untouched
    // templates are all alike: on another day, only words that no other meeting had tell it from the next template.
    private string? SameNote(Permalink gone)
    {
        var isAlone = gone.Anchors.Any(anchor => uses[anchor] == 1);
        var same = byHash[gone.Hash ?? ""]
            .Where(page => page.Date == gone.Date || (isAlone && !earlier.Contains(page.Url))).ToList();
        return same.Where(page => page.Line == gone.Line).OrderBy(page => earlier.Contains(page.Url))
            .ThenByDescending(page => page.Date == gone.Date).ThenBy(page => page.Url, StringComparer.Ordinal).FirstOrDefault()?.Url
            ?? Most(gone.Anchors, same, gone);
    }

    // The note was changed as well, but most of its own words are there.
    private string? SameWords(Permalink gone)
    {
        var own = gone.Anchors.Where(anchor => uses[anchor] <= MostOfOwnWords).ToList();
        return own.Count < FewestOwnWords ? null : Most(own, own.SelectMany(anchor => byAnchor[anchor]).DistinctBy(page => page.Url), gone);
    }

    // A short note in the form of its series, under a new name on the same day.
    private string? SameForm(Permalink gone) =>
        gone.Date is null ? null : Most(gone.Anchors, byDate[gone.Date].Where(page => !earlier.Contains(page.Url)), gone);

    private string? Most(IReadOnlyList<string> wanted, IEnumerable<Permalink> pages, Permalink gone)
    {
        var best = pages.Select(page => (page, common: wanted.Count(anchors[page.Url].Contains)))
            .OrderByDescending(found => found.common).ThenByDescending(found => found.page.Date == gone.Date)
            .ThenBy(found => earlier.Contains(found.page.Url)).ThenBy(found => found.page.Url, StringComparer.Ordinal).FirstOrDefault();
        return best.common * 2 > wanted.Count ? best.page.Url : null;
    }
}
