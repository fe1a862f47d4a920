using NotesArchive.Resolve;

namespace NotesArchive.Who;

/// <summary>
/// Answers "who worked on X, and when" from a site's open data. X is an initiative in any spelling, a reference, a
/// repository, or words.
/// </summary>
public static class WhoQuery
{
    /// <summary>
    /// Undated contributions are left out when <paramref name="from"/> or <paramref name="to"/> is given; both are inclusive.
    /// </summary>
    public static WhoAnswer Ask(SiteData site, string query, DateOnly? from = null, DateOnly? to = null)
    {
        var asked = query.Trim();
        var answer = AskInitiative(site, asked) ?? WhoRepository.AskReference(site, asked) ?? WhoRepository.Ask(site, asked)
            ?? WhoSeries.Ask(site, asked) ?? WhoWords.Ask(site, asked)
            ?? new WhoAnswer { Kind = WhoKind.Nothing, Subject = asked, Hits = [], Nearest = WhoNearest.Of(site, asked) };
        var hits = answer.Hits.Where(h => from is null && to is null
            || h.Contribution.Date is { } date && (from is null || date >= from) && (to is null || date <= to)).ToList();
        var dates = answer.Hits.Select(h => h.Contribution.Date).OfType<DateOnly>().ToList();
        return answer with
        {
            Hits = hits,
            Elsewhere = hits.Count == 0 && dates.Count > 0 ? (dates.Min(), dates.Max()) : null,
            Series = answer.Kind == WhoKind.Series ? [] : WhoSeries.NamedBy(site, asked),
            ArchiveEnds = site.Ends,
        };
    }

    private static WhoAnswer? AskInitiative(SiteData site, string query)
    {
        // What is asked for in the notes' own words needs no reading of every heading.
        var words = InitiativeHeading.KeyOf(query);
        var found = site.Initiatives.FirstOrDefault(i => i.Id == query)
            ?? site.Initiatives.FirstOrDefault(i => InitiativeHeading.KeyOf(i.Name) == words);
        var key = found is null ? InitiativeKey(query) : words;
        found ??= site.Initiatives.FirstOrDefault(i => HasKey(i.Name, key))
            ?? site.Initiatives.FirstOrDefault(i => i.Spellings.Any(s => HasKey(s, key)));
        return found is null || key.Length == 0 ? null : new()
        {
            Kind = WhoKind.Initiative,
            Subject = found.Name,
            Hits = [.. site.Contributions.Where(c => c.Initiatives.Contains(found.Id)).Select(c => new WhoHit(c, found.Id))],
        };
    }

    // Reading a heading only takes something off it.
    private static bool HasKey(string heading, string key) =>
        InitiativeHeading.KeyOf(heading).Contains(key, StringComparison.Ordinal) && InitiativeKey(heading) == key;

    private static string InitiativeKey(string text) => InitiativeHeading.Read(text).Key;
}
