namespace NotesArchive.Resolve;

/// <summary>What the notes themselves tell of headings that are one initiative although their cleaned forms differ.</summary>
internal sealed class InitiativeEvidence(SortedDictionary<string, HeadingUses> uses, SpellingGroups groups, InitiativeCuration curation)
{
    public List<Joined> Merges { get; } = [];
    public List<Joined> Unsure { get; } = [];

    public void Join()
    {
        JoinParentheses();
        JoinSlips();
    }

    // "Subway (tickets, maps)" and "Subway".
    private void JoinParentheses()
    {
        foreach (var use in uses.Values)
            foreach (var bare in use.Places.Select(p => InitiativeHeading.WithoutParenthesis(p.Heading.Name)).OfType<string>().Distinct(StringComparer.Ordinal))
                if (bare != use.Key && uses.ContainsKey(bare))
                    Try(bare, use.Key, "the heading with a parenthesis");
    }

    // "Delegated Ruoting" once beside "Delegated Routing" many times.
    private void JoinSlips()
    {
        var byCount = uses.Values.OrderBy(u => u.Count).ThenBy(u => u.Key, StringComparer.Ordinal).ToList();
        foreach (var rare in byCount.Where(u => u.Key.Length >= 8))
            foreach (var common in byCount.Where(u => u.Count > rare.Count && Math.Abs(u.Key.Length - rare.Key.Length) <= 2))
                if (Digits(common.Key) == Digits(rare.Key) && Nearest.Distance(common.Key, rare.Key) <= (rare.Key.Length >= 12 ? 2 : 1))
                    Try(common.Key, rare.Key, "a slip of a letter or two");
    }

    private static string Digits(string key) => string.Concat(key.Where(char.IsDigit));

    private void Try(string one, string other, string rule)
    {
        if (groups.Together(one, other) || curation.ByKey.ContainsKey(other) && curation.ByKey.ContainsKey(one) || !groups.Join(one, other))
            return;
        var keep = uses[one].Count >= uses[other].Count;
        Merges.Add(keep ? new(one, other, rule) : new(other, one, rule));
    }
}
