namespace NotesArchive.Who;

/// <summary>
/// One person's part of an answer, or one initiative's in what is recorded of a person. Each record counts once: what stands there
/// as the team's of a section, else by its state, so that all counts together are the rows of <c>--format json</c>.
/// </summary>
internal sealed record WhoRow(string Id, IReadOnlyList<ContributionRow> Rows)
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
    public static List<WhoRow> InOrder(IEnumerable<IGrouping<string, ContributionRow>> groups) =>
        [.. groups.Select(g => new WhoRow(g.Key, [.. g]))
            .OrderByDescending(r => r.Done).ThenByDescending(r => r.Own).ThenByDescending(r => r.Rows.Count - r.Team)
            .ThenByDescending(r => r.Team).ThenBy(r => r.Id, StringComparer.Ordinal)];

    private int In(string state) => Rows.Count(r => !r.IsTeams && r.State == state);
}
