namespace NotesArchive.Search;

/// <summary>Terms as numbers. Most compounds come again and again; each is taken apart once.</summary>
internal sealed class Vocabulary
{
    private readonly Numbering<string> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _compounds = new(StringComparer.Ordinal);
    private readonly List<string> _parts = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Terms => _terms.Items;

    public int Number(string term) => _terms.Of(term);

    /// <summary>The terms of one compound of a folded text.</summary>
    public int[] Of(ReadOnlySpan<char> compound)
    {
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(compound, out var numbers))
        {
            _parts.Clear();
            Tokenizer.AddTerms(compound.ToString(), _parts);
            known[compound] = numbers = [.. _parts.Select(Number)];
        }
        return numbers;
    }
}
