using NotesArchive.Resolve.Curated;
using NotesArchive.Resolve.People;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>What the notes themselves tell of headings that are one initiative although their cleaned forms differ.</summary>
internal sealed class InitiativeEvidence(SortedDictionary<string, HeadingUses> uses, SpellingGroups groups, InitiativeCuration curation)
{
    private const int MonthsNear = 6;
    private const int MostSharing = 4;

    private readonly Dictionary<string, (HashSet<string> People, HashSet<string> Epics, HashSet<string> Openings)> facts =
        uses.ToDictionary(u => u.Key, u => (u.Value.People, u.Value.Epics, u.Value.Openings), StringComparer.Ordinal);

    public List<Joined> Merges { get; } = [];
    public List<Joined> Unsure { get; } = [];

    public void Join()
    {
        JoinParentheses();
        JoinNamesOfOrganisations();
        JoinSlips();
        JoinShortened();
        JoinEpics();
    }

    // "Subway (tickets, maps)" and "Subway".
    private void JoinParentheses()
    {
        foreach (var use in uses.Values)
            foreach (var bare in use.Places.Select(p => InitiativeHeading.WithoutParenthesis(p.Heading.ShortName))
                .OfType<string>().Distinct(StringComparer.Ordinal))
                if (bare != use.Key && uses.ContainsKey(bare))
                    Try(bare, use.Key, "the heading with a parenthesis");
    }

    // "Shop Cache", "go-shop Cache", "go-shop Cache w/ Shelves" and "Cache", near in time.
    private void JoinNamesOfOrganisations()
    {
        var owners = uses.Values.SelectMany(u => u.Places).Select(p => p.Meeting).Distinct(ReferenceEqualityComparer.Instance)
            .Cast<Extract.MeetingDraft>()
            .SelectMany(m => m.References).Select(r => r.Owner).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bare = uses.Values
            .SelectMany(u => u.Places.SelectMany(p => WithoutOrganisation(p.Heading.ShortName, owners))
                .Distinct(StringComparer.Ordinal).Select(key => (Key: key, Use: u)))
            .ToLookup(b => b.Key, b => b.Use, StringComparer.Ordinal);
        foreach (var same in bare)
        {
            var all = same.Concat(uses.TryGetValue(same.Key, out var plain) ? [plain] : [])
                .OrderByDescending(u => u.Count).ThenBy(u => u.Key, StringComparer.Ordinal).Distinct().ToList();
            foreach (var other in all.Skip(1))
                if (Near(all[0], other))
                    Try(all[0].Key, other.Key, "with and without the organisation's name");
        }
    }

