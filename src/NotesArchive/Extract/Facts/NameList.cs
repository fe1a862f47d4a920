using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>The people whom lines, points or a table name one after another, below a heading or behind a label.</summary>
internal sealed class NameList(Outline outline, LabelKind kind)
{
    /// <summary>So many lines with a comma each are names with what they belong to: <c>Ann Bell, Acme</c>.</summary>
    private const int FewestWithComma = 3;

    /// <summary>So many words behind a colon, one of them small and long, are speech.</summary>
    private const int FewWords = 2, LongWord = 4;

    private readonly Vocabulary words = outline.Words;
    private NameColumns columns = new();

    public List<NameDraft> People { get; } = [];
    public List<(string Letters, NameDraft Person)> Initials { get; } = [];
    /// <summary>Those of whom the list says that they take notes: <c>Ann Bell (scribe)</c>.</summary>
    public List<NameDraft> Notetakers { get; } = [];
    /// <summary>Those of the list that may be places: <c>Host: Acme, Berlin</c>.</summary>
    public List<NameDraft> Unsure { get; } = [];

    /// <summary>The people behind a label, on its own line; false where there is nobody.</summary>
    public bool Add(Label label, int line)
    {
        var people = PersonText.Many(label.Rest, words, line);
        People.AddRange(people);
        if (words[WordRole.PlaceOrPerson].Contains(label.Word))
            Unsure.AddRange(people);
        return people.Count > 0;
    }

    /// <summary>The people in rows from <paramref name="from"/>, up to the first that is no entry of a list.</summary>
    public void Read(int from, int to, int labelRow)
    {
        var label = labelRow >= 0 ? outline.Rows[labelRow] : null;
        var isOneALine = IsOneALine(from, to);
        int? indent = null;
        for (var i = from; i < to; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind == RowKind.Heading)
            {
                if (label is not null || !GoesOn(outline.SectionOf(i)))
                    break;
                continue;
            }
            if (row.Kind == RowKind.Cells)
                Cells(row);
            if (row.Kind is RowKind.Cells or RowKind.Code || row.Quoted)
                continue;
            if (row.IsProse || IsSentence(row) || IsSpeech(row.Text))
                break;
            if (outline.Label(i) is { } other && !row.Text.Text.StartsWith('@'))
            {
                if (!Labelled(other, row.Line))
                    break;
                // "Guests:" with points of its own below.
                indent = null;
                continue;
            }
            if (label is { Kind: RowKind.Item } && row.Kind == RowKind.Item && row.Indent <= label.Indent && People.Count > 0)
                break;
            // "3. Minutes" at the margin, below "Guests:" within the point before it.
            if (label is { Kind: RowKind.Text } && row.Kind == RowKind.Item && row.Indent < label.Indent)
                break;
            // A remark below an entry names nobody who was there.
            if (indent is { } column && row.Indent >= column + 2)
                continue;
            if (Entry(row, isOneALine))
                indent ??= row.Indent;
            // Struck through, or a blank of the template; a line of prose ends the list.
            else if (row.Kind == RowKind.Text && row.Text.WithoutStruck().Length > 0 && !IsBlank(row.Text))
                break;
        }
    }

    private bool Labelled(Label label, int line)
    {
        if (kind != LabelKind.Attendees)
            return false;
        if (label.Kind == LabelKind.Attendees)
            Add(label, line);
        else if (words[WordRole.NotesBy].Contains(label.Word) && NotesBy.AreNames(label.Rest, words))
            Notetakers.AddRange(PersonText.Many(label.Rest, words, line));
        else
            return false;
        return true;
    }

    private bool Entry(Row row, bool isOneALine)
    {
        var entries = Entries(row, isOneALine);
        People.AddRange(entries);
        if (entries.Count != 1)
            return entries.Count > 0;
        if (PersonText.Initials(row.Text.Text, words) is { } letters)
            Initials.Add((letters, entries[0]));
        if (PersonText.TakesNotes(row.Text.Text, words))
            Notetakers.Add(entries[0]);
        return true;
    }

    private IReadOnlyList<NameDraft> Entries(Row row, bool isOneALine)
    {
        // "AR: Ana Ruiz (@ana)": initials first.
        var text = row.Text;
        var commas = isOneALine ? 0 : text.Text.Count(c => c == ',');
        if (text.Of(MarkKind.Mention).Count() > 1 || commas >= (row.Kind == RowKind.Text ? 1 : 2))
            return PersonText.Many(text, words, row.Line);
        return PersonText.One(text, words, row.Line) is { } person && (row.Kind == RowKind.Item || isOneALine || text.Length <= 60)
            ? [person] : [];
    }

    /// <summary>Line after line with a full name, a comma, and something else.</summary>
    private bool IsOneALine(int from, int to)
    {
        var lines = outline.Rows.Skip(from).Take(to - from).TakeWhile(r => r.Kind is RowKind.Item or RowKind.Text).ToList();
        var named = lines.Count(r => r.Text.Text.IndexOf(',') is var comma and > 0 && comma < r.Text.Length - 1
            && PersonText.NamesFully(r.Text.Text[..comma]));
        return named >= FewestWithComma && named * 2 > lines.TakeWhile(r => !IsSpeech(r.Text)).Count();
    }

    // "### Observers" and "### Team A" below "## Present"; not "### Links", nor a line "Ann seconds" below "### Agenda".
    private bool GoesOn(Section section) => section.Role == SectionRole.Attendees
        || section.Role == SectionRole.Topic && section.End - section.First != 1
        && Enumerable.Range(section.First, section.End - section.First).All(i => NamesSomebody(outline.Rows[i]));

    private bool NamesSomebody(Row row) => row.Kind == RowKind.Cells || IsBlank(row.Text)
        || row.Kind is RowKind.Item or RowKind.Text && !row.IsProse && !IsLinkElsewhere(row.Text) && Entries(row, false).Count > 0;

    // "- [Proposal 7](https://example.org/7)"
    private static bool IsLinkElsewhere(RichText text) =>
        !text.Has(MarkKind.Mention) && text.First(MarkKind.Link) is { } link && PersonText.Profile(link.Target) is null;

    // "Ann volunteers."; "Carl Day Jr." is an entry.
    private static bool IsSentence(Row row) => row.Kind == RowKind.Text && row.Text.Text.EndsWith('.')
        && row.Text.Length - row.Text.Text.LastIndexOf(' ') > LongWord + 1;

    // "AR: we need more shelves"; "AR: Ana Ruiz (Acme)" is an entry.
    private static bool IsSpeech(RichText text)
    {
        var colon = text.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || text.Has(MarkKind.Mention) || !NameShape.IsName(text.Text[..colon]))
            return false;
        var behind = text.Text[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return behind.Length > FewWords && behind.Any(w => w.Length >= LongWord && w.All(char.IsLower));
    }

    private bool IsBlank(RichText text) => text.Of(MarkKind.Mention).Any() || words.Placeholders.IsName(text.Text);

    private void Cells(Row row)
    {
        if (row.Level == 1)
            columns = NameColumns.Of(row, words);
        else if (columns.Person(row, words) is { } person)
        {
            People.Add(person);
            if (columns.LettersOf(row) is { } letters)
                Initials.Add((letters, person));
        }
    }
}
