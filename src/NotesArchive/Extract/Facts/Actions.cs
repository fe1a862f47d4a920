using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>
/// Action items: points and tables of an actions section, "TODO: ..." and "Action: ..." anywhere, boxes with somebody's name.
/// </summary>
internal sealed class Actions
{
    private const int LongestGap = 6;

    private readonly Outline outline;
    private readonly KnownPeople known;
    private readonly ActionOwners owners;
    private readonly ItemList list;
    private readonly List<ActionDraft> found = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private Section? talking;

    private Actions(Outline outline, KnownPeople known, ActionOwners owners) =>
        (this.outline, this.known, this.owners, list) = (outline, known, owners, new ItemList(outline, known, LabelKind.Action));

    public static IReadOnlyList<ActionDraft> Find(
        Outline outline, PeopleLists people, IReadOnlyList<UpdateBlock> updates, IReadOnlyList<TopicBlock> topics)
    {
        var actions = new Actions(outline, people.Known, new ActionOwners(people.Known, outline.Words, updates, topics));
        for (var i = 0; i < outline.Rows.Count; i++)
            i = actions.Read(i);
        return actions.found;
    }

    /// <summary>Gives the last row read.</summary>
    private int Read(int i)
    {
        var row = outline.Rows[i];
        var section = outline.SectionOf(i);
        if (row.Kind == RowKind.Code || row.Quoted)
            return i;
        if (ItemTable.Read(outline, i, LabelKind.Action) is { } inTable)
            Add(i, inTable.Text, PersonText.Many(inTable.Owner, outline.Words, row.Line));
        if (row.Kind == RowKind.Cells)
            return i;
        // "**Action: ...**" as a line in bold.
        if (row.Kind == RowKind.Heading)
            return outline.Label(i) is { Kind: LabelKind.Action } bold && ItemList.IsItem(row, bold)
                ? Add(i, bold.Rest, [], bold.InBrackets) : i;
        if (section != talking && IsOfActions(section) && Items(i, section.End) is var end && end > i)
            return end - 1;
        return section.IsIn(SectionRole.Aside, SectionRole.Attendees) ? i : ReadLine(i, section);
    }

    private int ReadLine(int i, Section section)
    {
        var row = outline.Rows[i];
        if (outline.Label(i) is { } label && IsAction(i, label))
        {
            if (!label.Rest.IsBlank)
                return IsGapOfNotes(label.Rest) ? i : Add(i, label.Rest, [], label.InBrackets);
            // "Todo" in somebody's update heads what they plan.
            return owners.IsInUpdate(i) ? i : Math.Max(i, Items(i + 1, outline.EndOf(i)) - 1);
        }
        // "Went through the draft, some action items:"
        if (LeadsIn(row))
            return Math.Max(i, Items(i + 1, outline.EndOf(i)) - 1);
        return row.Ticked is not null && section.Role != SectionRole.Agenda && HasOwner(row) ? Add(i, row.Text, []) : i;
    }

    private bool IsOfActions(Section section) => section.Heading is { } heading
        && (section.Parent is { Role: SectionRole.Actions, IsTitle: false } && section.Parent != talking
            || (outline.Words.Label(heading.Text) is { } label
                ? IsListed(section, heading, label) : section.Role == SectionRole.Actions));

    private bool IsListed(Section section, Row heading, Label label) => !ItemList.IsItem(heading, label) && (label.Kind == LabelKind.Action
        || (IsNextSteps(label) && label.Rest.IsBlank && !list.IsTold(section.First, section.End)));

    /// <summary>"Next steps:" heads actions, but in an update, an initiative or somebody's talk it tells a plan.</summary>
    private bool IsAction(int i, Label label) => label.Kind == LabelKind.Action || (IsNextSteps(label) && label.Rest.IsBlank
        && !owners.IsInUpdate(i) && Topics.KindOf(outline.SectionOf(i)) != TopicKind.Initiative
        && !list.IsTold(i + 1, outline.SectionOf(i).End));

    private bool IsNextSteps(Label label) => label.Kind == LabelKind.Next && outline.Words[WordRole.NextSteps].Contains(label.Word);

    /// <summary>"[TODO: link to slides]": what whoever edits the notes still has to put there.</summary>
    private bool IsGapOfNotes(RichText words) =>
        Wording.Of(words.Text).Split(' ') is { Length: <= LongestGap } all && all.All(outline.Words[WordRole.NoteGap].Contains);

    private bool HasOwner(Row row) => known.Speaker(row.Text, row.Line) is { } speaker ? speaker.People.Count > 0
        : row.Text.First(MarkKind.Mention) is { } mention && !outline.Words.Placeholders.IsHandle(mention.Target);

    private bool LeadsIn(Row row) => row.Text.Text.EndsWith(':')
        && Wording.Of(row.Text.Text) is var wording && outline.Words[WordRole.ActionsLeadIn] is var words
        && (words.Contains(wording) || words.Closes(wording));

    /// <summary>Gives the row behind the list; where talk goes on, the rest of the section is read as talk.</summary>
    private int Items(int first, int end)
    {
        var last = list.EndOf(first, end);
        if (last < end && outline.Rows[last].Kind != RowKind.Cells)
            talking = outline.SectionOf(last);
        foreach (var i in list.Items(first, last))
            Point(i, first, last);
        return last;
    }

    /// <summary>A point; where only its sub-points have boxes, or where it is but a name, those.</summary>
    private void Point(int i, int first, int end)
    {
        var row = outline.Rows[i];
        var below = Enumerable.Range(i + 1, Math.Min(outline.EndOf(i), end) - i - 1).ToList();
        var boxes = row.Ticked is null ? below.Where(j => outline.Rows[j].Ticked is not null).ToList() : [];
        if (boxes.Count > 0)
            foreach (var box in boxes)
                Add(box, outline.Rows[box].Text, []);
        else if (Named(i) is { } people)
            foreach (var j in list.Items(i + 1, i + 1 + below.Count))
                Add(j, list.Words(j), people);
        else
            Add(i, list.Words(i), Head(i, first), outline.Label(i) is { Kind: LabelKind.Action } label ? label.InBrackets : "");
    }

    /// <summary>The people whom the line above a list names, and nothing besides.</summary>
    private IReadOnlyList<NameDraft> Head(int i, int first)
    {
        var j = i - 1;
        while (j >= first && outline.Rows[j].Kind == RowKind.Item)
            j--;
        return j >= first && outline.Rows[j].Kind == RowKind.Text && Named(j) is { } people ? people : [];
    }

    private IReadOnlyList<NameDraft>? Named(int i) =>
        known.Speaker(outline.Rows[i].Text, outline.Rows[i].Line) is { Alone: true } speaker ? speaker.People : null;

    /// <summary>Gives the row; the same action in summary and section is one.</summary>
    private int Add(int i, RichText words, IReadOnlyList<NameDraft> people, string inLabel = "")
    {
        var row = outline.Rows[i];
        var text = ItemNumber.Without(words);
        if (text.WithoutStruck().IsBlank || outline.Words.Fillers.Is(text) || !told.Add(Wording.Of(text.Text)))
            return i;
        var own = owners.In(text, row.Line, inLabel) is { Count: > 0 } named ? named : people;
        var ticked = row.Ticked ?? (ItemStatus.IsDone(outline, i, text) ? true : null);
        found.Add(new ActionDraft(text.Text, own, ticked, Anchors.Of(row.Block) ?? "", row.Line) { Around = owners.Around(i) });
        return i;
    }
}
