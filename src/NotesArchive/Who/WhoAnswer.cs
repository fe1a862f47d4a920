namespace NotesArchive.Who;

/// <summary>What a query was read as.</summary>
public enum WhoKind { Nothing, Initiative, Repository, Reference, Series, Words }

/// <summary>A contribution and what it answered by: an initiative's id, a repository, a reference, a series' id, or words.</summary>
public sealed record WhoHit(ContributionRow Contribution, string By);

/// <summary>Who is recorded with what was asked for.</summary>
public sealed record WhoAnswer
{
    public required WhoKind Kind { get; init; }
    /// <summary>The name of the initiative or series, the repository or reference, or the words.</summary>
    public required string Subject { get; init; }
    /// <summary>By date, then as in the data.</summary>
    public required IReadOnlyList<WhoHit> Hits { get; init; }
    /// <summary>Names near to a query that found nothing.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];
    /// <summary>How the words were matched, for the reader.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    /// <summary>Series whose names hold what was asked for, besides the one that answers.</summary>
    public IReadOnlyList<SeriesRow> Series { get; init; } = [];
    /// <summary>The first and last day of what was found, where the time asked about holds none of it.</summary>
    public (DateOnly From, DateOnly To)? Elsewhere { get; init; }
    public DateOnly? ArchiveEnds { get; init; }
}
