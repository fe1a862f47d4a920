using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Who led, who took notes and who was there, as the meeting lists them; and by whom bare names are read.</summary>
internal sealed record PeopleLists(
    IReadOnlyList<NameDraft> Lead,
    IReadOnlyList<NameDraft> Notetaker,
    IReadOnlyList<NameDraft> Attendees,
    KnownPeople Known,
    int AttendeesLine)
{
    public static PeopleLists Find(Outline outline, FrontMatter? given)
    {
        List<(string, NameDraft)> initials = [];
        var words = outline.Words;
        var lead = Given(given?.Lead) ?? Read(outline, LabelKind.Lead, SectionRole.Lead, initials, out _);
        var notetaker = Given(given?.Notetaker) ?? Read(outline, LabelKind.Notetaker, SectionRole.Notetaker, initials, out _);
        var attendees = Read(outline, LabelKind.Attendees, SectionRole.Attendees, initials, out var line);
        if (attendees.Count == 0)
            line = Tables(outline, attendees, initials);
        attendees = Given(given?.Attendees) ?? attendees;
        var mentioned = outline.Rows.SelectMany(r => r.Text.Of(MarkKind.Mention)).Select(m => m.Target)
            .Where(h => !words.Placeholders.IsHandle(h));
        // "Host: MH", "Lead: Molly": the list says who that is.
        var listed = new KnownPeople(attendees, initials, [], words);
        (lead, notetaker) = (Bound(lead, listed), Bound(notetaker, listed));
        return new(lead, notetaker, attendees, new KnownPeople([.. attendees, .. lead, .. notetaker], initials, mentioned, words), line)
        {
            Abbreviations = [.. initials.Select(i => new Abbreviation(i.Item1, i.Item2))],
        };
    }

    public IReadOnlyList<Abbreviation> Abbreviations { get; private init; } = [];

    private static List<NameDraft> Bound(List<NameDraft> people, KnownPeople known) => people.ConvertAll(p =>
        p.Handle is null && p.FullName is { } name && known.Find(name, p.Line) is { } listed ? listed : p);

    private static List<NameDraft>? Given(IReadOnlyList<string>? names) => names is { Count: > 0 }
        ? [.. names.Select(n => n.StartsWith('@') ? new NameDraft(n, n[1..], null, 1) : new NameDraft(n, null, n, 1))] : null;

    private static List<NameDraft> Read(Outline outline, LabelKind kind, SectionRole role, List<(string, NameDraft)> initials, out int line)
    {
        List<NameDraft> people = [];
        line = 0;
        foreach (var section in outline.Sections)
        {
            if (section.Role != role || section.Heading is not { } heading)
                continue;
            if (section.Chain.Skip(1).Any(s => !s.IsTitle && IsElsewhere(s.Role, role)))
                continue;
            line = line == 0 ? heading.Line : line;
            var isNamed = outline.Words.Label(heading.Text) is { Rest.IsBlank: false } label
                && Add(people, PersonText.Many(label.Rest, outline.Words, heading.Line));
            if (isNamed && kind != LabelKind.Attendees)
                continue;
            List(outline, section.First, section.LastEnd, -1, kind, people, initials);
        }
        if (people.Count == 0)
            line = Labelled(outline, kind, inHeader: true, people, initials);
        if (people.Count == 0 && kind != LabelKind.Lead)
            line = Labelled(outline, kind, inHeader: false, people, initials);
        return people;
    }

    // A list of who was there stands below any subject; who led one is another matter.
    private static bool IsElsewhere(SectionRole around, SectionRole wanted) =>
        around is SectionRole.Remarks or SectionRole.Person || around == SectionRole.Topic && wanted != SectionRole.Attendees;

    /// <summary>Lines such as <c>- **Attendees:**</c> with the people behind or below; line of the first.</summary>
    private static int Labelled(Outline outline, LabelKind kind, bool inHeader, List<NameDraft> people, List<(string, NameDraft)> initials)
    {
        var line = 0;
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind is RowKind.Heading or RowKind.Code || row.Quoted || !IsInPlace(outline, i, inHeader))
                continue;
            if (outline.Label(i) is not { } label)
                continue;
            if (label.Kind != kind && !(kind == LabelKind.Notetaker && IsNotesOf(label, outline.Words)))
                continue;
            line = line == 0 ? row.Line : line;
            // With people on its own line the label is done; the list below is another matter.
            if (!Add(people, PersonText.Many(label.Rest, outline.Words, row.Line)) && (kind == LabelKind.Attendees || people.Count == 0))
                List(outline, i + 1, outline.Rows.Count, i, kind, people, initials);
        }
        return line;
    }

    private static bool IsInPlace(Outline outline, int i, bool inHeader) => inHeader
        ? IsHeader(outline.SectionOf(i), outline.Words) : !IsRemark(outline.SectionOf(i)) && outline.Rows[i].Indent <= 2;

    // "Notes: @a" tells who took them.
    private static bool IsNotesOf(Label label, Vocabulary words) =>
        words[WordRole.NotesBy].Contains(label.Word) && Speaker.Read(label.Rest, words) is { Alone: true };

    private static bool IsHeader(Section section, Vocabulary words) => section.Chain.All(s => s.IsTitle || words.Dates.IsOnlyDate(s.Name)
        || s.Role is SectionRole.Aside or SectionRole.Lead or SectionRole.Notetaker or SectionRole.Attendees or SectionRole.Absent
            or SectionRole.Recording);

    private static bool IsRemark(Section section) => section.IsIn(
        SectionRole.Remarks, SectionRole.Person, SectionRole.Updates, SectionRole.Initiatives, SectionRole.Actions);

    /// <summary>The people in rows from <paramref name="from"/>, up to the first that is no entry of a list.</summary>
    private static void List(
        Outline outline, int from, int to, int labelRow, LabelKind kind, List<NameDraft> people, List<(string, NameDraft)> initials)
    {
        var label = labelRow >= 0 ? outline.Rows[labelRow] : null;
        var (nameColumn, handleColumn, initialsColumn) = (0, -1, -1);
        int? indent = null;
        for (var i = from; i < to; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind == RowKind.Heading)
            {
                // "### Observers" and "### Team A" below "## Present".
                if (label is not null || outline.SectionOf(i).Role is not (SectionRole.Attendees or SectionRole.Topic))
                    break;
                continue;
            }
            if (row.Kind == RowKind.Cells)
            {
                if (row.Level == 1)
                    (nameColumn, handleColumn, initialsColumn) = Columns(row, outline.Words);
                else if (FromCells(row, nameColumn, handleColumn, outline.Words) is { } inTable)
                {
                    people.Add(inTable);
                    if (initialsColumn >= 0 && initialsColumn < row.Cells.Count && row.Cells[initialsColumn].Length is 2 or 3)
                        initials.Add((row.Cells[initialsColumn].Text, inTable));
                }
                continue;
            }
            if (row.Kind == RowKind.Code || row.Quoted)
                continue;
            if (row.IsProse)
                break;
            if (outline.Label(i) is { } other && !row.Text.Text.StartsWith('@'))
            {
                if (other.Kind != LabelKind.Attendees || kind != LabelKind.Attendees)
                    break;
                Add(people, PersonText.Many(other.Rest, outline.Words, row.Line));
                continue;
            }
            if (label is { Kind: RowKind.Item } && row.Kind == RowKind.Item && row.Indent <= label.Indent && people.Count > 0)
                break;
            // A remark below an entry names nobody who was there.
            if (indent is { } column && row.Indent >= column + 2)
                continue;
            var entries = Entries(row, outline.Words);
            if (entries.Count == 0)
            {
                // "Name: AR" below; struck through; a blank of the template; a line of prose ends the list.
                if (row.Kind == RowKind.Text && row.Text.WithoutStruck().Length > 0 && !IsBlank(row.Text, outline.Words))
                    break;
                continue;
            }
            indent ??= row.Indent;
            Add(people, entries);
            if (entries.Count == 1 && PersonText.Initials(row.Text.Text, outline.Words) is { } letters)
                initials.Add((letters, entries[0]));
        }
    }

    private static bool IsBlank(RichText text, Vocabulary words) => text.Of(MarkKind.Mention).Any() || words.Placeholders.IsName(text.Text);

    private static IReadOnlyList<NameDraft> Entries(Row row, Vocabulary words)
    {
        // "AR: Ana Ruiz (@ana)": initials first.
        var text = row.Text;
        var commas = text.Text.Count(c => c == ',');
        if (text.Of(MarkKind.Mention).Count() > 1 || commas >= (row.Kind == RowKind.Text ? 1 : 2))
            return PersonText.Many(text, words, row.Line);
        return PersonText.One(text, words, row.Line) is { } person && (row.Kind == RowKind.Item || text.Length <= 60) ? [person] : [];
    }

    /// <summary>A table of names with handles, initials or organisations, where no list says who was there; its line.</summary>
    private static int Tables(Outline outline, List<NameDraft> people, List<(string, NameDraft)> initials)
    {
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            if (row is not { Kind: RowKind.Cells, Level: 1, Cells.Count: > 1 } || !HeadsPeople(row, outline.Words))
                continue;
            var end = i + 1;
            while (end < outline.Rows.Count && outline.Rows[end].Kind == RowKind.Cells)
                end++;
            List(outline, i, end, i, LabelKind.Attendees, people, initials);
            return row.Line;
        }
        return 0;
    }

    private static bool HeadsPeople(Row header, Vocabulary words)
    {
        var cells = header.Cells.Select(c => Wording.Of(c.Text)).ToList();
        return cells.Exists(words[WordRole.ColumnName].Contains)
            && cells.Exists(c => words[WordRole.ColumnHandle].Contains(c) || words[WordRole.ColumnInitials].Contains(c)
                || words[WordRole.ColumnOrganisation].Contains(c));
    }

    private static bool Add(List<NameDraft> people, IReadOnlyList<NameDraft> more)
    {
        people.AddRange(more);
        return more.Count > 0;
    }

    private static (int, int, int) Columns(Row header, Vocabulary words)
    {
        var (name, handle, initials) = (0, -1, -1);
        for (var i = header.Cells.Count - 1; i >= 0; i--)
        {
            var word = Wording.Of(header.Cells[i].Text);
            if (words[WordRole.ColumnHandle].Contains(word))
                handle = i;
            else if (words[WordRole.ColumnInitials].Contains(word))
                initials = i;
            else if (words[WordRole.ColumnName].IsIn(word))
                name = i;
        }
        return (name, handle, initials);
    }

    private static NameDraft? FromCells(Row row, int name, int handle, Vocabulary words)
    {
        var person = name < row.Cells.Count ? PersonText.One(row.Cells[name], words, row.Line) : null;
        if (person is null || handle < 0 || handle >= row.Cells.Count || row.Cells[handle].IsBlank)
            return person;
        var written = row.Cells[handle].Text.TrimStart('@').Trim();
        return written.Contains(' ') || written.Length > 39 ? person : person with { Handle = written };
    }
}
