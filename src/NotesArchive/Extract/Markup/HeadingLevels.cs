namespace NotesArchive.Extract.Markup;

/// <summary>Levels of headings below a page's h1 that never skip one, whatever the note does.</summary>
internal sealed class HeadingLevels
{
    private readonly Stack<int> _open = new();

    public int Current { get; private set; } = 2;

    /// <summary>The page's level for a heading that the note gives <paramref name="written"/> marks.</summary>
    public int Next(int written)
    {
        while (_open.Count > 0 && _open.Peek() >= written)
            _open.Pop();
        _open.Push(written);
        return Current = Math.Min(6, _open.Count + 1);
    }
}
