namespace NotesArchive.Model;

/// <summary>Everything that the notes say. Lists are in a fixed order: meetings by date then id (undated last), the rest by id.</summary>
public sealed record Archive
{
    public required IReadOnlyList<Meeting> Meetings { get; init; }
    public required IReadOnlyList<Person> People { get; init; }
    public required IReadOnlyList<Initiative> Initiatives { get; init; }
    public required IReadOnlyList<Repository> Repositories { get; init; }
    public required IReadOnlyList<Series> Series { get; init; }
    /// <summary>By date, meeting, line, person.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }
    public required IReadOnlyList<Problem> Problems { get; init; }
    /// <summary>Every automatic merge of spellings, by kind, id and spelling.</summary>
    public IReadOnlyList<NameMerge> Merges { get; init; } = [];
    /// <summary>What keepers corrected of single credits, in the order of their file.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    /// <summary>Files beside the notes that a note shows, as paths below the input folder.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];
    /// <summary>What the bytes of each note hash to, by its path: 16 hexadecimal digits.</summary>
    public IReadOnlyDictionary<string, string> NoteHashes { get; init; } = new Dictionary<string, string>();
}

/// <summary>A human: one id and many spellings. Dates are those of the meetings that record them.</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }
    /// <summary>As shown: the form most written in the notes (a handle without @, or a name).</summary>
    public required string Name { get; init; }
    /// <summary>A real name that a note gives beside a handle; null where <see cref="Name"/> is it.</summary>
    public string? FullName { get; init; }
    public bool IsHandle { get; init; }
    public IReadOnlyList<string> Spellings { get; init; } = [];
    public DateOnly? First { get; init; }
    public DateOnly? Last { get; init; }
    public IReadOnlyList<MeetingId> Meetings { get; init; } = [];
    public IReadOnlyList<InitiativeId> Initiatives { get; init; } = [];
    public string Url => $"/people/{Id}/";
}

/// <summary>How an initiative is known for one.</summary>
public enum InitiativeBasis
{
    /// <summary>It stands under a heading of initiatives.</summary>
    Listed,
    /// <summary>A keeper named it.</summary>
    Curated,
    /// <summary>Meetings come back to it again and again.</summary>
    Recurs,
}

/// <summary>A work stream across meetings: one id and many spellings (headings).</summary>
public sealed record Initiative
{
    public required InitiativeId Id { get; init; }
    public required string Name { get; init; }
    public InitiativeBasis Basis { get; init; }
    public IReadOnlyList<string> Spellings { get; init; } = [];
    public DateOnly? First { get; init; }
    public DateOnly? Last { get; init; }
    public IReadOnlyList<MeetingId> Meetings { get; init; } = [];
    public IReadOnlyList<PersonId> People { get; init; } = [];
    public string Url => $"/initiatives/{Id}/";
}

/// <summary>A GitHub repository that notes point at, with every issue and pull request discussed.</summary>
public sealed record Repository
{
    public required RepositoryId Id { get; init; }
    public IReadOnlyList<DiscussedReference> References { get; init; } = [];
    public IReadOnlyList<MeetingId> Meetings { get; init; } = [];
    public IReadOnlyList<PersonId> People { get; init; } = [];
    public IReadOnlyList<InitiativeId> Initiatives { get; init; } = [];
    public string Url => $"/repos/{Id}/";
}

public sealed record DiscussedReference(int Number, ReferenceKind Kind, IReadOnlyList<MeetingId> Meetings);

/// <summary>Meetings that recur under one name, in date order.</summary>
public sealed record Series
{
    public required SeriesId Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<MeetingId> Meetings { get; init; } = [];
    public string Url => $"/series/{Id}/";
}
