namespace NotesArchive.Search;

/// <summary>How often a term stands in one field of one document.</summary>
internal readonly record struct Posting(int Document, byte Field, ushort Count);

/// <summary>
/// An inverted index over documents that are lists of terms by field. Memory is in proportion to postings: texts and
/// token lists live only while their batch is read.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Numbering<string> _terms = new(StringComparer.Ordinal);
    private readonly List<List<Posting>> _postings = [];
    private readonly List<int[]> _lengths = [];

    public required IReadOnlyList<SearchField> Fields { get; init; }

    /// <summary>Terms in order of first appearance over documents, then fields, then tokens: lunr's <c>_index</c>.</summary>
    public IReadOnlyList<string> Terms => _terms.Items;
    public int DocumentCount => _lengths.Count;

    /// <summary>By document, then field.</summary>
    public List<Posting> Postings(int term) => _postings[term];

    /// <summary>Number of tokens by field of a document.</summary>
    public int[] Lengths(int document) => _lengths[document];

    /// <summary>Adds a batch behind what is there; batches are made in parallel, and added in order.</summary>
    internal void Add(SearchBatch batch)
    {
        var numbers = batch.Terms.Select(_terms.Of).ToArray();
        while (_postings.Count < Terms.Count)
            _postings.Add([]);
        var first = _lengths.Count;
        foreach (var (term, posting) in batch.Postings)
            _postings[numbers[term]].Add(posting with { Document = first + posting.Document });
        _lengths.AddRange(batch.Lengths);
    }
}

/// <summary>A field and what a term in it weighs.</summary>
internal sealed record SearchField(string Name, double Boost);
