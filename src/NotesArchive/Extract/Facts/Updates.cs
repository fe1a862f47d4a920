using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>A person's status block: its rows, and the update that they tell.</summary>
internal sealed record UpdateBlock(int First, int End, UpdateDraft Draft, IReadOnlyDictionary<int, WorkState> States);

/// <summary>The status blocks of a meeting: a heading, bullet or line that is a person, with their own points below.</summary>
internal static class Updates
{
    public static IReadOnlyList<UpdateBlock> Find(Outline outline, PeopleLists people)
    {
        List<UpdateBlock> blocks = [];
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            if (Starts(outline, i, people.Known) is not { } speaker)
                continue;
            var end = EndOf(outline, i, people.Known);
            if (speaker.People.Count == 0)
            {
                // A blank of the template ("@name" with Done, Blocked, Next below).
                i = Math.Max(i, end - 1);
                continue;
            }
            if (!IsUpdate(outline, i, end, speaker))
                continue;
            blocks.Add(Read(outline, i, end, speaker));
            i = end - 1;
        }
        return blocks;
    }

    private static Speaker? Starts(Outline outline, int i, KnownPeople known)
    {
        var row = outline.Rows[i];
        if (row.Kind == RowKind.Heading)
            return outline.SectionOf(i).Role is SectionRole.Person or SectionRole.Placeholder ? Of(row, known, outline.Words) : null;
        if (row.Kind is RowKind.Code or RowKind.Cells || row.Quoted)
            return null;
        return Of(row, known, outline.Words) is { } speaker && (speaker.Alone || (IsIn(outline, i, SectionRole.Updates) && row.Indent <= 2))
            ? speaker : null;
    }

    private static Speaker? Of(Row row, KnownPeople known, Vocabulary words)
    {
        if (known.Speaker(row.Text, row.Line) is { } speaker)
            return speaker;
        // "Mark Henderson (@aphelionz)" on a line of its own.
        return PersonText.IsPerson(row.Text, words) && PersonText.One(row.Text, words, row.Line) is { } person
            ? new Speaker([person], RichText.Empty, true, false) : null;
    }

    private static bool IsIn(Outline outline, int i, SectionRole role)
    {
        foreach (var section in outline.SectionOf(i).Chain)
        {
            if (section.Role == role && !section.IsTitle)
                return true;
            if (section.Role is SectionRole.Topic or SectionRole.Repository && !section.IsTitle)
                return false;
        }
        return false;
    }

    /// <summary>
    /// In an updates section every person is one; elsewhere only who has a Done, Blocked or Next, and never inside a subject.
    /// </summary>
    private static bool IsUpdate(Outline outline, int i, int end, Speaker speaker)
    {
        var section = outline.SectionOf(i);
        var around = (outline.Rows[i].Kind == RowKind.Heading ? section.Parent! : section)
            .Nearest(SectionRole.Topic, SectionRole.Updates, SectionRole.Attendees, SectionRole.Absent);
        if (outline.Rows[i].Kind == RowKind.Heading)
            return around != SectionRole.Topic;
        if (around is SectionRole.Attendees or SectionRole.Absent || speaker.People.Count > 1)
            return false;
        var states = Enumerable.Range(i + 1, end - i - 1).Select(j => State(outline.Label(j)))
            .Where(s => s is WorkState.Done or WorkState.Planned or WorkState.Blocked).Distinct().Count();
        // In an initiative such a block is its content; under another heading it merely stands there.
        if (around == SectionRole.Topic)
            return states >= 2 && Topics.KindOf(section) == TopicKind.Discussion;
        if (states > 0)
            return true;
        if (HoldsOtherThings(section))
            return false;
        if (around == SectionRole.Updates)
            return end > i + 1 || !speaker.Rest.IsBlank || speaker.Explicit;
        // "Cross-team updates" name the person and then list.
        return section.Role == SectionRole.Initiatives && outline.Rows[i].Kind == RowKind.Item && end > i + 1;
    }

    private static bool HoldsOtherThings(Section section) => !section.IsTitle
        && section.Role is SectionRole.Lead or SectionRole.Notetaker or SectionRole.Agenda
            or SectionRole.Actions or SectionRole.Decisions or SectionRole.Recording;

    private static int EndOf(Outline outline, int first, KnownPeople known)
    {
        var start = outline.Rows[first];
        var section = outline.SectionOf(first);
        var last = start.Kind == RowKind.Heading ? section.LastEnd : section.End;
        for (var i = first + 1; i < last; i++)
        {
            var row = outline.Rows[i];
            if (start.Kind == RowKind.Heading)
            {
                if (IsUnmarkedPerson(outline, i, last, known))
                    return i;
                continue;
            }
            if (row.Quoted || IsEveryoneElse(outline, row, start))
                return i;
            if (State(outline.Label(i)) is not null)
                continue;
            if (IsNextPerson(outline, start, i, last, known) || IsBesideThePoint(row, start))
                return i;
        }
        return last;
    }

    /// <summary>Below <c>**@a**</c> the next person may stand without marks.</summary>
    private static bool IsUnmarkedPerson(Outline outline, int i, int last, KnownPeople known)
    {
        var row = outline.Rows[i];
        var isPerson = row.Kind == RowKind.Text && row.Indent <= 1 && Of(row, known, outline.Words) is { Alone: true };
        return isPerson && State(outline.Label(i)) is null && IsState(outline, i + 1, last);
    }

    /// <summary><c>Others:</c> at the margin begins what is told of those who are not here.</summary>
    private static bool IsEveryoneElse(Outline outline, Row row, Row start) =>
        IsTextAtMargin(row, start) && outline.Words[WordRole.EveryoneElse].Contains(Wording.Of(row.Text.Text));

    /// <summary>The next person: at the margin, or at the depth of this one.</summary>
    private static bool IsNextPerson(Outline outline, Row start, int i, int last, KnownPeople known)
    {
        var row = outline.Rows[i];
        if (row.Indent > Math.Max(start.Indent, row.Kind == RowKind.Text ? 1 : 0) || Of(row, known, outline.Words) is not { } next)
            return false;
        if (!next.Alone && !IsIn(outline, i, SectionRole.Updates))
            return false;
        return row.Kind == start.Kind || row.Kind == RowKind.Text || (next.Alone && IsState(outline, i + 1, last));
    }

    /// <summary>Another point; <c>---</c> and a closing remark at the margin, after a blank line.</summary>
    private static bool IsBesideThePoint(Row row, Row start) => start.Kind == RowKind.Item
        && (IsTextAtMargin(row, start) || (row.Kind == RowKind.Item && row.Indent <= start.Indent));

    private static bool IsTextAtMargin(Row row, Row start) =>
        row.Kind == RowKind.Text && row.AfterBlank && row.Indent <= start.Indent;

    private static bool IsState(Outline outline, int i, int last) =>
        i < last && State(outline.Label(i)) is WorkState.Done or WorkState.Blocked or WorkState.Planned;

    private static WorkState? State(Label? label) => label?.Kind switch
    {
        LabelKind.Done => WorkState.Done,
        LabelKind.Blocked => WorkState.Blocked,
        LabelKind.Next => WorkState.Planned,
        LabelKind.Other => WorkState.Said,
        _ => null,
    };

    private static UpdateBlock Read(Outline outline, int first, int end, Speaker speaker)
    {
        var start = outline.Rows[first];
        Dictionary<WorkState, List<Item>> items = new()
        {
            [WorkState.Done] = [], [WorkState.Blocked] = [], [WorkState.Planned] = [], [WorkState.Said] = [],
        };
        if (!outline.Words.Fillers.Is(speaker.Rest))
            Add(outline, items[WorkState.Said], speaker.Rest, start);
        var states = Sort(outline, first + 1, end, items);
        var draft = new UpdateDraft
        {
            Person = speaker.Own[0],
            Done = items[WorkState.Done],
            Blocked = items[WorkState.Blocked],
            Next = items[WorkState.Planned],
            Other = items[WorkState.Said],
            Anchor = Anchors.Of(start.Block) ?? "",
            Line = start.Line,
        };
        return new UpdateBlock(first, end, draft, states);
    }

    /// <summary>Puts the words of each row among the items of the state that its label tells; gives the state of each row.</summary>
    private static Dictionary<int, WorkState> Sort(Outline outline, int first, int end, Dictionary<WorkState, List<Item>> items)
    {
        Dictionary<int, WorkState> states = [];
        var (state, label, top) = (WorkState.Said, (Row?)null, (int?)null);
        for (var i = first; i < end; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind == RowKind.Code)
            {
                states[i] = state;
                continue;
            }
            if (outline.Label(i) is { } found && StateFrom(found) is { } next && IsLabelHere(row, found, label, top))
            {
                (state, label, top) = (next, row, null);
                states[i] = state;
                if (outline.Words.Fillers.Is(found.Rest))
                    continue;
                Add(outline, items[state], found.Rest, row);
                // What stands below belongs to the words on the label's own line.
                top = row.Kind == RowKind.Item ? row.Indent : null;
                continue;
            }
            // A point at the label's own depth, after deeper ones, stands under it no more.
            if (label is { Kind: RowKind.Item } && row.Kind == RowKind.Item && row.Indent <= label.Indent && top > label.Indent)
                (state, label, top) = (WorkState.Said, null, null);
            states[i] = state;
            if (row.Indent > (top ?? row.Indent))
            {
                Extend(items[state], row.Text.Text);
                continue;
            }
            top = row.Indent;
            if (!outline.Words.Fillers.Is(row.Text))
                Add(outline, items[state], row.Text, row);
        }
        return states;
    }

    /// <summary>The state that begins at a label; one of no known state begins nothing with words behind it.</summary>
    private static WorkState? StateFrom(Label label) =>
        State(label) is { } state && (state != WorkState.Said || label.Rest.IsBlank) ? state : null;

    /// <summary>A label deep inside another label's points is a point: "- Plan: ..." below "Done".</summary>
    private static bool IsLabelHere(Row row, Label found, Row? label, int? top) =>
        label is null || row.Kind == RowKind.Heading || row.Indent <= label.Indent || top is null || row.Indent < top
            || (row.Indent == top && found.Rest.IsBlank && found.Kind != LabelKind.Other);

    private static void Extend(List<Item> items, string words)
    {
        if (items.Count > 0 && words.Length > 0)
            items[^1] = items[^1] with { Text = items[^1].Text + " " + words };
    }

    private static void Add(Outline outline, List<Item> items, RichText text, Row row) =>
        items.Add(new Item(text.Text, Anchors.Of(row.Block) ?? "", row.Line));
}
