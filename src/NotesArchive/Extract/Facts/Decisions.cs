using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>
/// Decisions that the note marks as such: "Decision: ...", "Resolved: ...", "Agreed to ...", the points of a decisions section,
/// polls with their outcome, a stage that a subject reached.
/// </summary>
internal sealed class Decisions
{
    private const int LongestSentence = 300, LongestPause = 6;

    private readonly Outline outline;
    private readonly IReadOnlyList<UpdateBlock> updates;
    private readonly ItemList list;
    private readonly List<Decision> found = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private Section? talking;

    private Decisions(Outline outline, PeopleLists people, IReadOnlyList<UpdateBlock> updates) =>
        (this.outline, this.updates, list) = (outline, updates, new ItemList(outline, people.Known, LabelKind.Decision));

    public static IReadOnlyList<Decision> Find(Outline outline, PeopleLists people, IReadOnlyList<UpdateBlock> updates)
    {
        var decisions = new Decisions(outline, people, updates);
        var polls = Polls.Find(outline);
        var asked = polls.ToLookup(p => p.Row);
        var outcomes = polls.SelectMany(p => Enumerable.Range(p.First, p.End - p.First)).ToHashSet();
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            foreach (var poll in asked[i])
                decisions.Add(poll.Question, i, poll.Outcome);
            if (!asked.Contains(i) && !outcomes.Contains(i))
                i = decisions.Read(i);
        }
        return decisions.found;
    }

    /// <summary>Gives the last row read.</summary>
    private int Read(int i)
    {
        var row = outline.Rows[i];
        var section = outline.SectionOf(i);
        if (row.Kind == RowKind.Code || row.Quoted)
            return i;
        if (ItemTable.Read(outline, i, LabelKind.Decision) is { Text.Length: <= LongestSentence } inTable)
            Add(inTable.Text, i);
        if (row.Kind == RowKind.Cells)
            return i;
        if (row.Kind != RowKind.Heading && section != talking && IsOfDecisions(section) && Items(i, section.End) is var end && end > i)
            return end - 1;
        if (outline.Label(i) is { Kind: LabelKind.Decision } label)
            return label.Rest.IsBlank ? Below(i) : IsBareVerdict(label) ? i : Add(label.Rest, i);
        if (row.Kind != RowKind.Heading && IsTold(row) && !section.IsIn(SectionRole.Agenda) && !IsInUpdate(i))
            return Add(row.Text, i);
        return i;
    }

    // "Consensus: for", without what was asked.
    private bool IsBareVerdict(Label label) => outline.Words[WordRole.PollVerdict].Contains(Wording.Of(label.Rest.Text));

    // A heading of remarks may be "Conclusion".
    private bool IsOfDecisions(Section section) => section.Heading is { } heading && (outline.Words.Label(heading.Text) is { } label
        ? label.Kind == LabelKind.Decision && !ItemList.IsItem(heading, label) : section.Role == SectionRole.Decisions);

    /// <summary>What stands below a label: its points, or else the paragraph behind it.</summary>
    private int Below(int i)
    {
        if (outline.Rows[i].Kind == RowKind.Heading)
            return i;
        var end = outline.EndOf(i);
        var isParagraph = end == i + 1 && end < outline.Rows.Count && outline.Rows[end] is { Kind: RowKind.Text, Quoted: false }
            && outline.Label(end) is null;
        return Items(i + 1, isParagraph ? end + 1 : end) - 1;
    }

    /// <summary>Gives the row behind the list; where talk goes on, the rest of the section is read as talk.</summary>
    private int Items(int first, int end)
    {
        var last = list.EndOf(first, end);
        if (last < end && outline.Rows[last].Kind != RowKind.Cells)
            talking = outline.SectionOf(last);
        foreach (var i in list.Items(first, last).Where(i => !IsPause(outline.Rows[i].Text.Text)))
            Add(list.Words(i), i);
        return last;
    }

    // "10 minute break" behind the points of a conclusion.
    private bool IsPause(string line) =>
        Wording.Of(line) is var wording && outline.Words[WordRole.Pause].Closes(wording) && wording.Split(' ').Length <= LongestPause;

    /// <summary>"Agreed to order shelves", "Shelves move to phase 3".</summary>
    private bool IsTold(Row row)
    {
        var text = row.Text.Text;
        if (text.Length > LongestSentence || text.Contains('?'))
            return false;
        return outline.Words[WordRole.DecisionsBegins].Opens(Wording.Of(text)) || StageMove.IsTold(outline.Words, text);
    }

    private bool IsInUpdate(int i) => updates.Any(u => u.First <= i && i < u.End);

    /// <summary>Gives the row; the same decision in summary and section is one.</summary>
    private int Add(RichText words, int i, string? outcome = null)
    {
        var row = outline.Rows[i];
        var text = ItemNumber.Without(words).WithoutStruck().Text.TrimStart('*', ' ');
        if (!outline.Words.Fillers.Is(words) && text.Length > 0 && told.Add(Wording.Of(text)))
            found.Add(new Decision(text, Anchors.Of(row.Block) ?? "", row.Line, outcome));
        return i;
    }
}
