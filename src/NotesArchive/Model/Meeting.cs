namespace NotesArchive.Model;

/// <summary>One meeting with every fact that its note tells; names are resolved.</summary>
public sealed record Meeting
{
    public required MeetingId Id { get; init; }
    /// <summary>Path of the note below the input folder, <c>/</c> separators.</summary>
    public required string Source { get; init; }
    /// <summary>First line of the meeting in its note, 1-based.</summary>
    public required int Line { get; init; }
    /// <summary>The first of the month where <see cref="DatePrecision"/> is the month.</summary>
    public DateOnly? Date { get; init; }
    public DatePrecision DatePrecision { get; init; }
    public string? Title { get; init; }
    public SeriesId? Series { get; init; }
    public IReadOnlyList<Listed> Lead { get; init; } = [];
    public IReadOnlyList<Listed> Notetaker { get; init; } = [];
    public IReadOnlyList<Listed> Attendees { get; init; } = [];
    public IReadOnlyList<string> Recordings { get; init; } = [];
    public IReadOnlyList<Topic> Topics { get; init; } = [];
    public IReadOnlyList<Update> Updates { get; init; } = [];
    public IReadOnlyList<ActionItem> Actions { get; init; } = [];
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
    public IReadOnlyList<RepositoryId> Repositories { get; init; } = [];
    public IReadOnlyList<Reference> References { get; init; } = [];
    public IReadOnlyList<PersonId> Mentions { get; init; } = [];
    public IReadOnlyList<Block> Blocks { get; init; } = [];
    public IReadOnlyList<Inference> Inferred { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    /// <summary>The headings of <see cref="Body"/> in order, for a table of contents.</summary>
    public IReadOnlyList<BodyHeading> Headings { get; init; } = [];
    /// <summary>
    /// The whole note as safe HTML. Its slots are settled but for <c>LinkRoot</c>: a person slot's target is the person's
    /// id, a reference slot's the whole <c>owner/name#12@line</c>; relative links and images are as written.
    /// </summary>
    public required string Body { get; init; }

    /// <summary>Title for pages: the note's own, else the series' words from the file name, else the path.</summary>
    public required string DisplayTitle { get; init; }
    public string Url => $"/meetings/{Id}/";
}

/// <summary>What a note tells of its date: the day, or only the month.</summary>
public enum DatePrecision { Day, Month }

/// <summary>A person in a list of the note, with the line they stand on.</summary>
public sealed record Listed(PersonId Person, int Line);

public enum TopicKind { Discussion, Initiative }

/// <summary>A section about one subject. <see cref="People"/> own it or speak in it.</summary>
public sealed record Topic
{
    public required string Heading { get; init; }
    public required TopicKind Kind { get; init; }
    public InitiativeId? Initiative { get; init; }
    public IReadOnlyList<PersonId> People { get; init; } = [];
    /// <summary>Those of <see cref="People"/> whom the heading or the line under it names as owners.</summary>
    public IReadOnlyList<PersonId> Owners { get; init; } = [];
    /// <summary>Owners besides those, who are redacted.</summary>
    public int RedactedOwners { get; init; }
    public required string Anchor { get; init; }
    public required int Line { get; init; }
}

/// <summary>One top-level point of an update: its plain text with sub-points, and where it stands.</summary>
public sealed record Item(string Text, string Anchor, int Line);

/// <summary>A person's own status block.</summary>
public sealed record Update
{
    public required PersonId Person { get; init; }
    public IReadOnlyList<Item> Done { get; init; } = [];
    public IReadOnlyList<Item> Blocked { get; init; } = [];
    public IReadOnlyList<Item> Next { get; init; } = [];
    public IReadOnlyList<Item> Other { get; init; } = [];
    public required string Anchor { get; init; }
    public required int Line { get; init; }
}

/// <summary>An explicit action item. <see cref="Ticked"/> is null where it has no box and nothing tells that it is done.</summary>
public sealed record ActionItem(string Text, IReadOnlyList<PersonId> People, bool? Ticked, string Anchor, int Line);

/// <summary>
/// An explicitly marked decision, or the question of a poll with its <paramref name="Outcome"/>: "SF 12, F 3; Shelves move to phase 3".
/// </summary>
public sealed record Decision(string Text, string Anchor, int Line, string? Outcome = null);

/// <summary>A field that the note does not say literally, why it was read so, and from which line.</summary>
public sealed record Inference(string Field, string Reason, int Line);

public sealed record BodyHeading(int Level, string Text, string Anchor);

/// <summary>
/// A fragment of the note that is searched and attributed as one: a point with its sub-points, or a paragraph.
/// <see cref="Topic"/> and <see cref="Update"/> index the meeting's lists.
/// </summary>
public sealed record Block
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }
    public required string Anchor { get; init; }
    public int? Topic { get; init; }
    public int? Update { get; init; }
    /// <summary>The nearest heading above, as the note words it; null before the first.</summary>
    public string? Section { get; init; }
    /// <summary>Nothing but pictures: the text is what stands for them.</summary>
    public bool IsPicture { get; init; }
    /// <summary>A point below, which is not in the text, says that there is no update.</summary>
    public bool IsIdle { get; init; }
    /// <summary>What is to be talked about, and nothing that was said of it.</summary>
    public bool IsAgenda { get; init; }
    /// <summary>Whose turn of speech the fragment goes on with, if it stands in one.</summary>
    public SpeakerMark? Turn { get; init; }

    /// <summary>Line of the note, 1-based.</summary>
    public int Line => Lines[0].Number;
    public string Text => Lines.Count == 1 ? Lines[0].Text : string.Join('\n', Lines.Select(l => l.Text));

    /// <summary>Whose words these are, as far as marks of speakers tell.</summary>
    public IEnumerable<PersonId> Speakers => Lines.SelectMany(l => l.Speaker?.People ?? []).Concat(Turn?.People ?? []).Distinct();
    public IEnumerable<PersonId> Named => Lines.SelectMany(l => l.Names).Select(n => n.Person).OfType<PersonId>().Distinct();
    public IEnumerable<Reference> References => Lines.SelectMany(l => l.References).DistinctBy(r => r.ToString());
}
