namespace NotesArchive.Who;

/// <summary>
/// Free words: a fragment answers that holds all of them, or any that is rare in the archive, or that shares an issue or
/// pull request with one that holds all.
/// </summary>
internal static class WhoWords
{
    /// <summary>A word in at most this part of all fragments answers alone.</summary>
    private const double Rare = 0.005;

    /// <summary>So does one in at most this part, where the words often stand together: "iterators" beside "async".</summary>
    private const double Uncommon = 0.02;
    private const double Together = 0.25;

    public static WhoAnswer? Ask(SiteData site, string query)
    {
        var words = WordMatch.Of(query);
        if (words.Count == 0)
            return null;
        // "go-shop cache": the cache of that repository, not of all.
        var isOfRepository = WhoRepository.IsNamedIn(site, words);
        var named = words.Select(w => site.Initiatives.Where(i => i.Spellings.Prepend(i.Name).Any(w.In))
            .Select(i => i.Id).ToHashSet(StringComparer.Ordinal)).ToList();
        var rows = site.Contributions;
        var texts = words.Select(w => rows.Select(r => w.In(r.Text)).ToArray()).ToList();
        var holds = words.Select((w, k) => rows.Select((r, i) => texts[k][i] || w.In(r.Section) || r.Initiatives.Any(named[k].Contains)
            || r.References.Any(f => w.MayBeIn(f) && w.In(WhoRepository.Of(f)))).ToArray()).ToList();
        var all = Enumerable.Range(0, rows.Count).Where(i => holds.TrueForAll(h => h[i])).ToHashSet();
        var rare = words.Select((w, k) => !isOfRepository && texts[k].Count(t => t) is var times
            && (times <= Math.Max(10, Rare * rows.Count)
                || times <= Uncommon * rows.Count && all.Count >= Together * holds[k].Count(h => h))).ToList();
        var shared = words.Count == 1 || isOfRepository
            ? [] : all.SelectMany(i => rows[i].References).Where(r => r.Contains('#')).ToHashSet(StringComparer.Ordinal);
        var hits = new List<WhoHit>();
        for (var i = 0; i < rows.Count; i++)
            if (By(i) is { } by)
                hits.Add(new(rows[i], by));
        if (hits.Count == 0)
            return null;
        return new()
        {
            Kind = WhoKind.Words,
            Subject = string.Join(' ', words.Select(w => w.Word)),
            Hits = hits,
            Notes = words.Count == 1 ? [] : Told(words, rare, shared.Count),
        };

        string? By(int i)
        {
            if (all.Contains(i))
                return string.Join(' ', words.Select(w => w.Word));
            var one = Enumerable.Range(0, words.Count).Where(k => rare[k] && holds[k][i]).Select(k => words[k].Word).ToList();
            return one.Count > 0 ? string.Join(' ', one) : rows[i].References.FirstOrDefault(shared.Contains);
        }
    }

    private static List<string> Told(List<WordMatch> words, List<bool> rare, int shared)
    {
        var alone = words.Where((_, k) => rare[k]).Select(w => $"'{w.Word}'").ToList();
        List<string> notes = ["fragments that hold all the words" + (alone.Count == 0 ? "" : $", or {string.Join(" or ", alone)}")];
        if (shared > 0)
            notes.Add("fragments that share an issue or pull request with one that holds all");
        return notes;
    }
}
