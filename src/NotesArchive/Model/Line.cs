namespace NotesArchive.Model;

/// <summary>What the label says that a line stands under; <see cref="None"/> where there is none.</summary>
public enum WorkLabel { None, Done, Planned, Blocked, Other, Action, Decision }

/// <summary>What a stretch of a line is.</summary>
public enum SpanKind { Name, Reference, Link, Code, Struck }

/// <summary>
/// What the words around a name make of the person: merely named, the one who acts (<c>Ann merged it</c>), the one whose words are
/// reported (<c>Ann thinks</c>), the one whose name ends the line (<c>by @ann</c>, <c>new shelves (Ann)</c>), or the one spoken to or
/// waited for (<c>ask @ann</c>), or away (<c>Ann is out</c>).
/// </summary>
public enum NameUse { Mentioned, Acts, Speaks, Signs, SpokenTo, Away }

/// <summary>A stretch of a line's text, end exclusive. <see cref="Person"/> is null where nothing settles who a name is.</summary>
public sealed record Span(SpanKind Kind, int Start, int End)
{
    public PersonId? Person { get; init; }
    public NameUse Use { get; init; }
    /// <summary>What the words say of the person's work, where they act.</summary>
    public WorkState? State { get; init; }
    public Reference? Reference { get; init; }
}

/// <summary>Who a line says that its words are of, and where those begin; nobody where nothing settles who that is.</summary>
public sealed record SpeakerMark(IReadOnlyList<PersonId> People, int End);

/// <summary>A line of a fragment with what Markdown knew of it. <see cref="Number"/> is that of the note, 1-based.</summary>
public sealed record Line(int Number, int Depth, string Text, WorkLabel Label, SpeakerMark? Speaker, IReadOnlyList<Span> Spans)
{
    /// <summary>The words behind the speaker's mark.</summary>
    public string Words => Speaker is null ? Text : Text[Math.Min(Speaker.End, Text.Length)..];

    public IEnumerable<Span> Names => Spans.Where(s => s.Kind == SpanKind.Name);
    public IEnumerable<Reference> References => Spans.Select(s => s.Reference).OfType<Reference>();
}
