using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>A date that heads a note; <see cref="IsRemark"/> where it stands in other words there ("edited on 5 May 2020").</summary>
internal sealed record HeadDate(FoundDate Date, Row Row, bool IsRemark);

/// <summary>The dates that head a note and so may tell when the meeting was, in the order of the note.</summary>
internal static class HeadDates
{
    private const int LastRow = 60, FirstHeadings = 3, FirstRows = 3, FirstLabels = 6, LongestRow = 100;

    public static IReadOnlyList<HeadDate> Days(Outline outline) => [.. Rows(outline)
        .SelectMany(r => outline.Words.Dates.All(r.Text), (r, date) => new HeadDate(date, r.Row, r.IsRemark))];

    public static HeadDate? Month(Outline outline) => Rows(outline)
        .Select(r => outline.Words.Dates.FindMonth(r.Text) is { } month ? new HeadDate(month, r.Row, r.IsRemark) : null)
        .FirstOrDefault(m => m is not null);

    private static IEnumerable<(Row Row, string Text, bool IsRemark)> Rows(Outline outline)
    {
        var headings = 0;
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind == RowKind.Heading)
                headings++;
            else if (i > LastRow)
                break;
            var heads = Heads(outline, i, headings);
            if (heads || IsRemark(outline, i))
                yield return (row, row.Text.WithoutStruck().Text, !heads);
        }
    }

    /// <summary>The title, a heading that is a date or names the meeting, and "Date:" lines.</summary>
    private static bool Heads(Outline outline, int i, int headings)
    {
        var (row, section) = (outline.Rows[i], outline.SectionOf(i));
        if (outline.Label(i) is { Kind: LabelKind.Date, Rest.IsBlank: false })
            return i <= FirstLabels || HeadsNote(section);
        return row.Kind == RowKind.Heading
            ? section.IsTitle || (headings <= FirstHeadings && TellsOfMeeting(outline, row))
            : (IsFirst(section, row, i) || IsBelowTitle(section, i)) && TellsOfMeeting(outline, row);
    }

    // "# Notes" and "Jan 10, 2024" below it.
    private static bool IsBelowTitle(Section section, int i) => i == 1 && section is { Level: 1, First: 1 };

    private static bool IsRemark(Outline outline, int i) =>
        outline.Rows[i].Kind != RowKind.Heading && IsFirst(outline.SectionOf(i), outline.Rows[i], i);

    private static bool IsFirst(Section section, Row row, int i) => i < FirstRows && section.Level == 0 && row.Text.Length <= LongestRow;

    private static bool HeadsNote(Section section) => section.Chain.All(s =>
        s.IsTitle || s.Level == 0 || s.Role is SectionRole.Aside or SectionRole.Attendees);

    /// <summary>A date alone, or "Notes of the weekly call, 5 May"; not "Next call: 5 May".</summary>
    private static bool TellsOfMeeting(Outline outline, Row row)
    {
        var wording = Wording.Of(row.Text.Text);
        return outline.Words.Dates.IsOnlyDate(row.Text.Text)
            || (outline.Words[WordRole.Meeting].IsIn(wording) && !outline.Words[WordRole.Next].Opens(wording));
    }
}
