using NotesArchive.Model;

namespace NotesArchive.Extract;

/// <summary>
/// How a speaker's mark is written. What a shape means is settled later: <c>Ann:</c> may be a person or a thing, <c>AB:</c> speaks
/// only in a note whose other lines do.
/// </summary>
internal enum MarkShape { Handle, Name, Initials, Alone, Bracket }

/// <summary>
/// The mark that a line opens with, names as written; <see cref="End"/> is where the speaker's own words begin.
/// <see cref="IsKnown"/>: the note itself says who that is.
/// </summary>
internal sealed record SpeakerDraft(IReadOnlyList<NameDraft> People, int End, MarkShape Shape, bool IsKnown);

/// <summary>A stretch of a line: a candidate of a name, a reference, a link, code, or struck words.</summary>
internal sealed record SpanDraft(SpanKind Kind, int Start, int End)
{
    public NameDraft? Name { get; init; }
    /// <summary>False for a capitalised word that may be a name only because of what stands beside it.</summary>
    public bool IsKnown { get; init; }
    /// <summary>True where the form of the line says that somebody is meant, whoever it is: <c>AI(ann): buy</c>.</summary>
    public bool IsSomebody { get; init; }
    public NameUse Use { get; init; }
    public WorkState? State { get; init; }
    public ReferenceDraft? Reference { get; init; }
}

/// <summary>A line of a fragment, see <see cref="Line"/>; names are as written.</summary>
internal sealed record LineDraft(int Number, int Depth, string Text, WorkLabel Label, SpeakerDraft? Speaker, IReadOnlyList<SpanDraft> Spans)
{
    public IEnumerable<SpanDraft> Names => Spans.Where(s => s.Name is not null);
    public IEnumerable<ReferenceDraft> References => Spans.Select(s => s.Reference).OfType<ReferenceDraft>();
}
