using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Rows;

/// <summary>The rows of one meeting under its headings: what every fact is read from.</summary>
internal sealed class Outline
{
    private const int FewestTurns = 4, LongestName = 40;

    private readonly Section[] sectionOf;
    private readonly (bool Known, Label? Label)[] labels;
    private Func<Row, bool> isSpoken = _ => false;

    private Outline(IReadOnlyList<Row> rows, IReadOnlyList<Section> sections, Section[] sectionOf, Vocabulary words) =>
        (Rows, Sections, this.sectionOf, Words, labels) = (rows, sections, sectionOf, words, new (bool, Label?)[rows.Count]);

    public IReadOnlyList<Row> Rows { get; }
    /// <summary>In the order of the note; the first holds what stands before any heading.</summary>
    public IReadOnlyList<Section> Sections { get; }
    public Vocabulary Words { get; }

    public Section SectionOf(int row) => sectionOf[row];

    /// <summary>The label that the row begins with, if any.</summary>
    public Label? Label(int row)
    {
        if (!labels[row].Known)
            labels[row] = (true, isSpoken(Rows[row]) ? null : Words.Label(Rows[row].Text) ?? LabelInChat(Rows[row].Text));
        return labels[row].Label;
    }

    /// <summary>The same rows; those that are known to open with a speaker's mark have no label.</summary>
    public Outline WithoutLabels(Func<Row, bool> isSpoken) => new(Rows, Sections, sectionOf, Words) { isSpoken = isSpoken };

    // "<ann> RESOLUTION: we paint it", "12:01 <ann> ACTION: bob to buy paint"
    private Label? LabelInChat(RichText line)
    {
        var words = line.From(ClockTime.Length(line.Text));
        if (!words.Text.StartsWith('<') || words.Text.IndexOf("> ", StringComparison.Ordinal) is not (> 1 and var end))
            return null;
        return Words.Label(words.From(end + 2)) is
            { Kind: LabelKind.Action or LabelKind.Decision or LabelKind.Subject, Rest.IsBlank: false } label ? label : null;
    }

    /// <summary>The section whose heading is the meeting's title.</summary>
    public Section? Title => Sections.FirstOrDefault(s => s.IsTitle);

