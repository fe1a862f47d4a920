namespace NotesArchive.Resolve;

/// <summary>A rare handle that looks like a slip of a common one.</summary>
internal sealed record Slip(string Common, string Rare, string Rule, bool Sure);

/// <summary>Slips of the pen: one or two letters, or an end left off, of a long handle that the same meetings know.</summary>
internal static class PersonSlips
{
    private const int MonthsNear = 6;

    public static IReadOnlyList<Slip> Find(SortedDictionary<string, NameUses> uses, SpellingGroups groups)
    {
        var handles = uses.Where(u => u.Value.IsHandle).OrderBy(u => u.Value.Count).ThenBy(u => u.Key, StringComparer.Ordinal).ToList();
        var slips = new List<Slip>();
        foreach (var (id, rare) in handles)
        {
            var near = handles.Where(h => h.Key != id && h.Value.Count > rare.Count && !groups.Together(h.Key, id))
                .Select(h => (Id: h.Key, h.Value, Rule: Rule(h.Value, rare)))
                .Where(h => h.Rule is not null && !groups.KeptApart(h.Id, id)).ToList();
            var people = near.Select(n => groups.Root(n.Id)).Distinct().Count();
            foreach (var (common, use, rule) in near)
                slips.Add(new(common, id, rule!, people == 1 && IsRare(use, rare, rule!) && Near(use, rare) && !ListedTogether(use, rare)));
        }
        return slips;
    }

    private static string? Rule(NameUses common, NameUses rare)
    {
        var (a, b) = (common.Key, rare.Key);
        var longest = Math.Max(a.Length, b.Length);
        if (Math.Abs(a.Length - b.Length) <= 3 && Allowed(longest) is var allowed and > 0
            && Nearest.Distance(Letters(a), Letters(b)) is var slips && slips <= allowed && Digits(a) == Digits(b))
            return slips <= 1 ? "a slip of one letter" : $"a slip of {slips} letters";
        if (Math.Min(a.Length, b.Length) >= 6 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)))
            return "the beginning of the other";
        return Letters(a) == Letters(b) && longest >= 4 ? "a digit for a letter" : null;
    }

    private static int Allowed(int length) => length switch { >= 12 => 3, >= 8 => 2, >= 6 => 1, _ => 0 };

    private static bool IsRare(NameUses common, NameUses rare, string rule) =>
        rule == "the beginning of the other" ? true : rare.Count <= 10 && common.Count >= 3 * rare.Count && common.Count >= 4;

    /// <summary>Whether every meeting that has the rare form lies in the time of the common one.</summary>
    private static bool Near(NameUses common, NameUses rare)
    {
        var (first, last) = Span(common);
        var (from, to) = Span(rare);
        return first is null || from is null || from >= first.Value.AddMonths(-MonthsNear) && to <= last!.Value.AddMonths(MonthsNear);
    }

    /// <summary>Two forms in one list of people are two people.</summary>
    private static bool ListedTogether(NameUses one, NameUses other)
    {
        var meetings = one.Places.Where(p => p.Listed).Select(p => p.Meeting).ToHashSet(ReferenceEqualityComparer.Instance);
        return other.Places.Exists(p => p.Listed && meetings.Contains(p.Meeting));
    }

    private static (DateOnly? First, DateOnly? Last) Span(NameUses use)
    {
        var dates = use.Places.Select(p => p.Meeting.Date).OfType<DateOnly>().ToList();
        return dates.Count == 0 ? (null, null) : (dates.Min(), dates.Max());
    }

    // "ann0" for "anno": digits that pass for letters.
    private static string Letters(string key) => key.Replace('0', 'o').Replace('1', 'l');

    private static string Digits(string key) => string.Concat(Letters(key).Where(char.IsDigit));
}
