namespace NotesArchive.Resolve.Curated;

/// <summary>A word of a curated file with its place, for messages.</summary>
internal sealed record CuratedWord(string Text, int Line, int Column);

/// <summary>One person or initiative as a keeper of the notes wrote them down (DESIGN section 6).</summary>
internal sealed record CuratedEntry
{
    /// <summary>Null where a line of a <c>.mailmap</c> gives none.</summary>
    public CuratedWord? Id { get; init; }
    public CuratedWord? Name { get; init; }
    public IReadOnlyList<CuratedWord> Spellings { get; init; } = [];
    /// <summary>Words that tag a contribution with this initiative.</summary>
    public IReadOnlyList<CuratedWord> Match { get; init; } = [];
    /// <summary>Spellings that are never this one, whatever the notes suggest.</summary>
    public IReadOnlyList<CuratedWord> Not { get; init; } = [];
    /// <summary>Takes a person off the site.</summary>
    public bool Redact { get; init; }
    public required string Path { get; init; }
    public required int Line { get; init; }

    /// <summary>Id, name and spellings: every form that means this entry.</summary>
    public IEnumerable<CuratedWord> Forms =>
        new[] { Id, Name }.OfType<CuratedWord>().Concat(Spellings);
}
