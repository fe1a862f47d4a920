using NotesArchive.Extract;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Handles that the notes themselves show to be no people: names of organisations and what is named after them, what a
/// meeting is about, words behind a stray <c>@</c> ("@Lisbon") that the notes otherwise write without it, and handles
/// that only ever link to another site.
/// </summary>
internal sealed class PlainWords
{
    private const int OrganisationRepositories = 3;
    private const int OrganisationReferences = 10;
    private const int OftenPlain = 3;
    private const int OrdinaryWord = 20;
    private const int FewestTeamWords = 3;

    private readonly HashSet<string> organisations;
    private readonly HashSet<string> subjects;
    private readonly HashSet<string> active;
    private readonly Dictionary<string, int> plain;
    // Those of the plain words in small letters.
    private readonly Dictionary<string, int> small = new(StringComparer.Ordinal);

    public PlainWords(IReadOnlyList<MeetingDraft> drafts, IEnumerable<NameUses> uses)
    {
        organisations = drafts.SelectMany(d => d.References).Where(r => r is { Owner: not null, Repository: not null })
            .GroupBy(r => r.Owner!.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(g => g.Count() >= OrganisationReferences && RepositoriesIn(g) >= OrganisationRepositories)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        subjects = drafts.SelectMany(d => new[] { d.Series, d.Title }).OfType<string>().Select(PersonKey.Of)
            .ToHashSet(StringComparer.Ordinal);
        subjects.UnionWith(drafts.Select(d => d.Series).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(TeamsOf));
        active = drafts.SelectMany(Active).Select(PersonKey.Of).ToHashSet(StringComparer.Ordinal);
        plain = uses.Where(IsStray).Select(u => u.Key).Distinct(StringComparer.Ordinal)
            .ToDictionary(k => k, _ => 0, StringComparer.Ordinal);
        if (plain.Count > 0)
            foreach (var draft in drafts)
                Count(draft.Body);
    }

    private static int RepositoriesIn(IEnumerable<ReferenceDraft> references) =>
        references.Select(r => r.Repository!.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count();

    /// <summary>True where a form is such a word and no list of people holds it.</summary>
    public bool Explain(NameUses use)
    {
        if (!use.IsHandle || use.IsListed)
            return false;
        var organisation = organisations.FirstOrDefault(o => o.Length >= 4 && use.Key.Contains(o, StringComparison.Ordinal));
        if (organisation is not null
            && (use.Key.StartsWith(organisation, StringComparison.Ordinal) || InitiativeHeading.IsImplementation(use.Key)))
            return true;
        // Dominic is a word of the notes and speaks in them; so is "discussions", and the "@" before it a slip.
        var speaks = active.Contains(use.Key);
        if (subjects.Contains(use.Key) || small.GetValueOrDefault(use.Key) >= OrdinaryWord)
            return true;
        return !speaks && (plain.GetValueOrDefault(use.Key) >= OftenPlain
            || use.Places.TrueForAll(p => !p.HasMark || p.Name.LinkedTo is not null));
    }

    // Who meets as "go-kite-dev-team-weekly" is called together as "@gokitedev"; a word or two may be somebody's name.
    private static IEnumerable<string> TeamsOf(string series)
    {
        var words = PersonKey.Of(series).Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(FewestTeamWords, Math.Max(0, words.Length - FewestTeamWords)).Select(n => string.Concat(words.Take(n)));
    }

    private static bool IsStray(NameUses use) => use is { IsHandle: true, IsListed: false } && use.Places.Count(p => p.HasMark) <= 2;

    // Who owns, speaks or has something to do.
    private static IEnumerable<string> Active(MeetingDraft draft) =>
        draft.Topics.SelectMany(t => t.Owners).Concat(draft.Actions.SelectMany(a => a.People))
            .Concat(draft.Blocks.Where(b => !IsTitle(b.Text))
                .SelectMany(b => b.Lines.Select(l => l.Speaker).Append(b.Turn)).OfType<SpeakerDraft>().SelectMany(s => s.People))
            .Select(n => n.Handle).OfType<string>();

    // "@Lisbon Hack Week" reads as a speaker and their words, and is the name of something.
    private static bool IsTitle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 5 && words[0][0] == '@'
            && words.Skip(1).All(w => char.IsUpper(w[0]) && w.All(char.IsLetterOrDigit));
    }

    private void Count(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWord(text[i]))
                continue;
            var start = i;
            while (i < text.Length && IsWord(text[i]))
                i++;
            // Neither a handle, nor a part of an address, nor the target of a slot.
            if (start == 0 || text[start - 1] is not ('@' or '/' or '.' or '\u0002'))
            {
                var word = text[start..i];
                var key = word.ToLowerInvariant();
                if (!plain.TryGetValue(key, out var times))
                    continue;
                plain[key] = times + 1;
                if (word == key)
                    small[key] = small.GetValueOrDefault(key) + 1;
            }
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
