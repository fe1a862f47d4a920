using NotesArchive.Text;

namespace NotesArchive.Who;

/// <summary>A query that is the name of meetings that recur.</summary>
internal static class WhoSeries
{
    private const int MostNamed = 3;

    /// <summary>What is recorded in the meetings of the series with this name or id; null where two bear it.</summary>
    public static WhoAnswer? Ask(SiteData site, string query)
    {
        var asked = Wording.Of(query);
        var found = site.Series.Where(s => Wording.Of(s.Name) == asked || Wording.Of(s.Id) == asked).ToList();
        return asked.Length == 0 || found.Count != 1 ? null : new()
        {
            Kind = WhoKind.Series,
            Subject = found[0].Name,
            Hits = [.. site.Contributions.Where(c => found[0].Meetings.ContainsKey(c.Meeting)).Select(c => new WhoHit(c, found[0].Id))],
        };
    }

    /// <summary>Series whose name or id holds every word of the query, those with most meetings first.</summary>
    public static IReadOnlyList<SeriesRow> NamedBy(SiteData site, string query)
    {
        var words = WordMatch.Of(query);
        return words.Count == 0 ? [] : [.. site.Series.Where(s => words.TrueForAll(w => w.In(s.Name)) || words.TrueForAll(w => w.In(s.Id)))
            .OrderByDescending(s => s.Meetings.Count).ThenBy(s => s.Id, StringComparer.Ordinal).Take(MostNamed)];
    }
}
