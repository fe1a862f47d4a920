using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Contributions;

/// <summary>Words by which a fragment may name an initiative.</summary>
public sealed record InitiativeWords(
    InitiativeId Id, string Name, IReadOnlyList<string> Spellings, IReadOnlyList<string> Match, IReadOnlyList<string> Not);

/// <summary>Why a fragment is tagged with an initiative; null where the note heads or names it literally.</summary>
internal sealed record Tag(InitiativeId Initiative, string? Basis);

/// <summary>Which initiatives a fragment speaks of: by its words, whole ones, and by repositories that belong to one initiative.</summary>
internal sealed partial class InitiativeTags
{
    /// <summary>The part of the meetings with the word that must have the section.</summary>
    private const double Headed = 0.15;

    private readonly Dictionary<string, List<(string[] Words, InitiativeId Id, string? Basis)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<RepositoryId, InitiativeId> byRepository;
    private readonly Dictionary<string, InitiativeId> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InitiativeId> byName = new(StringComparer.Ordinal);

    private InitiativeTags(Dictionary<RepositoryId, InitiativeId> byRepository) => this.byRepository = byRepository;

    public static InitiativeTags Of(IEnumerable<InitiativeWords> initiatives, IReadOnlyList<Meeting> meetings)
    {
        var all = initiatives.ToList();
        var tags = new InitiativeTags(InitiativeRepositories.Find(all, meetings));
        var headed = meetings.SelectMany(m => m.Topics.Select(t => t.Initiative).OfType<InitiativeId>().Distinct())
            .GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());
        var written = MeetingsWith(meetings, all.SelectMany(i => i.Spellings.Append(i.Name).SelectMany(Parts)).Select(Words).Where(w => w.Length == 1).Select(w => w[0]));
        foreach (var initiative in all)
        {
            var not = initiative.Not.Select(n => string.Join(' ', Words(n))).ToHashSet(StringComparer.Ordinal);
            foreach (var spelling in initiative.Spellings.Prepend(initiative.Name).SelectMany(Parts))
                // A name of one ordinary word ("Release") says nothing where most who write it mean something else.
                if (Words(spelling) is not [var word] || written[word] * Headed <= headed.GetValueOrDefault(initiative.Id))
                    tags.Add(spelling, initiative.Id, null, not);
            foreach (var match in initiative.Match)
                tags.Add(match, initiative.Id, $"the word '{match}' means it (_initiatives.yml)", not);
        }
        foreach (var initiative in all)
            foreach (var slug in initiative.Spellings.Append(initiative.Name).Select(Slug.Of).Where(n => n.Length > 2))
                tags.byName.TryAdd(slug, initiative.Id);
        tags.AddReferences(meetings);
        return tags;
    }

    /// <summary>Each initiative once: by the words, by what the meeting is about, then by repositories and references.</summary>
    public IEnumerable<Tag> Of(Meeting meeting, Block block)
    {
        var found = new HashSet<InitiativeId>();
        foreach (var tag in ByWords(block.Text))
            if (found.Add(tag.Initiative))
                yield return tag;
        if (About(meeting) is { } subject && found.Add(subject))
            yield return new(subject, "the meeting is about it");
        foreach (var reference in block.References)
            if (byRepository.TryGetValue(reference.Repository, out var id) && found.Add(id))
                yield return new(id, $"{reference.Repository} belongs to it");
            else if (byReference.TryGetValue(reference.ToString(), out id) && found.Add(id))
                yield return new(id, $"{reference} is spoken of under it");
    }

    private IEnumerable<Tag> ByWords(string text)
    {
        var words = Words(text);
        for (var i = 0; i < words.Length; i++)
            if (byFirstWord.TryGetValue(words[i], out var forms))
                foreach (var (form, id, basis) in forms)
                    if (words.AsSpan(i).StartsWith(form))
                        yield return new(id, basis);
    }

    // A meeting held on one initiative has its name for a title or a series.
    private InitiativeId? About(Meeting meeting) =>
        (meeting.Title ?? meeting.DisplayTitle) is { } title && byName.TryGetValue(Slug.Of(title), out var id) ? id : null;

    /// <summary>Issues and pull requests that most fragments name under one initiative: the others are about it too.</summary>
    private void AddReferences(IReadOnlyList<Meeting> meetings)
    {
        var spoken = meetings.SelectMany(m => m.Blocks.SelectMany(b =>
        {
            var own = ByWords(b.Text).Select(t => t.Initiative);
            var initiatives = (b.Topic is { } t && m.Topics[t].Initiative is { } headed ? own.Append(headed) : own).Distinct().ToList();
            return b.References.Where(r => r.IsIssueOrPull).Select(r => r.ToString()).Distinct(StringComparer.Ordinal).Select(r => (Reference: r, Initiatives: initiatives));
        }));
        foreach (var reference in spoken.GroupBy(s => s.Reference, StringComparer.Ordinal))
        {
            var most = reference.SelectMany(r => r.Initiatives).GroupBy(i => i).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
            if (most is not null && most.Count() * 2 >= reference.Count())
                byReference[reference.Key] = most.Key;
        }
    }

    // "Shelves/Boxes" goes by either word.
    private static IEnumerable<string> Parts(string spelling) =>
        spelling.Contains('/') && !spelling.Contains(' ') ? spelling.Split('/').Prepend(spelling) : [spelling];

    /// <summary>In how many meetings each of these words is written.</summary>
    private static Dictionary<string, int> MeetingsWith(IReadOnlyList<Meeting> meetings, IEnumerable<string> words)
    {
        var times = words.Distinct(StringComparer.Ordinal).ToDictionary(w => w, _ => 0, StringComparer.Ordinal);
        foreach (var meeting in meetings)
            foreach (var word in meeting.Blocks.SelectMany(b => Words(b.Text)).Distinct(StringComparer.Ordinal))
                if (times.TryGetValue(word, out var count))
                    times[word] = count + 1;
        return times;
    }

    private void Add(string spelling, InitiativeId id, string? basis, HashSet<string> not)
    {
        var words = Words(spelling);
        if (words.Length == 0 || words is [{ Length: < 3 }] || not.Contains(string.Join(' ', words)))
            return;
        if (!byFirstWord.TryGetValue(words[0], out var forms))
            byFirstWord[words[0]] = forms = [];
        if (!forms.Exists(f => f.Id == id && f.Words.AsSpan().SequenceEqual(words)))
            forms.Add((words, id, basis));
    }

    private static string[] Words(string text) =>
        [.. Word().EnumerateMatches(text).ToWords(text)];

    // Letters and digits, with points inside: "v1.5"; "go-cache" is two words, for it is about Cache.
    [GeneratedRegex(@"[\p{L}\p{N}]+(\.[\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}

internal static class ValueMatches
{
    public static List<string> ToWords(this Regex.ValueMatchEnumerator matches, string text)
    {
        var words = new List<string>();
        foreach (var match in matches)
            words.Add(text.Substring(match.Index, match.Length).ToLowerInvariant());
        return words;
    }
}
