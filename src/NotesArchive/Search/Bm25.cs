namespace NotesArchive.Search;

/// <summary>The scores of lunr.js 2.3.9, operation by operation, in thousandths as lunr rounds them.</summary>
public sealed class Bm25
{
    private const double K1 = 1.2, B = 0.75;
    private readonly SearchIndex _index;
    private readonly double[] _averageLength;

    public Bm25(SearchIndex index)
    {
        _index = index;
        _averageLength = new double[index.Fields.Count];
        for (var document = 0; document < index.DocumentCount; document++)
        {
            for (var field = 0; field < _averageLength.Length; field++)
                _averageLength[field] += index.Lengths(document)[field];
        }
        for (var field = 0; field < _averageLength.Length; field++)
            _averageLength[field] /= index.DocumentCount;
    }

    /// <summary>lunr counts a document once for each field that has the term, hence the absolute value.</summary>
    public double Idf(int term)
    {
        var with = _index.Postings(term).Count;
        var x = (_index.DocumentCount - with + 0.5) / (with + 0.5);
        return Math.Log(1 + Math.Abs(x));
    }

    /// <summary>The score of one posting x 1000, rounded half up as <c>Math.round</c> does.</summary>
    public int Score(double idf, Posting posting)
    {
        double tf = posting.Count;
        double length = _index.Lengths(posting.Document)[posting.Field];
        var score = idf * ((K1 + 1) * tf) / (K1 * (1 - B + B * (length / _averageLength[posting.Field])) + tf);
        score *= _index.Fields[posting.Field].Boost;
        return (int)Math.Floor(score * 1000 + 0.5);
    }
}
