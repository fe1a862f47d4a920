using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;

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
        var words = outline.Words;
        var (leading, writing, there) = (new NameList(outline, LabelKind.Lead), new NameList(outline, LabelKind.Notetaker),
            new NameList(outline, LabelKind.Attendees));
        Read(outline, leading, LabelKind.Lead, SectionRole.Lead);
        Read(outline, writing, LabelKind.Notetaker, SectionRole.Notetaker);
        var line = Read(outline, there, LabelKind.Attendees, SectionRole.Attendees);
        if (there.People.Count == 0)
            line = Tables(outline, there);
        var attendees = Given(given?.Attendees) ?? there.People;
        List<(string, NameDraft)> initials = [.. leading.Initials, .. writing.Initials, .. there.Initials];
        var mentioned = outline.Rows.SelectMany(r => r.Text.Of(MarkKind.Mention)).Select(m => m.Target)
            .Where(h => !words.Placeholders.IsHandle(h));
        // "Host: MH", "Lead: Molly": the list says who that is.
        var listed = new KnownPeople(attendees, initials, [], words);
        var lead = Given(given?.Lead) ?? Bound(leading.People.FindAll(p => IsSure(p, leading, listed)), listed);
        var notetaker = Given(given?.Notetaker) ?? Bound(Notetakers(writing, there), listed);
        if (notetaker.Count == 0)
            notetaker = NoteVolunteers.Find(outline, listed);
        return new(lead, notetaker, attendees, new KnownPeople([.. attendees, .. lead, .. notetaker], initials, mentioned, words), line)
        {
            Abbreviations = [.. initials.Select(i => new Abbreviation(i.Item1, i.Item2))],
        };
    }

    private static List<NameDraft> Notetakers(NameList writing, NameList there) =>
        writing.People.Count > 0 ? writing.People : there.Notetakers;

    private static bool IsSure(NameDraft person, NameList list, KnownPeople listed) =>
        person.Handle is not null || !list.Unsure.Contains(person) || listed.Find(person.FullName ?? "", person.Line) is not null;

    public IReadOnlyList<Abbreviation> Abbreviations { get; private init; } = [];

    private static List<NameDraft> Bound(List<NameDraft> people, KnownPeople known) => people.ConvertAll(p =>
        p.Handle is null && p.FullName is { } name && known.Find(name, p.Line) is { } listed ? listed : p);

    private static List<NameDraft>? Given(IReadOnlyList<string>? names) => names is { Count: > 0 }
        ? [.. names.Select(n => n.StartsWith('@') ? new NameDraft(n, n[1..], null, 1) : new NameDraft(n, null, n, 1))] : null;

    /// <summary>Reads the people of a role into a list; gives the line where they begin, 0 where nothing names them.</summary>
    private static int Read(Outline outline, NameList list, LabelKind kind, SectionRole role)
    {
        var line = 0;
        foreach (var section in outline.Sections)
        {
            if (section.Role != role || section.Heading is not { } heading)
                continue;
            if (section.Chain.Skip(1).Any(s => !s.IsTitle && IsElsewhere(s.Role, role)))
                continue;
            line = line == 0 ? heading.Line : line;
            var isNamed = outline.Words.Label(heading.Text) is { Rest.IsBlank: false } label && list.Add(label, heading.Line);
            if (!isNamed || kind == LabelKind.Attendees)
                list.Read(section.First, section.LastEnd, -1);
        }
        if (list.People.Count == 0)
            line = Labelled(outline, list, kind, inHeader: true);
        if (list.People.Count == 0 && kind != LabelKind.Lead)
            line = Labelled(outline, list, kind, inHeader: false);
        return line;
    }

    // A list of who was there stands below any subject; who led one is another matter.
    private static bool IsElsewhere(SectionRole around, SectionRole wanted) => around == SectionRole.Person
        || around is SectionRole.Remarks or SectionRole.Topic && wanted != SectionRole.Attendees;

    /// <summary>Lines such as <c>- **Attendees:**</c> with the people behind or below; line of the first.</summary>
    private static int Labelled(Outline outline, NameList list, LabelKind kind, bool inHeader)
    {
        var line = 0;
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind is RowKind.Heading or RowKind.Code || row.Quoted || !IsInPlace(outline, i, inHeader))
                continue;
            if (outline.Label(i) is not { } label)
                continue;
            if (label.Kind != kind && !(kind == LabelKind.Notetaker && NotesBy.Is(outline.Rows, i, label, outline.Words)))
                continue;
            line = line == 0 ? row.Line : line;
            // With people on its own line the label is done; the list below is another matter.
            if (!list.Add(label, row.Line) && (kind == LabelKind.Attendees || list.People.Count == 0))
                list.Read(i + 1, outline.Rows.Count, i);
        }
        return line;
    }

    private static bool IsInPlace(Outline outline, int i, bool inHeader) => inHeader
        ? IsHeader(outline.SectionOf(i), outline.Words) : !IsRemark(outline.SectionOf(i)) && outline.Rows[i].Indent <= 2;

    private static bool IsHeader(Section section, Vocabulary words) => section.Chain.All(s => s.IsTitle || words.Dates.IsOnlyDate(s.Name)
        || s.Role is SectionRole.Aside or SectionRole.Lead or SectionRole.Notetaker or SectionRole.Attendees or SectionRole.Absent
            or SectionRole.Recording);

    private static bool IsRemark(Section section) => section.IsIn(
        SectionRole.Remarks, SectionRole.Person, SectionRole.Updates, SectionRole.Initiatives, SectionRole.Actions);

    /// <summary>A table of names with handles, initials or organisations, where no list says who was there; its line.</summary>
    private static int Tables(Outline outline, NameList list)
    {
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            if (row is not { Kind: RowKind.Cells, Level: 1, Cells.Count: > 1 } || !NameColumns.HeadPeople(row, outline.Words))
                continue;
            var end = i + 1;
            while (end < outline.Rows.Count && outline.Rows[end].Kind == RowKind.Cells)
                end++;
            list.Read(i, end, i);
            return row.Line;
        }
        return 0;
    }
}
