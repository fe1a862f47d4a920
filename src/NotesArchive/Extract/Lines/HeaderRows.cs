using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Lines;

/// <summary>The rows that hold facts of the meeting, such as lists of people, and not words said in it. Asked in order.</summary>
internal sealed class HeaderRows(Outline outline, KnownPeople known, LanguageWords language)
{
    /// <summary>Behind a mark, so many words are speech.</summary>
    private const int FewWords = 2;

    /// <summary>So many rows above a point its label is looked for.</summary>
    private const int RowsBack = 60;

    private Section? ended;

    public bool Has(int i)
    {
        var here = outline.SectionOf(i);
        return LabelOf(outline, i) is not null && (here.IsTitle || here.Level == 0 || !HasEnded(here, i));
    }

    /// <summary>What the fact is that a row is part of, by its section or by a label above it; null for one of the discussion.</summary>
    public static LabelKind? LabelOf(Outline outline, int i)
    {
        var here = outline.SectionOf(i);
        if (!here.IsTitle && KindOf(here.Role) is { } kind)
            return kind;
        if (!(here.IsTitle || here.Level == 0))
            return null;
        for (var j = i; j >= Math.Max(here.First, i - RowsBack); j--)
            if (outline.Label(j) is { } label && (j == i || outline.Rows[j].Holds(outline.Rows[i])))
                return IsOfHeader(label.Kind) && (j == i || !IsDone(outline, j, label)) ? label.Kind : null;
            else if (j < i && HeadsNotes(outline, outline.Rows[j]))
                return null;
        return null;
    }

    // "Attendees: Ann, Bob" and a blank line: the points below it are another matter.
    private static bool IsDone(Outline outline, int j, Label label) => !label.Rest.IsBlank && outline.Rows[j].Kind == RowKind.Text
        && outline.Rows[j + 1] is { Kind: RowKind.Item, AfterBlank: true };

    // "Notes" on a line of its own, as a shared document exports it.
    private static bool HeadsNotes(Outline outline, Row row) => row is { Kind: RowKind.Text, AfterBlank: true, Indent: <= 1 }
        && outline.Words.Role(row.Text) is SectionRole.Notes or SectionRole.Agenda;

    // "_Be brief!_", "- [x] Somebody takes notes": the form of the meeting, not its words.
    public bool IsHint(Row row, Section section) =>
        row.Kind == RowKind.Text && row.Text.IsAll(MarkKind.Italic)
        || section.Role == SectionRole.Aside && language[WordRole.Checklist].IsIn(Wording.Of(section.Name));

    private static LabelKind? KindOf(SectionRole role) => role switch
    {
        SectionRole.Attendees => LabelKind.Attendees,
        SectionRole.Absent => LabelKind.Absent,
        SectionRole.Lead => LabelKind.Lead,
        SectionRole.Notetaker => LabelKind.Notetaker,
        SectionRole.Recording => LabelKind.Recording,
        _ => null,
    };

    private static bool IsOfHeader(LabelKind kind) =>
        kind is LabelKind.Lead or LabelKind.Notetaker or LabelKind.Attendees or LabelKind.Absent or LabelKind.Recording or LabelKind.Date;

    /// <summary>A list of people ends where somebody speaks or prose begins; below a line in bold, where another label stands.</summary>
    private bool HasEnded(Section header, int i)
    {
        if (ended != header && (IsSpeech(outline.Rows[i]) || outline.Rows[i].IsProse || IsOtherLabel(header, i)))
            ended = header;
        return ended == header;
    }

    private bool IsOtherLabel(Section header, int i) =>
        header.Level == Row.BoldHeading && outline.Label(i) is { } label && !IsOfHeader(label.Kind);

    private bool IsSpeech(Row row) =>
        row.Kind is RowKind.Text or RowKind.Item
        && SpeakerMarks.Read(row.Text, row.Line, known, language) is { Shape: not MarkShape.Bracket } mark
        && row.Text.Text.AsSpan(0, mark.End).Contains(':') && row.Text.Text.AsSpan(mark.End).Count(' ') >= FewWords;
}
