using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>The words of some blocks. Most words of a body stand in a block as they are; only the others are taken apart.</summary>
internal sealed class KnownWords
{
    private readonly HashSet<string> _compounds = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _terms;

    public KnownWords(IReadOnlyList<Block> blocks)
    {
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
        {
            var folded = Folding.Fold(block.Text);
            foreach (var range in Tokenizer.Compounds(folded))
                known.Add(folded.AsSpan()[range]);
        }
        _terms = new(() => Terms(blocks));
    }

    /// <summary>Whether the blocks have every term of a text.</summary>
    public bool HoldAll(string text)
    {
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        var folded = Folding.Fold(text);
        var terms = new List<string>();
        foreach (var range in Tokenizer.Compounds(folded))
        {
            if (known.Contains(folded.AsSpan()[range]))
                continue;
            terms.Clear();
            Tokenizer.AddTerms(folded[range], terms);
            if (!terms.TrueForAll(_terms.Value.Contains))
                return false;
        }
        return EmojiNames.Terms(text).All(_terms.Value.Contains);
    }

    private HashSet<string> Terms(IReadOnlyList<Block> blocks)
    {
        // The body shortens addresses: https://github.com/o/r/issues/1#issuecomment-2 is shown as "o/r#1 (comment)".
        var terms = new List<string> { "comment" };
        foreach (var compound in _compounds)
            Tokenizer.AddTerms(compound, terms);
        return terms.Concat(blocks.SelectMany(b => EmojiNames.Terms(b.Text))).ToHashSet(StringComparer.Ordinal);
    }
}
