using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;
using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>When a meeting took place: what text and file name say, and which of them is believed.</summary>
internal sealed record MeetingDate(DateOnly? Date, DateOnly? InText, DateOnly? InFileName, Inference? Inferred, Problem? Problem)
{
    private const int HalfYear = 180, NearRange = 14;

    /// <summary>The note tells the month alone; <see cref="Date"/> is its first.</summary>
    public bool IsMonth { get; private init; }

    /// <summary>What the text tells where nothing in the note tells the year.</summary>
    public MonthDay? WithoutItsYear { get; private init; }

    /// <summary>
    /// What text and path tell; the file name speaks of the meeting only where the note holds it <paramref name="alone"/>.
    /// </summary>
    public static MeetingDate Find(Outline outline, Note note, bool alone)
    {
        var name = FileName.Of(note.Path, outline.Words);
        if (note.FrontMatter?.Date is { } given && alone)
            return new(given, given, name.Date, null, null);
        var inFile = alone ? name.Date : null;
        if (Believed(HeadDates.Days(outline), name, inFile) is not { } head)
            return WithoutDay(outline, note, name, inFile);
        var (found, line) = (head.Date, head.Row.Line);
        var written = found.On(null);
        if (written is null)
            return WithoutYear(found, inFile, name, note, line);
        if (!alone && name.Range is { } range && (written < range.From.AddDays(-NearRange) || written > range.To.AddDays(NearRange)))
        {
            // A heading of January that still carries the old year, in a file that says from when to when it goes.
            foreach (var year in (ReadOnlySpan<int>)[range.From.Year, range.To.Year])
                if (found with { Year = year } is var other && other.On(null) is { } fits && fits >= range.From && fits <= range.To)
                    return new(fits, written, null, new("date", "year corrected by the range in the file name", line),
                        new(Severity.Warning, ProblemCode.CopiedDate, "The heading's year does not fit the file name's range "
                            + $"{range.From:yyyy-MM-dd} to {range.To:yyyy-MM-dd}; {fits:yyyy-MM-dd} was taken.", note.Path, line));
        }
        return inFile is null || inFile == written ? new(written, written, inFile, null, null)
            : Settle(written, inFile.Value, name, note, line);
    }

    /// <summary>
    /// Of the days that head a note the one that the file name has, too; else the first that tells its year; else the first.
    /// A day in other words is believed only where no file name tells one.
    /// </summary>
    private static HeadDate? Believed(IReadOnlyList<HeadDate> heads, FileName name, DateOnly? inFile)
    {
        if (inFile is null)
            return heads.FirstOrDefault(h => h.Date.Year is not null) ?? (heads.Count > 0 ? heads[0] : null);
        // 7/11/2016 is read the way the file name reads it.
        var read = heads.Where(h => !h.IsRemark).Select(h =>
                 h.Date is { Swappable: true } numbers && numbers.Swapped.On(null) == inFile ? h with { Date = numbers.Swapped } : h)
            .ToList();
        return read.Find(h => h.Date.On(NearestYear(h.Date, name)) == inFile)
            ?? read.Find(h => h.Date.Year is not null) ?? read.FirstOrDefault();
    }

    private static MeetingDate WithoutDay(Outline outline, Note note, FileName name, DateOnly? inFile)
    {
        var line = outline.Rows.Count > 0 ? outline.Rows[0].Line : 1;
        if (inFile is not null)
            return new(inFile, null, inFile, new("date", "from the file name", line), null);
        if (HeadDates.Month(outline) is { } head)
            return new(head.Date.On(null), null, null, null, null) { IsMonth = true };
        return name.Month is { } month
            ? new(month, null, null, new("date", "month from the file name", line), null) { IsMonth = true }
            : Undated("Neither the text nor the file name tells when this meeting was.", note, line);
    }

    /// <summary>"22nd October": the year stands in the file name or a folder.</summary>
    private static MeetingDate WithoutYear(FoundDate found, DateOnly? inFile, FileName name, Note note, int line)
    {
        var day = found.On(NearestYear(found, name) ?? name.Year);
        return day is null && inFile is null
            ? Undated("The date in the text has no year, and no folder or file name tells it.", note, line) with
            {
                WithoutItsYear = new(found.Month, found.Day),
            }
            : inFile is not null && day != inFile ? Settle(day, inFile.Value, name, note, line)
            : new(day, day, inFile, new("date", "day from the text, year from the path", line), null);
    }

    /// <summary>
    /// Heading and file name disagree: the heading is believed unless it is plainly last year's or its folder says otherwise.
    /// </summary>
    private static MeetingDate Settle(DateOnly? written, DateOnly inFile, FileName name, Note note, int line)
    {
        var days = written is { } w ? Math.Abs(w.DayNumber - inFile.DayNumber) : int.MaxValue;
        var slip = written is null || days >= HalfYear || (name.InFolders(inFile) && !name.InFolders(written.Value));
        var problem = CopiedDates.Problem(note.Path, line, written, inFile, taken: slip ? inFile : written!.Value);
        return slip
            ? new(inFile, written, inFile, new("date", "from the file name; the date in the text looks copied", line), problem)
            : new(written, written, inFile, new("date", "from the text; the file name says another day", line), problem);
    }

    private static MeetingDate Undated(string message, Note note, int line) =>
        new(null, null, null, null, new(Severity.Warning, ProblemCode.NoDate, message, note.Path, line));

    private static int? NearestYear(FoundDate found, FileName name)
    {
        if (found.Year is not null || name.Date is not { } file)
            return null;
        return new[] { file.Year - 1, file.Year, file.Year + 1 }
            .Where(y => found.On(y) is not null)
            .OrderBy(y => Math.Abs(found.On(y)!.Value.DayNumber - file.DayNumber))
            .Cast<int?>().FirstOrDefault();
    }
}
