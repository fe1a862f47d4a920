namespace NotesArchive.Model;

/// <summary>
/// What a keeper of the notes says of every line of <see cref="Note"/> that holds <see cref="Words"/>; <see cref="Line"/> is that of
/// the entry in <c>_credits.yml</c>.
/// </summary>
public sealed record Correction(string Note, string Words, int Line)
{
    /// <summary>Whom the line does not credit.</summary>
    public IReadOnlyList<PersonId> Not { get; init; } = [];
    /// <summary>
    /// Whom it credits: besides others where <see cref="Not"/> names somebody, else instead of them. Null where this is not
    /// said.
    /// </summary>
    public IReadOnlyList<PersonId>? Is { get; init; }
    public WorkState? State { get; init; }
}
