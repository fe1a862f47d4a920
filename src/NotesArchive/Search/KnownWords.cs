using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>Whether the blocks of a meeting have every term of a text; one meeting after the other.</summary>
internal sealed class KnownWords(MeetingTerms terms)
{
    /// <summary>By term: the last meeting whose blocks have it.</summary>
    private int[] _held = new int[1024];
    private int _meeting;

    /// <summary>From now on it is these blocks that hold words.</summary>
    public void Begin(IReadOnlyList<Block> blocks)
    {
        _meeting++;
        foreach (var block in blocks)
        {
            foreach (var term in terms.Of(block.Text))
                Hold(term);
            foreach (var name in EmojiNames.Terms(block.Text))
                Hold(terms.Number(name));
        }
        // The body shortens addresses: https://github.com/o/r/issues/1#issuecomment-2 is shown as "o/r#1 (comment)".
        Hold(terms.Number("comment"));
    }

    public bool HoldAll(string text) =>
        Array.TrueForAll(terms.Of(text), IsHeld) && EmojiNames.Terms(text).All(name => IsHeld(terms.Number(name)));

    private void Hold(int term)
    {
        if (term >= _held.Length)
            Array.Resize(ref _held, Math.Max(term + 1, _held.Length * 2));
        _held[term] = _meeting;
    }

    private bool IsHeld(int term) => term < _held.Length && _held[term] == _meeting;
}
