using System.Globalization;
using System.Text;

namespace NotesArchive.Who;

/// <summary>An answer as a table of people for a terminal, with what it does not say at its end.</summary>
public static class WhoTable
{
    private const int WidestBar = 36;

    /// <param name="answer">What was found.</param>
    /// <param name="address">Makes the address of a page out of one below the site's root.</param>
    /// <param name="isWide">Whether texts are told whole.</param>
    public static string Write(WhoAnswer answer, Func<string, string> address, bool isWide = false)
    {
        var text = new StringBuilder();
        if (answer.Hits.Count == 0)
            text.Append(Nobody(answer)).Append('\n');
        else
        {
            text.Append(Heading(answer)).Append('\n');
            foreach (var note in answer.Notes)
                text.Append("  (").Append(note).Append(")\n");
            Rows(answer, address, isWide, text);
        }
        foreach (var series in answer.Series)
            text.Append(Series(series, address)).Append('\n');
        return text.Append(answer.ArchiveEnds is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"This is what the notes record; the archive ends on {end:yyyy-MM-dd}.\n")
            : "This is what the notes record; no meeting of the archive has a date.\n").ToString();
    }

    private static string Nobody(WhoAnswer answer)
    {
        if (answer.Elsewhere is { } time)
            return $"No one is recorded with '{answer.Subject}' in that time, only from {Day(time.From)} to {Day(time.To)}.";
        var inTime = answer.Kind == WhoKind.Nothing ? "" : " in that time";
        return $"No one is recorded with '{answer.Subject}'{inTime}."
            + (answer.Nearest.Count == 0 ? "" : $" Nearest are: {string.Join(", ", answer.Nearest)}.");
    }

    private static string Heading(WhoAnswer answer)
    {
        var meetings = answer.Hits.Select(h => h.Contribution.Meeting).Distinct(StringComparer.Ordinal).Count();
        var where = $"{Count(answer.Hits.Count, "time")} in {Count(meetings, "meeting")}";
        return answer.Kind switch
        {
            WhoKind.Words => $"Named in words \"{answer.Subject}\", {where}",
            WhoKind.Initiative or WhoKind.Series => $"{answer.Subject}: recorded {where}",
            _ => $"{answer.Subject}: spoken of {where}",
        };
    }

    private static void Rows(WhoAnswer answer, Func<string, string> address, bool isWide, StringBuilder text)
    {
        var months = new WhoMonths(answer.Hits.Select(h => h.Contribution.Date).OfType<DateOnly>(), WidestBar);
        // What is said in a meeting seldom holds the meeting's name.
        var evidence = new WhoEvidence(answer.Kind == WhoKind.Series ? [] : WordMatch.Of(answer.Subject));
        var people = WhoRow.InOrder(answer.Hits.GroupBy(h => h.Contribution.Person, h => h.Contribution, StringComparer.Ordinal));
        var once = people.FindAll(p => p.SaidOnce);
        // Where nobody says more, each is told with their words.
        if (once.Count < people.Count)
            people.RemoveAll(p => p.SaidOnce);
        else
            once.Clear();
        var width = Math.Max(6, people.Max(p => p.Id.Length));
        var bar = Math.Max(months.Title.Length, months.Count);
        var hasTeam = people.Exists(p => p.Team > 0);
        text.Append("person".PadRight(width)).Append("  first       last        done  plans  blocked  said  ")
            .Append(hasTeam ? "team  " : "").Append(months.Title.PadRight(bar)).Append("  evidence\n");
        foreach (var person in people)
        {
            var best = evidence.Best(person.Rows);
            text.Append(CultureInfo.InvariantCulture, $"{person.Id.PadRight(width)}  {Day(person.First)}  {Day(person.Last)}  ")
                .Append(CultureInfo.InvariantCulture, $"{person.Done,4}  {person.Planned,5}  {person.Blocked,7}  {person.Said,4}  ")
                .Append(CultureInfo.InvariantCulture, $"{(hasTeam ? $"{person.Team,4}  " : "")}{months.Bar(person.Rows).PadRight(bar)}  ")
                .Append(CultureInfo.InvariantCulture, $"{Day(best.Date)}  {evidence.Told(best, isWide)}\n")
                .Append(' ', width + 2).Append(CultureInfo.InvariantCulture, $"{best.Source}:{best.Line}  {address(best.Url)}\n");
        }
        if (once.Count > 0)
            text.Append("said once: ").AppendJoin(", ", once.Select(p => $"{p.Id} ({Day(p.First).TrimEnd()})")).Append('\n');
        text.Append(months.Legend).Append(hasTeam && months.Count > 0 ? ", - team of the section\n" : "\n");
    }

    private static string Series(SeriesRow series, Func<string, string> address)
    {
        var dates = series.Meetings.Values.OfType<DateOnly>().ToList();
        var time = dates.Count == 0 ? "" : $", {Day(dates.Min())} to {Day(dates.Max())}";
        return $"Also a series: {series.Name}, {Count(series.Meetings.Count, "meeting")}{time}: {address($"/series/{series.Id}/")}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";
}
