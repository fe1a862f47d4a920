namespace NotesArchive.Who;

/// <summary>
/// One person's part of an answer. Each record counts once: what stands there as the team's of a section, else by its state, so
/// that all counts together are the rows of <c>--format json</c>.
/// </summary>
internal sealed record WhoPerson(string Person, IReadOnlyList<ContributionRow> Rows)
{
    public DateOnly? First => Rows.Min(r => r.Date);
    public DateOnly? Last => Rows.Max(r => r.Date);
    public int Done => In("done");
    public int Planned => In("planned");
    public int Blocked => In("blocked");
    public int Said => In("said");
    public int Team => Rows.Count(r => r.IsTeams);
    public int Own => Rows.Count(r => r.Role == "own");
    public bool SaidOnce => Rows.Count == 1 && Said == 1;

    /// <summary>Those who did something first, then those whose own words are recorded; the team of a section after all else.</summary>
    public static List<WhoPerson> Of(WhoAnswer answer) =>
        [.. answer.Hits.GroupBy(h => h.Contribution.Person, StringComparer.Ordinal)
            .Select(g => new WhoPerson(g.Key, [.. g.Select(h => h.Contribution)]))
            .OrderByDescending(p => p.Done).ThenByDescending(p => p.Own).ThenByDescending(p => p.Rows.Count - p.Team)
            .ThenByDescending(p => p.Team).ThenBy(p => p.Person, StringComparer.Ordinal)];

    private int In(string state) => Rows.Count(r => !r.IsTeams && r.State == state);
}