    private static IEnumerable<string> WithoutOrganisation(string name, HashSet<string> owners)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hyphen = words[0].IndexOf('-');
        var isImplementation = hyphen > 0 && InitiativeHeading.IsImplementation(words[0]) && owners.Contains(words[0][(hyphen + 1)..]);
        if (words.Length < 2 || !(owners.Contains(words[0]) || isImplementation))
            yield break;
        var rest = words.Skip(1).ToList();
        yield return InitiativeHeading.KeyOf(string.Join(' ', rest));
        var with = rest.FindIndex(w => w is "w/" or "W/" or "with" or "With");
        if (with > 1)
            yield return InitiativeHeading.KeyOf(string.Join(' ', rest.Take(with)));
    }

    // "Delegated Ruoting" beside "Delegated Routing": one word off by a letter, or by two in a long one.
    private void JoinSlips()
    {
        var byCount = uses.Values.OrderBy(u => u.Count).ThenBy(u => u.Key, StringComparer.Ordinal)
            .Select(u => (Use: u, Words: Words(u.Common))).ToList();
        // Headings of the same words but the one at this place.
        var butOne = byCount.SelectMany(u => u.Words.Select((w, i) => (But: But(u.Words, i), u.Use, Word: w)))
            .ToLookup(u => u.But, StringComparer.Ordinal);
        foreach (var (rare, words) in byCount)
            for (var i = 0; i < words.Length; i++)
                foreach (var (_, common, word) in butOne[But(words, i)].Where(c => c.Use != rare && c.Use.Count >= rare.Count))
                    if (IsSlip(words[i], word) || SameEnds(words[i], word) && SharePeople(rare, common))
                        Try(common.Key, rare.Key, "a slip of a letter or two");
    }

    // "box.tmp" and "Box Templates": each word is that of the other, or its beginning.
    private void JoinShortened()
    {
        var byFirst = uses.Values.Where(u => u.IsListed).Select(u => (Use: u, Words: Words(u.Common.Replace('.', ' '))))
            .Where(u => u.Words.Length > 1).ToLookup(u => u.Words[0], StringComparer.Ordinal);
        foreach (var same in byFirst)
            foreach (var (longer, words) in same)
                foreach (var (shorter, _) in same.Where(s => s.Use != longer && Shortens(s.Words, words) && Near(s.Use, longer)))
                    if (SharePeople(longer, shorter))
                        Try(longer.Key, shorter.Key, "words cut short, by the same people");
                    else
                        Unsure.Add(new(longer.Key, shorter.Key, "words cut short"));
    }

    private static bool Shortens(string[] words, string[] others) => words.Length == others.Length
        && words.Zip(others).All(w => w.First == w.Second
            || w.First.Length >= 3 && w.Second.Length > w.First.Length + 1 && w.Second.StartsWith(w.First, StringComparison.Ordinal))
        && !words.SequenceEqual(others);

    private static string But(string[] words, int at) => string.Join(' ', words.Select((w, i) => i == at ? "*" : w));

    // "web" and "webui": one word begins the other; only where the same people stand under both.
    private static bool SameEnds(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 3 && Math.Abs(a.Length - b.Length) <= 2
            && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static bool IsSlip(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 4 && a[0] == b[0] && a[^1] == b[^1] && !a.Any(char.IsAsciiDigit) && !b.Any(char.IsAsciiDigit)
        && Nearest.Distance(a, b) <= (Math.Max(a.Length, b.Length) >= 9 ? 2 : 1);

    // Sections that open with one epic and have an owner in common; where one names the epic only once, a word in common too.
    private void JoinEpics()
    {
        // An issue that recurs has its own issue for an epic.
        var byEpic = facts.Where(f => uses[f.Key].IsListed).SelectMany(f => f.Value.Openings.Select(e => (Epic: e, f.Key)))
            .GroupBy(e => e.Epic, e => e.Key, StringComparer.Ordinal);
        foreach (var sharing in byEpic.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var keys = sharing.OrderByDescending(k => uses[k].Count).ThenBy(k => k, StringComparer.Ordinal).ToList();
            var first = keys.Find(k => facts[k].Epics.Contains(sharing.Key));
            if (first is null || keys.Count > MostSharing)
                continue;
            foreach (var key in keys.Where(k => k != first && SharePeople(uses[first], uses[k])))
                if (facts[key].Epics.Contains(sharing.Key) || IsMain(sharing.Key, uses[first]) && ShareWord(uses[first], uses[key]))
                    Try(first, key, $"sections of one owner that open with {sharing.Key}");
        }
    }

    private static bool IsMain(string epic, HeadingUses use) => use.Places.Count(p => p.Opening().Contains(epic)) * 2 >= use.Count;

    private static bool ShareWord(HeadingUses one, HeadingUses other) =>
        Words(Bare(one)).Intersect(Words(Bare(other)), StringComparer.Ordinal).Any(w => w.Length >= 5);

    private static string Bare(HeadingUses use) => use.Common.IndexOf('(') is > 0 and var at ? use.Common[..at] : use.Common;

    private bool SharePeople(HeadingUses one, HeadingUses other) => facts[one.Key].People.Overlaps(facts[other.Key].People);

    private static bool Near(HeadingUses one, HeadingUses other)
    {
        var (a, b) = (one.Dates.ToList(), other.Dates.ToList());
        return a.Count == 0 || b.Count == 0 || a.Min() <= b.Max().AddMonths(MonthsNear) && b.Min() <= a.Max().AddMonths(MonthsNear);
    }

    private static string[] Words(string name) =>
        InitiativeHeading.Fold(name).Split([' ', '/', '-', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private void Try(string one, string other, string rule)
    {
        if (groups.Together(one, other) || curation.ByKey.ContainsKey(other) && curation.ByKey.ContainsKey(one))
            return;
        // Another owner with another epic is other work.
        var (a, b) = (facts[one], facts[other]);
        if (a.People.Count > 0 && b.People.Count > 0 && a.Epics.Count > 0 && b.Epics.Count > 0 && !a.People.Overlaps(b.People)
            && !a.Epics.Overlaps(b.Epics))
            Unsure.Add(new(one, other, rule + ", yet other owners and another epic"));
        else if (groups.Join(one, other))
            Merges.Add(uses[one].Count >= uses[other].Count ? new(one, other, rule) : new(other, one, rule));
    }
}
