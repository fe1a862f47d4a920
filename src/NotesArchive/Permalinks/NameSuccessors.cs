namespace NotesArchive.Permalinks;

/// <summary>Where a person or an initiative lives whose address is gone: the spellings are another's now, or the id changed.</summary>
internal sealed class NameSuccessors(IEnumerable<Permalink> now)
{
    private readonly ILookup<(string Kind, string Name), string> living = now.Where(page => page.Spellings.Count > 0)
        .SelectMany(page => page.Names, (page, name) => (Key: (page.Kind, name), page.Url)).ToLookup(pair => pair.Key, pair => pair.Url);

    /// <summary>The page that has most of the spellings; null where none has any, or two have as many and neither the old id.</summary>
    public string? Of(Permalink gone)
    {
        var found = gone.Names.SelectMany(name => living[(gone.Kind, name)]).CountBy(url => url, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ToList();
        var best = found.TakeWhile(pair => pair.Value == found[0].Value).Select(pair => pair.Key).ToList();
        return best is [var one] ? one : best.Where(living[(gone.Kind, gone.Id ?? "")].Contains) is { } named && named.Count() == 1
            ? named.Single() : null;
    }
}
