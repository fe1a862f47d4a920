using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>
/// A person whom a line credits, and how; <see cref="State"/> where the words about that person tell it. <see cref="IsWithAbove"/>: only as
/// a part of the line above, which names them.
/// </summary>
internal sealed record Credit(PersonId Person, ContributionRole Role, WorkState? State = null, bool IsWithAbove = false);

/// <summary>A line with the rule that decided and whom it credits.</summary>
internal sealed record LineReading(Line Line, CreditRule Rule, IReadOnlyList<Credit> Credits, WorkState State, LineReading? Above = null);
