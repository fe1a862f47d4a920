using Markdig.Syntax;
using NotesArchive.Extract.Facts;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;

namespace NotesArchive.Extract.Lines;

/// <summary>
/// The fragments of a meeting for search and attribution: each top-level point with its sub-points, or paragraph. A sub-point
/// that begins with its own speaker is a fragment of its own.
/// </summary>
internal sealed class Fragments
{
    private readonly Outline outline;
    private readonly KnownPeople known;
    private readonly LanguageWords language;
    private readonly IReadOnlyList<TopicBlock> topics;
    private readonly IReadOnlyList<UpdateBlock> updates;
    private readonly HashSet<int> subjects;
    private readonly HeaderRows header;
    private readonly List<BlockDraft> closed = [];
    private readonly List<Fragment> open = [];
    private Section? section;
    private int? update;
    private Turn? turn;
    private int? margin;
    // Of the section or update.
    private int marks;
    private LabelsBelow below = LabelsBelow.Nothing;

    private Fragments(
        Outline outline, KnownPeople known, LanguageWords language, IReadOnlyList<TopicBlock> topics, IReadOnlyList<UpdateBlock> updates)
    {
        (this.outline, this.known, this.language, this.topics, this.updates) = (outline, known, language, topics, updates);
        subjects = topics.Select(t => t.First).ToHashSet();
        header = new HeaderRows(outline, known, language);
    }

    public static IReadOnlyList<BlockDraft> Find(
        Outline outline, PeopleLists people, LanguageWords language, IReadOnlyList<TopicBlock> topics, IReadOnlyList<UpdateBlock> updates)
    {
        var fragments = new Fragments(outline, people.Known, language, topics, updates);
        for (var i = 0; i < outline.Rows.Count; i++)
            fragments.Read(i);
        fragments.Close(0);
        return Agenda([.. fragments.closed.OrderBy(b => b.Line)]);
    }

    /// <summary>An agenda that holds most of what the note has to say is its notes.</summary>
    private static List<BlockDraft> Agenda(List<BlockDraft> blocks) =>
        blocks.Where(b => b.IsAgenda).Sum(b => b.Lines.Count) * 2 <= blocks.Sum(b => b.Lines.Count)
            ? blocks : blocks.ConvertAll(b => b with { IsAgenda = false });

    private void Read(int i)
    {
        var row = outline.Rows[i];
        Enter(i);
        if (row.Kind == RowKind.Heading || row.Text.Length == 0 || header.Has(i))
            return;
        var label = LabelsBelow.InContext(outline, i);
        var speaker = SpeakerAt(i, label);
        marks += speaker is null ? 0 : 1;
        if (speaker is { Shape: MarkShape.Alone, IsKnown: true })
        {
            Close(0);
            var isBlock = update is { } own && updates[own].First == i;
            (turn, margin, below) = (isBlock || IsOwnersLine(i, speaker) ? null : new Turn(speaker, row), null, LabelsBelow.Nothing);
            return;
        }
        EndTurn(row, speaker, label);
        if (!ReadLabel(i, label) || IsSilent(i, label))
            return;
        Add(i, speaker);
        // A paragraph's speaker goes on; a point's ends with the point.
        if (speaker is { Shape: not MarkShape.Bracket } && update is null)
            turn = row.Kind == RowKind.Text ? new Turn(speaker, row)
                : turn is { Mark.Shape: MarkShape.Alone, At.Kind: RowKind.Item } ? turn : null;
    }

    /// <summary>A new section or update ends all that was open; a person's heading begins their turn.</summary>
    private void Enter(int i)
    {
        var here = outline.SectionOf(i);
        var inUpdate = UpdateAt(i);
        if (here == section && inUpdate == update)
            return;
        Close(0);
        (section, update, turn, margin, below) = (here, inUpdate, null, null, LabelsBelow.Nothing);
        marks = 0;
        if (update is null && here is { Role: SectionRole.Person, Heading: { } heading }
            && SpeakerMarks.Read(heading.Text, heading.Line, known, language) is { } person)
            turn = new Turn(person, heading);
    }

