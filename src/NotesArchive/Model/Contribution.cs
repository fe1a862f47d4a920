namespace NotesArchive.Model;

/// <summary>What a label above a fragment says of the work; <see cref="Said"/> where there is none.</summary>
public enum WorkState { Said, Done, Planned, Blocked }

/// <summary>
/// How words are a person's: their own update or words, a section of theirs or of one other, a section of three or more, or another's
/// words that credit them.
/// </summary>
public enum ContributionRole { Own, Owner, Section, Named }

/// <summary>Where a fragment stands: in a topic of its initiative, in the person's update, or elsewhere.</summary>
public enum Evidence { Initiative, Update, Discussion }

/// <summary>A fragment of a meeting attributed to one person, tagged with initiatives and references.</summary>
public sealed record Contribution
{
    public required PersonId Person { get; init; }
    public required MeetingId Meeting { get; init; }
    public DateOnly? Date { get; init; }
    public required string Source { get; init; }
    public required int Line { get; init; }
    public required WorkState State { get; init; }
    public required ContributionRole Role { get; init; }
    /// <summary>Name of the rule that decided, see <c>Attribution.CreditRules</c>.</summary>
    public required string Rule { get; init; }
    /// <summary>The lines of the note that <see cref="Text"/> holds, in order.</summary>
    public required IReadOnlyList<int> Lines { get; init; }
    public required Evidence Evidence { get; init; }
    /// <summary>How person and initiative were read; null where the note says both literally.</summary>
    public string? Basis { get; init; }
    public IReadOnlyList<InitiativeId> Initiatives { get; init; } = [];
    public IReadOnlyList<Reference> References { get; init; } = [];
    public required string Text { get; init; }
    /// <summary>The heading of the topic that the fragment stands in, as the note words it; null outside of one.</summary>
    public string? Section { get; init; }
    /// <summary>Below the site's root, with <c>#anchor</c>.</summary>
    public required string Url { get; init; }
}