    /// <summary><paramref name="speaks"/>: lines in bold that are known to be a speaker's mark, and so no heading.</summary>
    public static Outline Of(IReadOnlyList<Row> rows, Vocabulary words, Func<Row, bool>? speaks = null)
    {
        List<Row> all = [.. rows];
        var speakers = Speakers(all, words);
        for (var i = 0; i < all.Count; i++)
            if (!speakers.Contains(i) && IsBoldHeading(all, i, words) && speaks?.Invoke(all[i]) != true)
                all[i] = all[i] with { Kind = RowKind.Heading, Level = Row.BoldHeading };

        var sections = new List<Section> { new() { Role = SectionRole.Aside, Level = 0, First = 0 } };
        var sectionOf = new Section[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Kind == RowKind.Heading)
            {
                sections[^1].End = i;
                var parent = sections[^1];
                while (parent is not null && parent.Level >= all[i].Level)
                    parent = parent.Parent;
                var role = Role(all, i, words);
                var title = IsTitle(all, i, role, sections, words);
                var section = new Section
                {
                    Heading = all[i], Role = role, Level = all[i].Level, Parent = parent ?? sections[0], First = i + 1, IsTitle = title,
                    IsDay = words.Dates.IsOfMeeting(all[i].Text.Text),
                    HoldsInitiatives = words.HoldsInitiatives(all[i].Text.Text),
                };
                section.Parent.Children.Add(section);
                sections.Add(section);
            }
            sectionOf[i] = sections[^1];
        }
        sections[^1].End = all.Count;
        for (var i = sections.Count - 1; i >= 0; i--)
            sections[i].LastEnd = Math.Max(sections[i].End, sections[i].Children.Count > 0 ? sections[i].Children[^1].LastEnd : 0);
        return new Outline(all, sections, sectionOf, words);
    }

    /// <summary>Row after the last that row <paramref name="i"/> holds as its sub-points.</summary>
    public int EndOf(int i)
    {
        var end = i + 1;
        while (end < Rows.Count && Rows[i].Holds(Rows[end])
            // Text before a list leads it in only while nothing comes between.
            && !(Rows[i].Kind == RowKind.Text && Rows[end].Kind == RowKind.Text && Rows[end].Indent <= Rows[i].Indent))
            end++;
        return end;
    }

    /// <summary>Lines in bold that are a name each, some of them again and again: a record of speech, where they head nothing.</summary>
    private static HashSet<int> Speakers(List<Row> rows, Vocabulary words)
    {
        var names = Enumerable.Range(0, rows.Count)
            .Where(i => rows[i] is { Kind: RowKind.Text, Quoted: false } && IsBoldName(rows[i].Text, words)).ToList();
        var different = names.Select(i => rows[i].Text.Text).Distinct(StringComparer.Ordinal).Count();
        return names.Count >= FewestTurns && different > 1 && different < names.Count ? [.. names] : [];
    }

    private static bool IsBoldName(RichText line, Vocabulary words) =>
        line.Length is > 0 and <= LongestName && line.IsAll(MarkKind.Bold) && NameShape.IsName(line.Text.TrimEnd(':', ' '))
        && words.Role(line) == SectionRole.Topic && words.Label(line) is null;

    /// <summary>A line of its own in bold that heads what follows: <c>**Team Updates**</c>, not <c>**Done:**</c>.</summary>
    private static bool IsBoldHeading(List<Row> rows, int i, Vocabulary words)
    {
        var row = rows[i];
        if (row.Kind != RowKind.Text || row.Indent > 1 || row.Quoted || row.Text.Length is 0 or > 120 || !row.Text.IsAll(MarkKind.Bold))
            return false;
        if (!row.AfterBlank && i > 0 && rows[i - 1].Kind != RowKind.Heading)
            return false;
        if (Speaker.Read(row.Text, words) is { Alone: true })
            return true;
        return words.Label(row.Text) switch
        {
            null => !row.Text.Text.EndsWith('.'),
            { Rest.IsBlank: false } => false,
            { Kind: LabelKind.Done or LabelKind.Blocked or LabelKind.Next or LabelKind.Summary } =>
                words.Role(row.Text) is SectionRole.Updates,
            _ => true,
        };
    }

    private static SectionRole Role(List<Row> rows, int i, Vocabulary words)
    {
        var text = rows[i].Text;
        if (Speaker.Read(text, words) is { Alone: true } speaker)
            return speaker.People.Count > 0 ? SectionRole.Person : SectionRole.Placeholder;
        if (PersonText.IsPerson(text, words))
            return words.Label(text) is { } label && Headings.Of(label.Kind) is { } listed ? listed : SectionRole.Person;
        if (words.Label(text) is { Rest.IsBlank: false } named)
        {
            if (NotesBy.Is(rows, i, named, words))
                return SectionRole.Notetaker;
            if (Headings.Of(named.Kind) is { } role)
                return role;
        }
        if (words.Dates.IsOfMeeting(text.Text))
            return SectionRole.Aside;
        return words.Role(text);
    }

    // The first heading but for a list of contents, unless it is one of a note's parts or stands far below other text.
    private static bool IsTitle(List<Row> rows, int i, SectionRole role, List<Section> sections, Vocabulary words)
    {
        if (words.Dates.BeginsMeeting(rows[i].Text.Text))
            return !sections.Exists(s => s.IsTitle);
        if (sections.Exists(s => s.Heading is not null && !IsContents(s, words) && !IsBareNotes(s, rows, i, words)))
            return false;
        var before = IsContents(sections[^1], words) ? sections[^1].First - 1 : i;
        return before <= 6
            // People listed first: what follows is a part, not the whole.
            && (rows[i].Level == 1 || !rows.Take(before).Any(r => words.Label(r.Text) is { Kind: LabelKind.Attendees or LabelKind.Lead }))
            && (role == SectionRole.Topic || (rows[i].Level <= 2
                && (role is SectionRole.Repository or SectionRole.Notes or SectionRole.Updates or SectionRole.Initiatives
                    || IsAgendaOfMeeting(rows[i].Text, words))
                && words.Dates.Find(rows[i].Text.Text) is not null));
    }

    // "# Notes" with nothing but the day below, and then the one heading that says of what.
    private static bool IsBareNotes(Section section, List<Row> rows, int i, Vocabulary words) =>
        section is { Role: SectionRole.Notes, Level: 1 } && i > section.First
        && rows.Take(i).Skip(section.First).All(r => words.Dates.IsOnlyDate(r.Text.Text))
        && rows[i].Level == 2 && rows.Count(r => r.Level is 1 or 2) == 2;

    /// <summary>"Agenda: 5 March weekly call"</summary>
    private static bool IsAgendaOfMeeting(RichText heading, Vocabulary words) =>
        words.Label(heading) is { Kind: LabelKind.Header, Rest: var rest } && words[WordRole.Meeting].IsIn(Wording.Of(rest.Text))
        && !words.Dates.IsOnlyDate(rest.Text);

    private static bool IsContents(Section section, Vocabulary words) => words[WordRole.Contents].Contains(Wording.Of(section.Name));
}
