using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>A poll with its outcome: the row that asks, the question, the rows of the outcome, and "SF 12, F 3; Paint is chosen".</summary>
internal sealed record Poll(int Row, RichText Question, int First, int End, string Outcome);

/// <summary>Polls and votes whose counts or outcome the note records: "Poll: new shelves?" above "SF: 6", or "Unanimous consent".</summary>
internal sealed class Polls
{
    private const int LongestQuestion = 300, LongestOutcome = 100, LongestMark = 40, LongestAnnouncement = 6;

    private readonly Outline outline;
    private readonly Tally tally;
    private readonly List<Poll> found = [];
    private int? asked;

    private Polls(Outline outline) => (this.outline, tally) = (outline, new Tally(outline));

    public static IReadOnlyList<Poll> Find(Outline outline)
    {
        var polls = new Polls(outline);
        for (var i = 0; i < outline.Rows.Count; i++)
            i = polls.Read(i);
        return polls.found;
    }

    /// <summary>Gives the last row read.</summary>
    private int Read(int i)
    {
        var row = outline.Rows[i];
        if (row.Kind == RowKind.Code || outline.SectionOf(i).IsIn(SectionRole.Agenda))
            return i;
        if (row is { Kind: RowKind.Heading, Level: < Row.BoldHeading })
            asked = null;
        if (tally.EndOf(i) is var end && end > i)
        {
            if (Answered(i) is { } question)
                Add(question.Row, question.Text, i, end, tally.Counts(i, end));
            asked = null;
            return Math.Max(i, end - 1);
        }
        if (Asked(i) is not null)
        {
            asked = i;
            if (tally.StartIn(row.Text) is > 0 and var counts && Asked(i, counts) is { IsBlank: false } ask)
                Add(i, ask, i, i + 1, tally.Counts(row.Text.Text, counts));
        }
        else if (asked is { } open && IsOutcome(row) && Question(open) is { } words)
        {
            Add(open, words, i, i + 1, row.Text.Text);
            asked = null;
        }
        return i;
    }

    private void Add(int row, RichText question, int first, int end, string outcome)
    {
        for (; end < outline.Rows.Count && Verdict(end) is { } verdict; end++)
            outcome += "; " + verdict;
        if (question.Text.Any(char.IsLetter) && question.Length <= LongestQuestion)
            found.Add(new Poll(row, question.Slice(0, question.Text.TrimEnd(' ', ':').Length), first, end, outcome));
    }

    /// <summary>What counts answer: the poll asked before them, else the unsigned line above, else the subject of the section.</summary>
    private (int Row, RichText Text)? Answered(int counts)
    {
        if (asked is { } row && Question(row) is { } words)
            return (row, words);
        var above = counts - 1;
        while (above > 0 && outline.Words[WordRole.PollResults].Contains(Wording.Of(outline.Rows[above].Text.Text)))
            above--;
        return asked is null && IsUnsigned(above) && !IsAnnouncement(outline.Rows[above]) ? (above, outline.Rows[above].Text)
            : Subject(counts) is { } subject ? (counts, subject) : null;
    }

    /// <summary>"Let's do a 5-way poll": the words say that a vote follows, not on what.</summary>
    private bool IsAnnouncement(Row row) => row.Kind != RowKind.Heading && Wording.Of(row.Text.Text) is var wording
        && outline.Words[WordRole.Poll].Closes(wording) && wording.Split(' ').Length <= LongestAnnouncement;

    private bool IsUnsigned(int i) => i >= 0 && outline.Rows[i] is { Kind: not (RowKind.Code or RowKind.Cells) } row
        && row.Text.Text.IndexOf(": ", StringComparison.Ordinal) is < 1 or > LongestMark && outline.Label(i) is null
        && outline.SectionOf(i).Role == SectionRole.Topic;

    /// <summary>What the section of a row is about: the poll that its heading announces, else the name of its subject.</summary>
    private RichText? Subject(int i)
    {
        var section = outline.SectionOf(i).Chain.FirstOrDefault(s => s.Level < Row.BoldHeading);
        if (section is not { Role: SectionRole.Topic, IsTitle: false, Heading: { } heading })
            return null;
        if (Asked(section.First - 1) is { IsBlank: false } asked)
            return asked;
        var name = WithoutBracket(TopicName.Of(heading.Text, outline.Words));
        var at = heading.Text.Text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? heading.Text : heading.Text.Slice(at, name.Length);
    }

    // "Stack switching (Ann Bell, 60 minutes)"
    private static string WithoutBracket(string name)
    {
        var open = name.EndsWith(')') ? name.LastIndexOf('(') : name.EndsWith(']') ? name.LastIndexOf('[') : 0;
        return open > 0 ? name[..open].TrimEnd() : name;
    }

    /// <summary>The question on the row of a poll, or on the row below it.</summary>
    private RichText? Question(int i)
    {
        if (Asked(i) is { IsBlank: false } here)
            return here;
        var isBelow = i + 1 < outline.Rows.Count && outline.Rows[i + 1] is { Kind: RowKind.Text or RowKind.Item } below
            && tally.EndOf(i + 1) == i + 1 && !IsSpoken(below.Text.Text) && !IsOutcome(below);
        return isBelow ? outline.Rows[i + 1].Text : Subject(i);
    }

    /// <summary>What stands behind "Poll:", "Vote to" or "**Poll**", up to its counts; null where the row asks for no vote.</summary>
    private RichText? Asked(int i, int? counts = null)
    {
        var row = outline.Rows[i].Text;
        var text = row.Slice(0, counts ?? row.Length);
        var words = text.Text;
        var from = words.Length - words.AsSpan().TrimStart("0123456789.*-[( ").Length;
        var length = outline.Words[WordRole.Poll].LengthIn(words.AsSpan(from));
        if (length == 0)
            return null;
        var at = from + length;
        var start = words.Length - words.AsSpan(at).TrimStart(":-–—* ").Length;
        var (between, rest) = (words[at..start], text.From(start));
        if (rest.IsBlank || between.AsSpan().ContainsAny(":–—*") || between.Contains(" - ", StringComparison.Ordinal))
            return rest;
        if (outline.Words[WordRole.PollOf].LengthIn(rest.Text) is > 0 and var of)
            return rest.From(of);
        return text.At(MarkKind.Bold, from)?.End == at ? rest : null;
    }

    private bool IsOutcome(Row row)
    {
        var text = row.Text.Text;
        if (row.Kind == RowKind.Cells || text.Length > LongestOutcome || text.Contains('?') || text.EndsWith(':'))
            return false;
        return outline.Words[WordRole.PollOutcome].Opens(Wording.Of(IsSpoken(text) ? text[(text.IndexOf(':') + 1)..] : text));
    }

    /// <summary>"Consensus: for", "Shelves move to phase 3": what the counts came to, of the row below them.</summary>
    private string? Verdict(int i)
    {
        var row = outline.Rows[i];
        if (outline.Label(i) is { Kind: LabelKind.Decision, Rest.Text: var rest }
            && outline.Words[WordRole.PollVerdict].Opens(Wording.Of(rest)))
            return rest;
        var isVerdict = row.Kind is RowKind.Text or RowKind.Item && row.Text.Length <= LongestOutcome
            && (IsOutcome(row) || StageMove.IsTold(outline.Words, row.Text.Text));
        return isVerdict ? row.Text.Text : null;
    }

    /// <summary>"AB: so we vote on ..."</summary>
    private static bool IsSpoken(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 1 and <= LongestMark && NameShape.IsName(Wording.WithoutParentheses(text[..colon]).Trim());
    }
}
