namespace NotesArchive.Search;

/// <summary>The hits of each term with their scores, fields added up as lunr.js adds them at query time.</summary>
internal sealed class TermHits(SearchContent content)
{
    private readonly Bm25 _bm25 = new(content.Index);
    private readonly int[] _keys = [.. content.Units.Select(u => u.Key)];

    /// <summary>By key.</summary>
    public Hit[] Of(int term)
    {
        var postings = content.Index.Postings(term);
        var idf = _bm25.Idf(term);
        var hits = new List<Hit>(postings.Count);
        foreach (var posting in postings)
        {
            var key = _keys[posting.Document];
            var score = _bm25.Score(idf, posting);
            var field = (byte)(1 << posting.Field);
            if (hits.Count > 0 && hits[^1].Key == key)
                hits[^1] = new Hit(key, hits[^1].Score + score, (byte)(hits[^1].Fields | field));
            else
                hits.Add(new Hit(key, score, field));
        }
        return [.. hits];
    }

    /// <summary>The best hits of several terms as one list by key; a unit counts with its best term.</summary>
    public static Hit[] Best(IEnumerable<Hit[]> lists, int count) =>
        Best([.. lists.SelectMany(l => l).GroupBy(h => h.Key).Select(g => g.MaxBy(h => h.Score))], count);

    public static Hit[] Best(Hit[] hits, int count) =>
        [.. hits.OrderByDescending(h => h.Score).ThenBy(h => h.Key).Take(count).OrderBy(h => h.Key)];
}
