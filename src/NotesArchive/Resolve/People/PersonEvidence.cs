using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>Two spellings joined, and by which rule; the ids are those of <see cref="NameUses.Id"/>.</summary>
internal sealed record Joined(string Kept, string Other, string Rule);

/// <summary>What the notes themselves tell of spellings that are one person, from the surest to the weakest.</summary>
internal sealed class PersonEvidence(SortedDictionary<string, NameUses> uses, SpellingGroups groups)
{
    public List<Joined> Merges { get; } = [];
    public List<Joined> Unsure { get; } = [];

    public void Join()
    {
        JoinNamesWithHandles();
        JoinSameLetters();
        JoinBareHandles();
        JoinTurnedAndShortenedNames();
        new PersonSlips(uses, groups).Join(Try, (common, rare, rule) => Unsure.Add(new(common, rare, rule)));
    }

    // "David Example (@dexample)" in any note.
    private void JoinNamesWithHandles()
    {
        var pairs = uses.Values.Where(u => u.IsFullName)
            .SelectMany(u => u.Places.Where(p => p.Name.Handle is not null)
                .Select(p => (Name: u.Key, Handle: NameUses.Id(PersonKey.Of(p.Name.Handle!), true))))
            .Where(p => uses.ContainsKey(p.Handle))
            .GroupBy(p => p).Select(g => (g.Key.Name, g.Key.Handle, Count: g.Count()))
            .OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Handle, StringComparer.Ordinal)
            .ToList();
        foreach (var (name, handle, count) in pairs)
        {
            // A slip of the pen can put one person's handle behind another's name: of rivals only a like one joins.
            var rival = pairs.FirstOrDefault(p => (p.Name == name) != (p.Handle == handle) && p.Count >= count);
            if (rival.Name is not null && !Alike(name, handle) && !(rival.Handle == handle && Nearest.Distance(rival.Name, name) <= 2))
                Unsure.Add(new(handle, name, "name and handle written together, but also with another"));
            else
                Try(handle, name, "name and handle written together");
        }
    }

    // "em-ly" and "emly"; "jimexample" and "Jim Example".
    private void JoinSameLetters()
    {
        foreach (var same in uses.Where(u => u.Value.IsHandle || u.Value.IsFullName)
            .GroupBy(u => PersonKey.Squeeze(u.Value.Key), StringComparer.Ordinal).Where(g => g.Key.Length >= 4 && g.Count() > 1))
        {
            var common = same.OrderByDescending(u => u.Value.Count).ThenBy(u => u.Key, StringComparer.Ordinal).ToList();
            foreach (var other in common.Skip(1))
                Try(common[0].Key, other.Key, "same letters");
        }
    }

    // "Oxample9" or "ExaM" in a list and "@oxample9" or "@exam" elsewhere; "Molly" and "@molly" may be two.
    private void JoinBareHandles()
    {
        var firstNames = uses.Values.Where(u => u.IsFullName).Select(u => u.Key.Split(' ')[0])
            .Concat(uses.Values
                .Where(u => u is { IsHandle: false, IsFullName: false } && u.Places.Exists(p => p.Name.Handle is not null))
                .Select(u => u.Key))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (id, use) in uses.Where(u => u.Value is { IsHandle: false, IsFullName: false, IsListed: true }).ToList())
            if (MayBeHandle(use) && !firstNames.Contains(use.Key) && uses.ContainsKey(NameUses.Id(use.Key, true)))
                Try(NameUses.Id(use.Key, true), id, "a handle without its @");
    }

    private static bool MayBeHandle(NameUses use) => use.Key.Length >= 5
        || use.Key.Length == 4 && use.Places.Exists(p => p.Name.Written.AsSpan(1).ContainsAnyInRange('A', 'Z'));

    // "exampledavid", "dexample" and "davide" for "David Example"; a handle written with its parts is a name as well.
    private void JoinTurnedAndShortenedNames()
    {
        var names = uses.Where(u => u.Value.IsFullName || u.Key.AsSpan().IndexOfAny('_', '-', '.') > 0)
            .Select(u => (Id: u.Key, Words: u.Value.Key.Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(n => n.Words is { Length: 2 } && n.Words.All(w => w.Length >= 3 && w.All(char.IsLetter))).ToList();
        var forms = names.SelectMany(n => new[]
            {
                (Form: n.Words[1] + n.Words[0], n.Id, Rule: "the name in another order"),
                (Form: n.Words[0][0] + n.Words[1], n.Id, Rule: "initial and surname"),
                (Form: n.Words[0] + n.Words[1][0], n.Id, Rule: "first name and initial"),
            })
            .Where(f => f.Form.Length >= 6).ToLookup(f => f.Form, StringComparer.Ordinal);
        foreach (var (id, use) in uses.Where(u => u.Value.IsHandle))
        {
            var fits = forms[PersonKey.Squeeze(use.Key)].ToList();
            var people = fits.Select(f => groups.Root(f.Id)).Distinct().Count();
            if (people == 1)
                Try(fits[0].Id, id, fits[0].Rule);
            else if (people > 1)
                Unsure.AddRange(fits.Select(f => new Joined(f.Id, id, f.Rule)));
        }
    }

    /// <summary>Whether a handle's letters come from the name: a word of it, or its initial before the surname.</summary>
    public static bool Alike(string name, string handle)
    {
        var letters = PersonKey.Squeeze(handle);
        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.Length >= 3 && letters.Contains(w, StringComparison.Ordinal));
    }

    private void Try(string one, string other, string rule)
    {
        if (groups.Together(one, other) || !groups.Join(one, other))
            return;
        var keep = uses[one].Count >= uses[other].Count;
        Merges.Add(keep ? new(one, other, rule) : new(other, one, rule));
    }
}
