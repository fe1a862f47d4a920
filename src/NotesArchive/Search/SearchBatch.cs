namespace NotesArchive.Search;

/// <summary>Some neighbouring documents as terms and postings, numbered from 0.</summary>
public sealed class SearchBatch
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _compounds = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<string> _buffer = [];
    private readonly List<int> _tokens = [];

    /// <summary>In order of first appearance.</summary>
    public IReadOnlyList<string> Terms => _terms;
    public List<(int Term, Posting Posting)> Postings { get; } = [];
    public List<int[]> Lengths { get; } = [];

    /// <summary>Begins the next document.</summary>
    public void BeginDocument(int fields) => Lengths.Add(new int[fields]);

    /// <summary>Adds a text to a field of the current document; <see cref="EndField"/> counts it.</summary>
    public void AddText(string text)
    {
        var folded = Folding.Fold(text);
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in Tokenizer.Compounds(folded))
        {
            if (!known.TryGetValue(folded.AsSpan()[range], out var numbers))
            {
                var compound = folded[range];
                _buffer.Clear();
                Tokenizer.AddTerms(compound, _buffer);
                numbers = [.. _buffer.Select(Number)];
                _compounds.Add(compound, numbers);
            }
            _tokens.AddRange(numbers);
        }
    }

    public void AddTerms(IEnumerable<string> terms)
    {
        foreach (var term in terms)
            _tokens.Add(Number(term));
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

    private int Number(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            _numbers.Add(term, number);
            _terms.Add(term);
        }
        return number;
    }
}
