using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Slips of the pen: a letter or two, or an end left off, of a long handle that the same meetings know. From the commonest
/// spelling to the rarest, so that a slip of a slip finds the person that both mean.
/// </summary>
internal sealed class PersonSlips(SortedDictionary<string, NameUses> uses, SpellingGroups groups)
{
    private const int MonthsNear = 6;
    private const string Beginning = "the beginning of the other";
    private const string InitialAndEnd = "an initial and the end of the other";

    /// <summary>In order of their texts.</summary>
    private readonly (string Text, string Id)[] texts =
    [
        .. uses.Where(u => u.Value.IsHandle || u.Value.IsFullName).Select(u => (PersonKey.Squeeze(u.Value.Key), u.Key))
            .OrderBy(u => u.Item1, StringComparer.Ordinal),
    ];

    private sealed record Candidate(NameUses Common, string Id, string Root, string Rule, int Rank);

    public void Join(Action<string, string, string> join, Action<string, string, string> unsure)
    {
        var all = uses.Select(u => (Id: u.Key, Use: u.Value, Form: SlipForm.Of(u.Value.Key)))
            .Where(u => u.Form.Text.Length >= 4 && (u.Use.IsHandle || u.Use.IsFullName && u.Form.Text.Length >= 10))
            .OrderByDescending(u => u.Use.Count).ThenBy(u => u.Id, StringComparer.Ordinal).ToList();
        var alike = new AlikeForms([.. all.Select(u => (u.Form, u.Use.IsHandle))]);
        foreach (var (place, (id, rare, form)) in all.Index())
        {
            var near = new List<Candidate>();
            foreach (var (otherId, other, otherForm) in alike.Of(place).Select(o => all[o]))
                if (otherId != id && Rule(other, otherForm, rare, form) is var (rule, rank) && rank > 0 && MayBeSlipOf(otherId, id))
                    near.Add(new(other, otherId, groups.Root(otherId), rule, rank));
            if (near.Count == 0)
                continue;
            var best = near.Min(n => n.Rank);
            var nearest = near.Where(n => n.Rank == best).ToList();
            var one = nearest.Select(n => n.Root).Distinct().Count() == 1;
            foreach (var candidate in nearest.DistinctBy(n => n.Root))
                if (one && IsSure(candidate, id, rare))
                    join(candidate.Id, id, candidate.Rule);
                else
                    unsure(candidate.Id, id, candidate.Rule);
        }
    }

    // Of two equally common spellings the one that sorts first is the right one.
    private bool MayBeSlipOf(string commonId, string rareId)
    {
        if (groups.Together(commonId, rareId) || groups.KeptApart(commonId, rareId))
            return false;
        var (common, rare) = (Written(commonId), Written(rareId));
        return common > rare || common == rare && string.CompareOrdinal(commonId, rareId) < 0;
    }

    private static bool IsInitialAndEnd(string shorter, string whole) => whole.Length >= shorter.Length + 2
        && shorter[0] == whole[0] && whole.AsSpan().EndsWith(shorter.AsSpan(1), StringComparison.Ordinal);

    /// <summary>What one spelling is to another and how far from it; the rank is 0 where it is nothing.</summary>
    private static (string Rule, int Rank) Rule(NameUses common, SlipForm commonForm, NameUses rare, SlipForm rareForm)
    {
        var (a, b) = (commonForm.Text, rareForm.Text);
        var (shorter, longer) = (Math.Min(a.Length, b.Length), Math.Max(a.Length, b.Length));
        if (common.IsFullName && rare.IsFullName && common.Key[0] != rare.Key[0])
            return ("", 0);
        if (longer == shorter && commonForm.Letters == rareForm.Letters)
            return ("a digit for a letter", 1);
        // An edit changes at most two of the characters that a form has.
        if (longer - shorter <= 3 && Allowed(longer, common, rare) is var allowed and > 0 && commonForm.Digits == rareForm.Digits
            && System.Numerics.BitOperations.PopCount(commonForm.Characters ^ rareForm.Characters) <= 2 * allowed
            && Nearest.Distance(commonForm.Letters, rareForm.Letters) is var slips && slips <= allowed)
            return (slips == 1 ? "a slip of one letter" : $"a slip of {slips} letters", 1 + slips);
        if (!common.IsHandle || !rare.IsHandle)
            return ("", 0);
        // "rexample" for "example", "aexample" for "annexample".
        if (b.Length >= 6 && (b.AsSpan(1).SequenceEqual(a) || IsInitialAndEnd(b, a)))
            return (InitialAndEnd, 5);
        var (start, whole) = a.Length < b.Length ? (a, b) : (b, a);
        return whole.StartsWith(start, StringComparison.Ordinal)
            && (start.Length >= 6 || start.Length >= 5 && whole[start.Length..].All(char.IsAsciiDigit))
            ? (Beginning, 6) : ("", 0);
    }

