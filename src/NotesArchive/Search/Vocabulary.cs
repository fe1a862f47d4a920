using System.Collections.Concurrent;
using NotesArchive.Text;

namespace NotesArchive.Search;

/// <summary>
/// Terms as numbers, for several threads at once. Most compounds come again and again; each is taken apart once. Which number a
/// term has differs from run to run: nothing may be ordered by it.
/// </summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int[]> _compounds = new(StringComparer.Ordinal);
    private readonly Numbering<string> _terms = new(StringComparer.Ordinal);

    public int Number(string term)
    {
        lock (_terms)
            return _terms.Of(term);
    }

    public string Term(int number)
    {
        lock (_terms)
            return _terms.Items[number];
    }

    /// <summary>The terms of one compound of a folded text.</summary>
    private int[] Of(ReadOnlySpan<char> compound)
    {
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(compound, out var numbers))
            return numbers;
        var terms = new List<string>();
        Tokenizer.AddTerms(compound.ToString(), terms);
        return known[compound] = [.. terms.Select(Number)];
    }

    /// <summary>Adds every term of a text, in order, as often as it stands there.</summary>
    public void AddTerms(string text, List<int> terms)
    {
        foreach (var compound in new Compounds(Folding.Fold(text)))
            terms.AddRange(Of(compound));
    }
}
