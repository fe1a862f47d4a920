namespace NotesArchive.Search;

/// <summary>Some neighbouring documents as terms and postings, numbered from 0.</summary>
internal sealed class SearchBatch(Vocabulary vocabulary)
{
    /// <summary>The vocabulary's numbers of the terms, in order of first appearance.</summary>
    private readonly Numbering<int> _numbers = new();
    private readonly List<int> _tokens = [];

    /// <summary>In order of first appearance.</summary>
    public IEnumerable<string> Terms => _numbers.Items.Select(vocabulary.Term);
    public List<(int Term, Posting Posting)> Postings { get; } = [];
    public List<int[]> Lengths { get; } = [];

    /// <summary>Begins the next document.</summary>
    public void BeginDocument(int fields) => Lengths.Add(new int[fields]);

    /// <summary>Adds terms to a field of the current document; <see cref="EndField"/> counts them.</summary>
    public void AddTerms(IEnumerable<string> terms) => AddTerms([.. terms.Select(vocabulary.Number)]);

    public void AddTerms(int[] terms)
    {
        foreach (var term in terms)
            _tokens.Add(_numbers.Of(term));
    }

    /// <summary>Counts the tokens added since the last field into postings.</summary>
    public void EndField(byte field)
    {
        Lengths[^1][field] += _tokens.Count;
        _tokens.Sort();
        for (var i = 0; i < _tokens.Count;)
        {
            var end = i + 1;
            while (end < _tokens.Count && _tokens[end] == _tokens[i])
                end++;
            Postings.Add((_tokens[i], new Posting(Lengths.Count - 1, field, (ushort)Math.Min(end - i, ushort.MaxValue))));
            i = end;
        }
        _tokens.Clear();
    }
}
