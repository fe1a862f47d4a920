namespace NotesArchive.Search;

/// <summary>The scores of lunr.js 2.3.9, operation by operation, in thousandths as lunr rounds them.</summary>
internal sealed class Bm25
{
    private const double K1 = 1.2, B = 0.75;
    private readonly SearchIndex _index;
    /// <summary>What a field's length makes of a term's frequency, by document, then field.</summary>
    private readonly double[] _norms;

    public Bm25(SearchIndex index)
    {
        _index = index;
        var average = new double[index.Fields.Count];
        for (var document = 0; document < index.DocumentCount; document++)
        {
            for (var field = 0; field < average.Length; field++)
                average[field] += index.Lengths(document)[field];
        }
        for (var field = 0; field < average.Length; field++)
            average[field] /= index.DocumentCount;
        _norms = new double[index.DocumentCount * average.Length];
        for (var i = 0; i < _norms.Length; i++)
        {
            double length = index.Lengths(i / average.Length)[i % average.Length];
            _norms[i] = K1 * (1 - B + B * (length / average[i % average.Length]));
        }
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
        var score = idf * ((K1 + 1) * tf) / (_norms[posting.Document * _index.Fields.Count + posting.Field] + tf);
        score *= _index.Fields[posting.Field].Boost;
        return (int)Math.Floor(score * 1000 + 0.5);
    }
}
