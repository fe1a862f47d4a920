using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.References;

namespace NotesArchive.Resolve.Meetings;

/// <summary>The lines of a meeting's fragments with their speakers, names and references settled.</summary>
internal sealed class LineResolver
{
    /// <summary>So many marks of so many speakers make a note the record of what was spoken.</summary>
    private const int MarksOfTalk = 4, SpeakersOfTalk = 2;

    private readonly MeetingDraft draft;
    private readonly PersonTable people;
    private readonly ReferenceResolver references;
    private readonly bool isTalk;

    public LineResolver(MeetingDraft draft, PersonTable people, ReferenceResolver references)
    {
        (this.draft, this.people, this.references) = (draft, people, references);
        var marks = draft.Blocks.Where(b => b.Update is null)
            .SelectMany(b => b.Lines.Select(l => l.Speaker).Append(b.Turn)).OfType<SpeakerDraft>().Distinct()
            .Where(m => m.Shape is MarkShape.Name or MarkShape.Initials or MarkShape.Alone).ToList();
        isTalk = IsTalk(marks);
    }

    public Block Resolve(BlockDraft block, int? update) => new()
    {
        Lines = [.. block.Lines.Select(l => Resolve(l, block.Update is not null))],
        Anchor = block.Anchor,
        Topic = block.Topic,
        Update = update,
        Section = block.Section,
        IsPicture = block.IsPicture,
        IsIdle = block.IsIdle,
        IsAgenda = block.IsAgenda,
        Turn = block.Turn is { } turn ? Mark(turn, inUpdate: false) : null,
    };

    private Line Resolve(LineDraft line, bool inUpdate) => new(line.Number, line.Depth, line.Text, line.Label,
        line.Speaker is { } speaker ? Mark(speaker, inUpdate) : null, [.. line.Spans.Select(Span).OfType<Span>()]);

    private Span? Span(SpanDraft span)
    {
        var found = new Span(span.Kind, span.Start, span.End) { Use = span.Use, State = span.State };
        if (span.Reference is { } reference)
            return references.Resolve(draft, reference) is { } settled ? found with { Reference = settled } : null;
        if (span.Name is not { } name)
            return found;
        var person = Find(name, span.IsKnown, PersonTable.ReachOf(name));
        // "Dora has sorted them", where two are called so: somebody's, and nobody's that is known.
        return person is null && !span.IsSomebody && !people.IsBorne(name.Handle ?? name.Written) ? null : found with { Person = person };
    }

    private PersonId? Find(NameDraft name, bool isKnown, Reach reach = Reach.Ever) =>
        people.Find(draft, name, isKnown, reach);

    /// <summary>Null where the words are no mark after all: <c>Desktop: sorted</c>.</summary>
    private SpeakerMark? Mark(SpeakerDraft mark, bool inUpdate)
    {
        // "JS: sorted" in a status block is about a thing.
        if (mark.Shape == MarkShape.Initials && inUpdate)
            return null;
        var settled = mark.People.Select(n => Find(n, mark.IsKnown)).ToList();
        if (settled.TrueForAll(p => p is not null))
            return new([.. settled.OfType<PersonId>().Distinct()], mark.End);
        var isSomebody = mark.Shape switch
        {
            // "@Lisbon Hack Week", which is no handle of anybody's.
            MarkShape.Handle => mark.People.Any(n => n.Handle is null),
            MarkShape.Bracket => false,
            MarkShape.Initials => true,
            // "Desktop: sorted" in a status block is about a thing; elsewhere "Zoe: sorted" is not the owner's.
            _ => isTalk || mark.IsKnown || !inUpdate,
        };
        return isSomebody ? new([], mark.End) : null;
    }

    private bool IsTalk(List<SpeakerDraft> marks)
    {
        if (marks.Count < MarksOfTalk)
            return false;
        var known = marks.Where(m => m.People.All(n => Find(n, isKnown: true) is not null)).ToList();
        return known.Count * 2 >= marks.Count
            && known.SelectMany(m => m.People).Select(n => n.Written).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= SpeakersOfTalk;
    }
}
