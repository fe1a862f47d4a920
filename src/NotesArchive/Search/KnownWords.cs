using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>Whether the blocks of a meeting have every term of a text; one meeting after the other.</summary>
internal sealed class KnownWords(MeetingTerms terms)
{
    private readonly HashSet<int> _held = [];

    /// <summary>From now on it is these blocks that hold words.</summary>
    public void Begin(IReadOnlyList<Block> blocks)
    {
        _held.Clear();
        foreach (var block in blocks)
        {
            _held.UnionWith(terms.Of(block.Text));
            _held.UnionWith(EmojiNames.Terms(block.Text).Select(terms.Number));
        }
        // The body shortens addresses: https://github.com/o/r/issues/1#issuecomment-2 is shown as "o/r#1 (comment)".
        _held.Add(terms.Number("comment"));
    }

    public bool HoldAll(string text) =>
        Array.TrueForAll(terms.Of(text), _held.Contains) && EmojiNames.Terms(text).Select(terms.Number).All(_held.Contains);
}
