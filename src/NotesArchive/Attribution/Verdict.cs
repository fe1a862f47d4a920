using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>A person whom a line credits, and how; <see cref="State"/> where the words about that person tell it.</summary>
internal sealed record Credit(PersonId Person, ContributionRole Role, WorkState? State = null);

/// <summary>What a rule decides of a line: those whom it credits, or nobody.</summary>
internal sealed record Verdict(IReadOnlyList<Credit> Credits)
{
    public static Verdict Nobody { get; } = new([]);
}

/// <summary>A line with the rule that decided and whom it credits.</summary>
internal sealed record LineReading(Line Line, CreditRule Rule, IReadOnlyList<Credit> Credits, WorkState State);
