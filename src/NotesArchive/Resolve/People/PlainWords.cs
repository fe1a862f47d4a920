using System.Buffers;
using NotesArchive.Extract;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Handles that the notes themselves show to be no people: names of organisations and what is named after them, what a
/// meeting is about, words behind a stray <c>@</c> ("@Lisbon") that the notes otherwise write without it, and handles
/// that only ever link to another site.
/// </summary>
internal sealed class PlainWords
{
    private const int OrganisationRepositories = 3, OrganisationReferences = 10;

    /// <summary>So often without the sign, and no more seldom than with it, a word is a word.</summary>
    private const int OftenPlain = 3;

    private const int ShortestTeam = 8;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \n\t<>,;:()[]!?*\"'’");

    private readonly List<string> organisations;
    private readonly List<string> series;
    private readonly HashSet<string> active;
    private readonly Dictionary<string, int> plain;

    public PlainWords(IReadOnlyList<MeetingDraft> drafts, IEnumerable<NameUses> uses)
    {
        organisations = [.. drafts.SelectMany(d => d.References).Where(r => r is { Owner.Length: >= 4, Repository: not null })
            .GroupBy(r => PersonKey.Of(r.Owner!), r => PersonKey.Of(r.Repository!), StringComparer.Ordinal)
            .Where(g => g.Count() >= OrganisationReferences && g.Distinct(StringComparer.Ordinal).Count() >= OrganisationRepositories)
            .Select(g => g.Key)];
        series = [.. drafts.Select(d => d.Series).OfType<string>().Select(PersonKey.Squeeze).Distinct(StringComparer.Ordinal)];
        active = drafts.SelectMany(Active).Select(PersonKey.Of).ToHashSet(StringComparer.Ordinal);
        plain = uses.Where(u => u is { IsHandle: true, IsListed: false })
            .ToDictionary(u => u.Key, _ => 0, StringComparer.OrdinalIgnoreCase);
        // "@word", "shop/word" and "word.example" hold no plain word.
        var counts = plain.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var body in drafts.Select(d => d.Body))
            foreach (var place in body.AsSpan().SplitAny(Separators))
                if (body.AsSpan(place).TrimEnd('.') is var word && counts.TryGetValue(word, out var times))
                    counts[word] = times + 1;
    }

    /// <summary>True where a form is such a word and no list of people holds it.</summary>
    public bool Explain(NameUses use) => plain.TryGetValue(use.Key, out var times) && use.IsHandle
        && (series.Exists(s => IsTeamOf(s, use.Key)) || organisations.Exists(o => IsOf(o, use.Key))
            || !active.Contains(use.Key) && (times >= Math.Max(OftenPlain, use.Places.Count(p => p.HasMark))
                || use.Places.TrueForAll(p => !p.HasMark || p.Name.LinkedTo is not null)));

    private static bool IsOf(string organisation, string handle) => handle.StartsWith(organisation, StringComparison.Ordinal)
        || handle.Contains(organisation, StringComparison.Ordinal) && InitiativeHeading.IsImplementation(handle);

    // Who meets as "go-kite-dev-team-weekly" is called together as "@gokitedev"; a shorter word may be somebody's name.
    private static bool IsTeamOf(string series, string handle) =>
        handle.Length >= ShortestTeam && series.StartsWith(handle, StringComparison.Ordinal);

    // Who owns, speaks or has something to do; "@Lisbon Hack Week" has no mark's colon.
    private static IEnumerable<string> Active(MeetingDraft draft) =>
        draft.Topics.SelectMany(t => t.Owners).Concat(draft.Actions.SelectMany(a => a.People))
            .Concat(draft.Blocks.SelectMany(b => b.Lines).Where(l => l.Speaker is { } mark && l.Text[..mark.End].Contains(':'))
                .SelectMany(l => l.Speaker!.People))
            .Select(n => n.Handle).OfType<string>();
}
