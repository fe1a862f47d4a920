using System.Text;
using Markdig.Syntax;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>
/// The fragments of a meeting for search and attribution: each top-level point with its sub-points, or paragraph. A sub-point
/// that begins with its own speaker is a fragment of its own.
/// </summary>
internal static class Blocks
{
    public static IReadOnlyList<BlockDraft> Find(Outline outline, PeopleLists people, IReadOnlyList<TopicBlock> topics, IReadOnlyList<UpdateBlock> updates)
    {
        List<BlockDraft> blocks = [];
        var subjects = topics.Select(t => t.First).ToHashSet();
        var open = new List<Fragment>();
        Section? section = null;
        int? update = null;
        Speaker? above = null;
        Row? speakers = null;
        int? margin = null;
        var below = LabelsBelow.Nothing;
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            var here = outline.SectionOf(i);
            var inUpdate = IndexOf(updates, i);
            if (here != section || inUpdate != update)
            {
                Close(0);
                (section, update, above, margin, below) = (here, inUpdate, null, null, LabelsBelow.Nothing);
            }
            if (row.Kind == RowKind.Heading || row.Text.Length == 0 || IsHeader(outline, i))
                continue;
            // "@bob Need a ladder" among what blocks Ann is asked of Bob.
            var isAsk = inUpdate is { } asking && updates[asking].States.TryGetValue(i, out var stateHere) && stateHere == WorkState.Blocked;
            var speaker = row.Kind is RowKind.Code or RowKind.Cells || isAsk ? null : people.Known.Speaker(row.Text, row.Line) ?? Unsettled(people.Known, row);
            if (speaker is { Alone: true })
            {
                Close(0);
                (above, speakers, margin, below) = (speaker.Own.Count == 1 && row.Indent <= 2 ? speaker : null, row, null, LabelsBelow.Nothing);
                continue;
            }
            // "- Ann:" has the points below it; the next point beside it is another matter.
            if (above is not null && speakers is { Kind: RowKind.Item } && row.Kind == RowKind.Item && row.Indent <= speakers.Indent && margin > speakers.Indent)
            {
                Close(0);
                above = null;
            }
            var label = outline.Label(i);
            if (update is null && below.Read(row, LabelsBelow.InContext(outline, i)) is var next && !ReferenceEquals(next, below))
            {
                below = next;
                // What stood above the label is said; "Summary: ..." holds no "Done:".
                if (below.IsAt(row) && open.Count > 0 && row.Indent <= open[0].Indent)
                    Close(0);
            }
            if (update is not null && label is { Rest.IsBlank: true, Kind: LabelKind.Done or LabelKind.Blocked or LabelKind.Next or LabelKind.Other })
            {
                Close(0);
                margin = null;
                continue;
            }
            if (open.Count > 0 && row.Indent > open[^1].Indent && outline.Words.Fillers.IsNoUpdate(row.Text))
                open[^1].IsIdle = true;
            if (outline.Words.Fillers.Is(row.Text) || (label is { Kind: LabelKind.Done or LabelKind.Blocked or LabelKind.Next } && outline.Words.Fillers.Is(label.Rest)) || IsHint(row, here, outline.Words))
                continue;
            if (row.Kind == RowKind.Text && row.Indent <= 1 && row.AfterBlank && update is null)
                (above, margin) = (row.Kind == RowKind.Text ? null : above, null);
            var own = speaker is { Explicit: true } || subjects.Contains(i);
            var starts = open.Count == 0 || own || row.Kind is RowKind.Code or RowKind.Cells || (row.Indent <= margin + 1 && !IsUnder(open[0].First(outline), row)) || (row.Kind == RowKind.Text && row.AfterBlank && row.Indent <= open[0].Indent);
            while (open.Count > 0 && (row.Indent <= open[^1].Indent || (starts && !own)))
                Close(open.Count - 1);
            margin = Math.Min(margin ?? row.Indent, row.Indent);
            if (starts || open.Count == 0)
                open.Add(new Fragment(i, row.Indent, speaker is { Explicit: true } ? speaker : null, below.State, below.IsAt(row) ? null : below.Doer));
            open[^1].Add(outline, i, people.Known);
        }
        Close(0);
        return [.. blocks.OrderBy(b => b.Line)];

