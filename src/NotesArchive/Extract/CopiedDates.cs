using System.Globalization;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract;

/// <summary>
/// Settles, among the meetings of a series, notes whose heading and file name give different days: a heading copied from
/// last time carries a day that another note already has, or that falls out of the series' rhythm.
/// </summary>
internal static class CopiedDates
{
    private const int NearDays = 70;

    /// <summary>The same drafts in the same order.</summary>
    public static IReadOnlyList<MeetingDraft> Settle(IReadOnlyList<MeetingDraft> drafts)
    {
        var sure = drafts.Where(d => d.Date is not null && !Disagrees(d)).ToLookup(Series, d => d.Date!.Value, StringComparer.Ordinal);
        return [.. drafts.Select(d => Disagrees(d) ? Settle(d, [.. sure[Series(d)]]) : d)];
    }

    /// <summary>What a note's reader is told of two days that differ: both, and the one that was taken.</summary>
    public static Problem Problem(string path, int line, DateOnly? text, DateOnly file, DateOnly taken) =>
        new(Severity.Warning, ProblemCode.CopiedDate, string.Create(CultureInfo.InvariantCulture,
            $"The text says {(text is { } day ? $"{day:yyyy-MM-dd}" : "a day that is none")}, the file name {file:yyyy-MM-dd}; "
            + $"{taken:yyyy-MM-dd} was taken."), path, line);

    private static bool Disagrees(MeetingDraft draft) => draft is { DateInText: { } text, DateInFileName: { } file } && text != file;

    private static string Series(MeetingDraft draft) => Slug.Of(draft.Series ?? draft.Title ?? "");

    private static MeetingDraft Settle(MeetingDraft draft, IReadOnlyList<DateOnly> others)
    {
        var (text, file) = (draft.DateInText!.Value, draft.DateInFileName!.Value);
        var (textTaken, fileTaken) = (others.Contains(text), others.Contains(file));
        if (textTaken != fileTaken)
            return textTaken ? With(draft, file, "the day in the text is that of another note of the series")
                : With(draft, text, "the day in the file name is that of another note of the series");
        // A slip of half a year has been settled within the note.
        if (Math.Abs(text.DayNumber - file.DayNumber) >= 180)
            return draft;
        var (textVotes, fileVotes) = (Votes(text, others), Votes(file, others));
        return (textVotes, fileVotes) switch
        {
            (0, >= 2) => With(draft, file, $"the series meets on {file.DayOfWeek}s"),
            ( >= 2, 0) => With(draft, text, $"the series meets on {text.DayOfWeek}s"),
            _ => draft,
        };
    }

    /// <summary>How many meetings of the series nearby fell on the same weekday.</summary>
    private static int Votes(DateOnly day, IReadOnlyList<DateOnly> others) =>
        others.Count(o => o.DayOfWeek == day.DayOfWeek && Math.Abs(o.DayNumber - day.DayNumber) <= NearDays);

    private static MeetingDraft With(MeetingDraft draft, DateOnly date, string reason)
    {
        var line = draft.Inferred.FirstOrDefault(i => i.Field == "date")?.Line ?? draft.Line;
        var from = date == draft.DateInText ? "from the text" : "from the file name";
        return draft with
        {
            Date = date,
            Problems = [.. draft.Problems.Select(p => p.Code != ProblemCode.CopiedDate ? p
                : Problem(p.Path, p.Line, draft.DateInText, draft.DateInFileName!.Value, date))],
            Inferred = [new Inference("date", $"{from}: {reason}", line), .. draft.Inferred.Where(i => i.Field != "date")],
        };
    }
}
