using System.Globalization;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;
using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>When a meeting took place: what text and file name say, and which of them is believed.</summary>
internal sealed record MeetingDate(DateOnly? Date, DateOnly? InText, DateOnly? InFileName, Inference? Inferred, Problem? Problem)
{
    /// <summary>
    /// What text and path tell; the file name speaks of the meeting only where the note holds it <paramref name="alone"/>.
    /// </summary>
    public static MeetingDate Find(Outline outline, Note note, bool alone)
    {
        var name = FileName.Of(note.Path, outline.Words);
        var firstLine = outline.Rows.Count > 0 ? outline.Rows[0].Line : 1;
        if (note.FrontMatter?.Date is { } given && alone)
            return new(given, given, name.Date, null, null);
        var inFile = alone ? name.Date : null;
        var (found, row) = Written(outline);
        var line = row?.Line ?? firstLine;
        var written = found?.On(null);
        // 7/11/2016 is read the way the file name reads it.
        if (found is { Swappable: true } numbers && inFile is not null && written != inFile && numbers.Swapped.On(null) == inFile)
            written = inFile;
        if (found is null)
            return inFile is null
                ? Undated("Neither the text nor the file name tells when this meeting was.", note, firstLine)
                : new(inFile, null, inFile, new("date", "from the file name", firstLine), null);

        if (written is null)
        {
            // "22nd October": the year stands in the file name or a folder.
            var year = NearestYear(found.Value, name) ?? name.Year;
            var day = found.Value.On(year);
            return day is null && inFile is null
                ? Undated("The date in the text has no year, and no folder or file name tells it.", note, line)
                : inFile is not null && day != inFile ? Settle(day, inFile.Value, name, note, line)
                : new(day, day, inFile, new("date", "day from the text, year from the path", line), null);
        }
        if (!alone && name.Range is { } range && (written < range.From.AddDays(-14) || written > range.To.AddDays(14)))
        {
            // A heading of January that still carries the old year, in a file that says from when to when it goes.
            foreach (var year in (ReadOnlySpan<int>)[range.From.Year, range.To.Year])
                if (found.Value with { Year = year } is var other && other.On(null) is { } fits && fits >= range.From && fits <= range.To)
                    return new(fits, written, null, new("date", "year corrected by the range in the file name", line),
                        Differs(note, line, "The heading's year does not fit the file name's range "
                            + $"{range.From:yyyy-MM-dd} to {range.To:yyyy-MM-dd}."));
        }
        return inFile is null || inFile == written ? new(written, written, inFile, null, null)
            : Settle(written, inFile.Value, name, note, line);
    }

    /// <summary>
    /// Heading and file name disagree: the heading is believed unless it is plainly last year's or its folder says otherwise.
    /// </summary>
    private static MeetingDate Settle(DateOnly? written, DateOnly inFile, FileName name, Note note, int line)
    {
        var days = written is { } w ? Math.Abs(w.DayNumber - inFile.DayNumber) : int.MaxValue;
        var slip = written is null || days >= 180 || (name.InFolders(inFile) && !name.InFolders(written.Value));
        var problem = Differs(note, line,
            string.Create(CultureInfo.InvariantCulture, $"The text says {written:yyyy-MM-dd}, the file name {inFile:yyyy-MM-dd}."));
        return slip
            ? new(inFile, written, inFile, new("date", "from the file name; the date in the text looks copied", line), problem)
            : new(written, written, inFile, new("date", "from the text; the file name says another day", line), problem);
    }

    private static MeetingDate Undated(string message, Note note, int line) =>
        new(null, null, null, null, new(Severity.Warning, ProblemCode.NoDate, message, note.Path, line));

    private static Problem Differs(Note note, int line, string message) =>
        new(Severity.Warning, ProblemCode.CopiedDate, message, note.Path, line);

    private static int? NearestYear(FoundDate found, FileName name)
    {
        if (name.Date is not { } file)
            return null;
        return new[] { file.Year - 1, file.Year, file.Year + 1 }
            .Where(y => found.On(y) is not null)
            .OrderBy(y => Math.Abs(found.On(y)!.Value.DayNumber - file.DayNumber))
            .Cast<int?>().FirstOrDefault();
    }

    private static bool HeadsNote(Section section) =>
        section.IsTitle || section.Level == 0 || section.Role is SectionRole.Aside or SectionRole.Attendees;

    private static (FoundDate?, Row?) Written(Outline outline)
    {
        FoundDate? bare = null;
        Row? bareRow = null;
        var headings = 0;
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            var section = outline.SectionOf(i);
            var heads = row.Kind == RowKind.Heading;
            if (heads && ++headings > 3 && bare is not null)
                break;
            // Only what heads the note dates it: the title, a heading that is a date, "Date:" lines, and text above all headings.
            var dates = heads ? section.IsTitle || (headings <= 3 && outline.Words.Dates.IsOnlyDate(row.Text.Text))
                : outline.Label(i) is { Kind: LabelKind.Date, Rest.IsBlank: false } ? HeadsNote(section)
                : i < 3 && section.Level == 0 && row.Text.Length <= 100;
            if (!heads && i > 60)
                break;
            if (!dates || outline.Words.Dates.Find(row.Text.Text) is not { } found)
                continue;
            if (found.Year is not null)
                return (found, row);
            (bare, bareRow) = (bare ?? found, bareRow ?? row);
        }
        return (bare, bareRow);
    }
}