        void Close(int count)
        {
            for (; open.Count > count; open.RemoveAt(open.Count - 1))
                blocks.Add(open[^1].ToDraft(outline, topics, updates, above));
        }
    }

    // "_Be brief!_", "- [x] Somebody takes notes": the form of the meeting, not its words.
    private static bool IsHint(Row row, Section section, Vocabulary words) =>
        (row.Kind == RowKind.Text && row.Text.IsAll(MarkKind.Italic)) || (section.Role == SectionRole.Aside && words[WordRole.Checklist].IsIn(Wording.Of(section.Name)));

    // " - sort" one space to the right below "* shelves:" is meant as a point of it.
    private static bool IsUnder(Row above, Row row) =>
        row.Indent == above.Indent + 1 && BulletOf(above) is { } one && BulletOf(row) is { } other && one != other;

    private static char? BulletOf(Row row) => row.Kind == RowKind.Item ? ((row.Block as ListItemBlock ?? row.Block.Parent as ListItemBlock)?.Parent as ListBlock)?.BulletType : null;

    // "Sam: ..." where two are called so: nobody's words for all that is known, and surely not the owner's.
    private static Speaker? Unsettled(KnownPeople known, Row row) =>
        known.Ambiguous(row.Text) is { } name ? new Speaker([new NameDraft(name, null, name, row.Line)], row.Text, false, true) : null;

    private static int? IndexOf(IReadOnlyList<UpdateBlock> updates, int row)
    {
        for (var u = 0; u < updates.Count; u++)
            if (updates[u].First <= row && row < updates[u].End)
                return u;
        return null;
    }

    /// <summary>Lists of people and recordings are facts of the meeting, not words said in it.</summary>
    private static bool IsHeader(Outline outline, int i)
    {
        var section = outline.SectionOf(i);
        if (section.Role is SectionRole.Attendees or SectionRole.Absent or SectionRole.Lead or SectionRole.Notetaker or SectionRole.Recording && !section.IsTitle)
            return true;
        if (!(section.IsTitle || section.Level == 0))
            return false;
        for (var j = i; j >= Math.Max(section.First, i - 60); j--)
            if (outline.Label(j) is { } label && (j == i || outline.Rows[j].Holds(outline.Rows[i])))
                return label.Kind is LabelKind.Lead or LabelKind.Notetaker or LabelKind.Attendees or LabelKind.Absent or LabelKind.Recording or LabelKind.Date;
        return false;
    }

    private sealed class Fragment(int first, int indent, Speaker? speaker, WorkState below, NameDraft? doer)
    {
        private readonly StringBuilder text = new();
        private readonly List<int> lines = [];
        private readonly List<NameDraft> named = [];
        private readonly List<ReferenceDraft> references = [];
        private bool pictures = true;

        public int Indent => indent;
        public bool IsIdle { get; set; }

        public Row First(Outline outline) => outline.Rows[first];

        public void Add(Outline outline, int i, KnownPeople known)
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(outline.Rows[i].Text.Text);
            lines.AddRange(Enumerable.Repeat(outline.Rows[i].Line, 1 + outline.Rows[i].Text.Text.Count('\n')));
            pictures &= outline.Rows[i].Text.Has(MarkKind.Image) && outline.Rows[i].Text.IsAll(MarkKind.Image);
            foreach (var person in Mentions.In(outline.Rows[i], known, outline.Words))
                if (!named.Exists(n => Mentions.Same(n, person)))
                    named.Add(person);
            references.AddRange(References.Of(outline, i));
        }

        public BlockDraft ToDraft(Outline outline, IReadOnlyList<TopicBlock> topics, IReadOnlyList<UpdateBlock> updates, Speaker? above)
        {
            var row = outline.Rows[first];
            var update = IndexOf(updates, first);
            int? topic = null;
            for (var t = 0; t < topics.Count; t++)
                if (topics[t].First <= first && first < topics[t].End)
                    topic = t;
            IReadOnlyList<NameDraft> speakers = speaker?.Own ?? (update is { } own ? [updates[own].Draft.Person] : above?.Own ?? (doer is null ? [] : [doer]));
            return new BlockDraft
            {
                Text = text.ToString(),
                Lines = lines,
                Anchor = Anchors.Of(row.Block) ?? "",
                Line = row.Line,
                Topic = topic,
                Update = update,
                State = update is { } u && updates[u].States.TryGetValue(first, out var state) ? state : LabelState(outline, first) ?? below,
                Section = outline.SectionOf(first).Heading?.Text.Text,
                IsPicture = pictures,
                IsIdle = IsIdle,
                Speakers = speakers,
                Named = [.. named.Where(n => !speakers.Any(s => Mentions.Same(s, n)))],
                References = references,
            };
        }

        // "Next: ..." on a point's own line says it outside of updates, too.
        private static WorkState? LabelState(Outline outline, int i) =>
            outline.Label(i) is { Rest.IsBlank: false } label && LabelsBelow.StateOf(label) is not WorkState.Said and { } state ? state : null;
    }
}