    private SpeakerDraft? SpeakerAt(int i, Label? label)
    {
        var row = outline.Rows[i];
        // "@bob Need a ladder" among what blocks Ann is asked of Bob.
        var isAsk = update is { } asking && updates[asking].States.TryGetValue(i, out var state) && state == WorkState.Blocked;
        if (row.Kind is RowKind.Code or RowKind.Cells || isAsk)
            return null;
        var isAmongSpeech = turn is not null && row.Kind == RowKind.Text && row.AfterBlank;
        var mark = SpeakerMarks.Read(row.Text, row.Line, known, language, isAmongSpeech);
        return mark is { IsKnown: true } || label is null ? mark : null;
    }

    // "@ann / @b" right below a heading says whose the section is.
    private bool IsOwnersLine(int i, SpeakerDraft speaker) =>
        speaker.People.Count != 1 || outline.Rows[i].Indent > 2
        || section is { Role: SectionRole.Topic } && i == section.First
        && outline.Rows[i].Kind == RowKind.Text && speaker.People[0].Handle is not null;

    private void EndTurn(Row row, SpeakerDraft? speaker, Label? label)
    {
        if (turn is null)
            return;
        // "- Ann:" has the points below it; the next point beside it is another matter.
        var isOut = turn.At.Kind == RowKind.Item && row.Indent <= turn.At.Indent;
        var besideMark = isOut && row.Kind == RowKind.Item && margin > turn.At.Indent;
        // A paragraph below a list, "Conclusion: ..." and "Topic: ..." at the margin are nobody's turn.
        var afterList = isOut && row.Kind == RowKind.Text && row.AfterBlank;
        var announced = row.Kind == RowKind.Text && speaker is null && update is null
            && label is { Kind: LabelKind.Action or LabelKind.Decision or LabelKind.Summary or LabelKind.Subject }
            && (label.Kind != LabelKind.Subject || !label.Rest.IsBlank);
        // A list below the section's only mark, "Nick: it seems too much", tells how the talk went on.
        var listBelow = marks == 1 && row is { Kind: RowKind.Item, AfterBlank: true }
            && turn is { At.Kind: RowKind.Text, Mark.Shape: not MarkShape.Alone };
        var afterLog = turn.At.Block is FencedCodeBlock && row.Block != turn.At.Block;
        if (!besideMark && !afterList && !announced && !listBelow && !afterLog && !(speaker is null && OpensInBold(row)))
            return;
        Close(0);
        turn = null;
    }

    // "**Poll: paint them?**" and "**tom bell:** words": a heading, or a mark that nothing settles.
    private static bool OpensInBold(Row row) =>
        row.Kind == RowKind.Text && row.AfterBlank && row.Text.First(MarkKind.Bold) is { } bold
        && (bold.End == row.Text.Length || row.Text.Text[bold.End - 1] == ':' || row.Text.Text[bold.End] == ':');

    /// <summary>Takes note of a label; false where it heads what follows and says nothing itself.</summary>
    private bool ReadLabel(int i, Label? label)
    {
        var row = outline.Rows[i];
        if (update is null && below.Read(row, label) is var next && !ReferenceEquals(next, below))
        {
            below = next;
            // What stood above the label is said; "Summary: ..." holds no "Done:".
            if (below.IsAt(row) && open.Count > 0 && row.Indent <= open[0].Indent)
                Close(0);
        }
        if (update is null || outline.Label(i) is not { Rest.IsBlank: true } own || !(IsOfUpdate(own) || own.Kind == LabelKind.Other))
            return true;
        Close(0);
        margin = null;
        return false;
    }

