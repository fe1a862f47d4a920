using System.Globalization;
using NotesArchive.Model;

namespace NotesArchive.Extract;

/// <summary>
/// Settles the year of a day by the notes before and after, where the file names number them (<c>Sync 12</c>): a note may leave
/// its year out, or still bear the old one in January.
/// </summary>
internal static class NumberedNotes
{
    // Between the notes of a call of every two weeks with a gap at the end of the year.
    private const int NearDays = 100;

    /// <summary>The same drafts in the same order.</summary>
    public static IReadOnlyList<MeetingDraft> Settle(IReadOnlyList<MeetingDraft> drafts)
    {
        var settled = drafts.ToArray();
        foreach (var numbered in Enumerable.Range(0, drafts.Count).Where(i => drafts[i].DateInFileName is null)
            .Select(i => (Index: i, Place: PlaceOf(drafts[i].Source))).Where(n => n.Place.Number is not null)
            .GroupBy(n => n.Place.Name, StringComparer.OrdinalIgnoreCase))
        {
            var inOrder = numbered.OrderBy(n => n.Place.Number).Select(n => n.Index).ToList();
            for (var i = 1; i < inOrder.Count - 1; i++)
                if (drafts[inOrder[i - 1]].Date is { } before && drafts[inOrder[i + 1]].Date is { } after)
                    settled[inOrder[i]] = Between(drafts[inOrder[i]], before, after);
        }
        return settled;
    }

    private static MeetingDraft Between(MeetingDraft draft, DateOnly before, DateOnly after)
    {
        var isNear = after.DayNumber - before.DayNumber is >= 0 and <= NearDays;
        if (!isNear || (draft.Date >= before && draft.Date <= after))
            return draft;
        var day = draft.DateInText is { } text ? new MonthDay(text.Month, text.Day) : draft.DayWithoutYear;
        var fits = new[] { before.Year, after.Year }.Distinct().Select(y => day?.In(y)).Where(d => d >= before && d <= after).ToList();
        return fits is [{ } date] ? With(draft, date) : draft;
    }

    private static MeetingDraft With(MeetingDraft draft, DateOnly date)
    {
        var line = draft.Problems.FirstOrDefault(p => p.Code == ProblemCode.NoDate)?.Line ?? draft.Line;
        return draft with
        {
            Date = date,
            Inferred = [new Inference("date", "day from the text, year from the notes before and after", line),
                .. draft.Inferred.Where(i => i.Field != "date")],
            Problems = [.. draft.Problems.Where(p => p.Code != ProblemCode.NoDate)],
        };
    }

    /// <summary>The number at the end of a file's name, and the path before it.</summary>
    private static (string Name, int? Number) PlaceOf(string source)
    {
        var name = source[..(source.LastIndexOf('.') is var dot and > 0 ? dot : source.Length)];
        var rest = name.TrimEnd("0123456789".ToCharArray());
        var isNumber = int.TryParse(name.AsSpan(rest.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return (rest, isNumber ? number : null);
    }
}