    private static int Allowed(int length, NameUses common, NameUses rare) => length switch
    {
        >= 12 => 3,
        >= 8 => 2,
        7 when common.Count >= 20 * rare.Count => 2,
        >= 5 => 1,
        _ => 0,
    };

    private bool IsSure(Candidate candidate, string id, NameUses rare)
    {
        var common = candidate.Common;
        if (!Near(candidate.Root, rare) || ListedTogether(candidate.Root, rare))
            return false;
        if (candidate.Rule == Beginning)
            return IsOnlyBeginning(common.Key.Length < rare.Key.Length ? common : rare, candidate.Root, groups.Root(id));
        var (many, few) = (Written(candidate.Id), Written(id));
        if (many >= 4 && many >= 3 * few && (few <= 10 || many >= 5 * few && rare.Key.Length >= 10))
            return rare.Key.Length > 5 || candidate.Rank == 1 || many >= 20 * few;
        // Both are rare: only long forms of one series, off by one.
        return rare.Key.Length >= 9 && candidate.Rank <= 2 && few == 1 && rare.Key[0] == common.Key[0] && rare.IsHandle == common.IsHandle
            && rare.Places.Select(p => p.Meeting.Series).Intersect(common.Places.Select(p => p.Meeting.Series)).Any();
    }

    /// <summary>Whether a short form begins the names of these two groups only: "richard" may be more than one.</summary>
    private bool IsOnlyBeginning(NameUses shorter, string one, string other)
    {
        var start = PersonKey.Squeeze(shorter.Key);
        var (low, high) = (0, texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(texts[middle].Text, start) < 0 ? (middle + 1, high) : (low, middle);
        }
        return texts.Skip(low).TakeWhile(u => u.Text.StartsWith(start, StringComparison.Ordinal))
            .All(u => groups.Root(u.Id) is var root && (root == one || root == other));
    }

    /// <summary>Whether the rare form's meetings lie in the time of the group.</summary>
    private bool Near(string root, NameUses rare)
    {
        var dates = Uses(root).SelectMany(u => u.Places).Select(p => p.Meeting.Date).OfType<DateOnly>().ToList();
        var own = rare.Places.Select(p => p.Meeting.Date).OfType<DateOnly>().ToList();
        return dates.Count == 0 || own.Count == 0
            || own.Min() >= dates.Min().AddMonths(-MonthsNear) && own.Max() <= dates.Max().AddMonths(MonthsNear);
    }

    /// <summary>Two forms in one list of people are two people; one in the list and the other over an update are not.</summary>
    private bool ListedTogether(string root, NameUses rare)
    {
        var lists = new HashSet<(string, int, NameList)>(Uses(root).SelectMany(u => u.Places).Where(p => p.Listed).Select(Place));
        return rare.Places.Exists(p => p.Listed && lists.Contains(Place(p)));

        static (string, int, NameList) Place(NameUse use) => (use.Meeting.Source, use.Meeting.Line, use.List);
    }

    private int Written(string id) => Uses(id).Sum(u => u.Count);

    private IEnumerable<NameUses> Uses(string id) => groups.Members(id).Where(uses.ContainsKey).Select(m => uses[m]);
}