    private bool IsSilent(int i, Label? label)
    {
        var row = outline.Rows[i];
        if (open.Count > 0 && row.Indent > open[^1].Indent && outline.Words.Fillers.IsNoUpdate(row.Text))
            open[^1].IsIdle = true;
        return outline.Words.Fillers.Is(row.Text) || label is not null && IsOfUpdate(label) && outline.Words.Fillers.Is(label.Rest)
            || header.IsHint(row, section!);
    }

    private static bool IsOfUpdate(Label label) => label.Kind is LabelKind.Done or LabelKind.Blocked or LabelKind.Next;

    private void Add(int i, SpeakerDraft? speaker)
    {
        var row = outline.Rows[i];
        if (row.Kind == RowKind.Text && row.Indent <= 1 && row.AfterBlank && update is null)
            margin = null;
        var own = speaker is not null || subjects.Contains(i);
        var starts = own || Starts(row);
        while (open.Count > 0 && (row.Indent <= open[^1].Indent || starts && !own))
            Close(open.Count - 1);
        margin = Math.Min(margin ?? row.Indent, row.Indent);
        if (starts || open.Count == 0)
            open.Add(new Fragment(i, row.Indent, speaker is { Shape: not MarkShape.Bracket } ? null : turn?.Mark ?? DoerAbove(row)));
        var isPicture = row.Text.Has(MarkKind.Image) && row.Text.IsAll(MarkKind.Image);
        open[^1].Add(LineReader.Read(outline, i, LabelOf(i), speaker, known), isPicture);
    }

    private bool Starts(Row row) =>
        open.Count == 0 || row.Kind is RowKind.Code or RowKind.Cells
        || row.Indent <= margin + 1 && !outline.Rows[open[0].First].IsMeantToHold(row)
        || row.Kind == RowKind.Text && row.AfterBlank && row.Indent <= open[0].Indent;

    // "Next for @ann:" above the point.
    private SpeakerDraft? DoerAbove(Row row) =>
        below.Doer is { } doer && !below.IsAt(row) ? new SpeakerDraft([doer], 0, MarkShape.Handle, IsKnown: true) : null;

    private WorkLabel LabelOf(int i)
    {
        if (update is { } own && updates[own].States.TryGetValue(i, out var state))
            return LabelsBelow.LabelOf(state);
        // "Next: ..." on a point's own line says it outside of updates, too.
        var said = outline.Label(i) is { Rest.IsBlank: false } label ? LabelsBelow.Of(label) : WorkLabel.None;
        if (said is not (WorkLabel.None or WorkLabel.Other))
            return said;
        if (below.State != WorkLabel.None)
            return below.State;
        // What is said below a list of actions is none.
        if (turn is null && section!.IsIn(SectionRole.Actions))
            return outline.Rows[i].Ticked == true ? WorkLabel.Done : WorkLabel.Action;
        return outline.Rows[i].Ticked switch { true => WorkLabel.Done, false => WorkLabel.Action, null => WorkLabel.None };
    }

    private void Close(int count)
    {
        for (; open.Count > count; open.RemoveAt(open.Count - 1))
            closed.Add(ToDraft(open[^1]));
    }

    private BlockDraft ToDraft(Fragment fragment)
    {
        int? topic = null;
        for (var t = 0; t < topics.Count; t++)
            if (topics[t].First <= fragment.First && fragment.First < topics[t].End)
                topic = t;
        return new BlockDraft
        {
            Lines = fragment.Lines,
            Anchor = Anchors.Of(outline.Rows[fragment.First].Block) ?? "",
            Topic = topic,
            Update = UpdateAt(fragment.First),
            Section = outline.SectionOf(fragment.First).Heading?.Text.Text,
            IsPicture = fragment.IsPicture,
            IsIdle = fragment.IsIdle,
            IsAgenda = topic is null && outline.SectionOf(fragment.First).Role == SectionRole.Agenda,
            Turn = fragment.Turn,
        };
    }

    private int? UpdateAt(int row)
    {
        for (var u = 0; u < updates.Count; u++)
            if (updates[u].First <= row && row < updates[u].End)
                return u;
        return null;
    }
}
