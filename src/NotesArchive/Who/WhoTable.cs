using System.Globalization;
using System.Text;

namespace NotesArchive.Who;

/// <summary>An answer as a table of people for a terminal, with what it does not say at its end.</summary>
public static class WhoTable
{
    private const int WidestBar = 36;
    private const int LongestText = 60;

    /// <param name="answer">What was found.</param>
    /// <param name="address">Makes the address of a page out of one below the site's root.</param>
    public static string Write(WhoAnswer answer, Func<string, string> address)
    {
        var text = new StringBuilder();
        if (answer.Hits.Count == 0)
            text.Append(CultureInfo.InvariantCulture,
                $"No one is recorded with '{answer.Subject}'{(answer.Kind == WhoKind.Nothing ? "" : " in that time")}.")
                .Append(answer.Nearest.Count == 0 ? "" : $" Nearest are: {string.Join(", ", answer.Nearest)}.").Append('\n');
        else
        {
            text.Append(Heading(answer)).Append('\n');
            foreach (var note in answer.Notes)
                text.Append("  (").Append(note).Append(")\n");
            Rows(answer, address, text);
        }
        return text.Append(answer.ArchiveEnds is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"This is what the notes record; the archive ends on {end:yyyy-MM-dd}.\n")
            : "This is what the notes record; no meeting of the archive has a date.\n").ToString();
    }

    private static string Heading(WhoAnswer answer)
    {
        var meetings = answer.Hits.Select(h => h.Contribution.Meeting).Distinct().Count();
        var where = $"{meetings} {(meetings == 1 ? "meeting" : "meetings")}";
        return answer.Kind switch
        {
            WhoKind.Words => $"Named in words \"{answer.Subject}\", in {where}",
            WhoKind.Initiative => $"{answer.Subject}: recorded in {where}",
            _ => $"{answer.Subject}: spoken of in {where}",
        };
    }

    private static void Rows(WhoAnswer answer, Func<string, string> address, StringBuilder text)
    {
        var months = new WhoMonths(answer.Hits.Select(h => h.Contribution.Date).OfType<DateOnly>(), WidestBar);
        var people = answer.Hits.GroupBy(h => h.Contribution.Person, StringComparer.Ordinal)
            .Select(g => new WhoPerson(g.Key, [.. g.Select(h => h.Contribution)]))
            .OrderByDescending(p => p.Meetings).ThenByDescending(p => p.TeamOnly).ThenBy(p => p.Person, StringComparer.Ordinal).ToList();
        var width = Math.Max(6, people.Max(p => p.Person.Length));
        var bar = Math.Max(months.Title.Length, months.Count);
        var hasTeam = people.Exists(p => p.TeamOnly > 0);
        text.Append(CultureInfo.InvariantCulture,
            $"{"person".PadRight(width)}  {"first",-10}  {"last",-10}  {"done",4}  {"plans",5}  {"said",4}  "
                + $"{(hasTeam ? "team  " : "")}{months.Title.PadRight(bar)}  evidence\n");
        foreach (var person in people)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{person.Person.PadRight(width)}  {Day(person.First)}  {Day(person.Last)}  {person.Done,4}  {person.PlansOnly,5}  "
                    + $"{person.SaidOnly,4}  {(hasTeam ? $"{person.TeamOnly,4}  " : "")}")
                .Append(months.Bar(person.Rows).PadRight(bar)).Append("  ")
                .Append(person.Best.IsTeams ? "team of the section: " : "").Append(Short(person.Best.Text)).Append('\n')
                .Append(' ', width + 2).Append(address(person.Best.Url)).Append('\n');
        }
        text.Append(months.Legend).Append(hasTeam && months.Count > 0 ? ", - team of the section\n" : "\n");
    }

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? line : line[..LongestText].TrimEnd() + "…";
    }
}

/// <summary>
/// One person's part of an answer. Meetings count once: by work done, else by plans, else by what was said, else by what the team of
/// a section did.
/// </summary>
internal sealed record WhoPerson(string Person, IReadOnlyList<ContributionRow> Rows)
{
    public DateOnly? First => Rows.Min(r => r.Date);
    public DateOnly? Last => Rows.Max(r => r.Date);
    public int Meetings => MeetingsWith(_ => true);
    /// <summary>Meetings that record them only as one of the team of a section.</summary>
    public int TeamOnly => Rows.Select(r => r.Meeting).Distinct(StringComparer.Ordinal).Count() - Meetings;
    public int Done => MeetingsWith(s => s.Contains("done"));
    public int PlansOnly => MeetingsWith(s => !s.Contains("done") && (s.Contains("planned") || s.Contains("blocked")));
    public int SaidOnly => Meetings - Done - PlansOnly;

    /// <summary>
    /// What is not the team's, work done before plans and talk, own words before others', under the initiative before elsewhere,
    /// then the latest.
    /// </summary>
    public ContributionRow Best =>
        Rows.OrderBy(r => r.IsTeams).ThenByDescending(r => r.State == "done").ThenByDescending(r => r.State == "said")
        .ThenByDescending(r => r.Role == "own").ThenByDescending(r => r.Evidence == "initiative").ThenByDescending(r => r.Date)
        .ThenBy(r => r.Url, StringComparer.Ordinal).First();

    private int MeetingsWith(Func<HashSet<string>, bool> states) =>
        Rows.Where(r => !r.IsTeams).GroupBy(r => r.Meeting, StringComparer.Ordinal)
        .Count(g => states(g.Select(r => r.State).ToHashSet(StringComparer.Ordinal)));
}
