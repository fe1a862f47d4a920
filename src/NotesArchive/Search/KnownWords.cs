using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>The words of some blocks. Most words of a body stand in a block as they are; only the others are taken apart.</summary>
internal sealed class KnownWords
{
    private readonly HashSet<string> _compounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _parts;
    private readonly Lazy<HashSet<string>> _terms;

    /// <summary><paramref name="parts"/> are compounds that were taken apart before, with their terms; those of the blocks join them.</summary>
    public KnownWords(IReadOnlyList<Block> blocks, Dictionary<string, string[]> parts)
    {
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
        {
            var folded = Folding.Fold(block.Text);
            foreach (var range in Tokenizer.Compounds(folded))
                known.Add(folded.AsSpan()[range]);
        }
        _parts = parts;
        _terms = new(() => Terms(blocks));
    }

    /// <summary>Whether the blocks have every term of a text.</summary>
    public bool HoldAll(string text)
    {
        var known = _compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        var folded = Folding.Fold(text);
        foreach (var range in Tokenizer.Compounds(folded))
        {
            if (!known.Contains(folded.AsSpan()[range]) && !Array.TrueForAll(Parts(folded[range]), _terms.Value.Contains))
                return false;
        }
        return EmojiNames.Terms(text).All(_terms.Value.Contains);
    }

    private HashSet<string> Terms(IReadOnlyList<Block> blocks)
    {
        // The body shortens addresses: https://github.com/o/r/issues/1#issuecomment-2 is shown as "o/r#1 (comment)".
        return _compounds.SelectMany(Parts).Concat(blocks.SelectMany(b => EmojiNames.Terms(b.Text))).Append("comment").ToHashSet(StringComparer.Ordinal);
    }

    private string[] Parts(string compound)
    {
        if (!_parts.TryGetValue(compound, out var parts))
        {
            var terms = new List<string>();
            Tokenizer.AddTerms(compound, terms);
            _parts.Add(compound, parts = [.. terms]);
        }
        return parts;
    }
}
