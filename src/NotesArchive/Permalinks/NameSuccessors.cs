namespace NotesArchive.Permalinks;

/// <summary>Where a person or an initiative lives whose address is gone: the spellings are another's now, or the id changed.</summary>
internal sealed class NameSuccessors(IEnumerable<Permalink> now)
{
    private readonly ILookup<(string Kind, string Name), string> living = now.Where(page => page.Spellings.Count > 0)
        .SelectMany(page => page.Names, (page, name) => (Key: (page.Kind, name), page.Url)).ToLookup(pair => pair.Key, pair => pair.Url);

    /// <summary>The page that has the old id, else half of its names or more; null where there is none, or two.</summary>
    public string? Of(Permalink gone)
    {
        if (living[(gone.Kind, gone.Id ?? "")].ToList() is [var named])
            return named;
        var names = gone.Names.ToList();
        return names.SelectMany(name => living[(gone.Kind, name)]).CountBy(url => url, StringComparer.Ordinal)
            .Where(pair => pair.Value * 2 >= names.Count).Select(pair => pair.Key).ToList() is [var one] ? one : null;
    }
}
