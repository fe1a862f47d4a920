using NotesArchive.Extract;

namespace NotesArchive.Resolve;

/// <summary>
/// Handles that the notes themselves show to be words: names of organisations and what is named after them, what a
/// meeting is about, and words behind a stray <c>@</c> ("@Lisbon") that the notes otherwise write without it.
/// </summary>
internal sealed class PlainWords
{
    private const int OrganisationRepositories = 3;
    private const int OrganisationReferences = 10;
    private const int OftenPlain = 3;

    private readonly HashSet<string> organisations;
    private readonly HashSet<string> subjects;
    private readonly Dictionary<string, int> plain;

    public PlainWords(IReadOnlyList<MeetingDraft> drafts, IEnumerable<NameUses> uses)
    {
        organisations = drafts.SelectMany(d => d.References).Where(r => r is { Owner: not null, Repository: not null })
            .GroupBy(r => r.Owner!.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(g => g.Count() >= OrganisationReferences && g.Select(r => r.Repository!.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count() >= OrganisationRepositories)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        subjects = drafts.SelectMany(d => new[] { d.Series, d.Title }).OfType<string>().Select(PersonKey.Of).ToHashSet(StringComparer.Ordinal);
        plain = uses.Where(IsStray).Select(u => u.Key).Distinct(StringComparer.Ordinal).ToDictionary(k => k, _ => 0, StringComparer.Ordinal);
        if (plain.Count > 0)
            foreach (var draft in drafts)
                Count(draft.Body);
    }

    /// <summary>True where a form is such a word and no list of people holds it.</summary>
    public bool Explain(NameUses use)
    {
        if (!use.IsHandle || use.IsListed)
            return false;
        var organisation = organisations.FirstOrDefault(o => o.Length >= 4 && use.Key.Contains(o, StringComparison.Ordinal));
        if (organisation is not null && (use.Key.StartsWith(organisation, StringComparison.Ordinal) || InitiativeHeading.IsImplementation(use.Key)))
            return true;
        return subjects.Contains(use.Key) || plain.GetValueOrDefault(use.Key) >= OftenPlain;
    }

    private static bool IsStray(NameUses use) => use is { IsHandle: true, IsListed: false, Count: <= 2 };

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
                var word = text[start..i].ToLowerInvariant();
                if (plain.TryGetValue(word, out var times))
                    plain[word] = times + 1;
            }
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
