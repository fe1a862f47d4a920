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
    private readonly Dictionary<string, List<(string[] Words, InitiativeId Id, string? Basis)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<RepositoryId, InitiativeId> byRepository;

    private InitiativeTags(Dictionary<RepositoryId, InitiativeId> byRepository) => this.byRepository = byRepository;

    public static InitiativeTags Of(IEnumerable<InitiativeWords> initiatives, IReadOnlyList<Meeting> meetings)
    {
        var all = initiatives.ToList();
        var tags = new InitiativeTags(InitiativeRepositories.Find(all, meetings));
        foreach (var initiative in all)
        {
            var not = initiative.Not.Select(n => string.Join(' ', Words(n))).ToHashSet(StringComparer.Ordinal);
            foreach (var spelling in initiative.Spellings.Prepend(initiative.Name))
                tags.Add(spelling, initiative.Id, null, not);
            foreach (var match in initiative.Match)
                tags.Add(match, initiative.Id, $"the word '{match}' means it (_initiatives.yml)", not);
        }
        return tags;
    }

    /// <summary>Each initiative once, words before repositories.</summary>
    public IEnumerable<Tag> Of(string text, IReadOnlyList<Reference> references)
    {
        var found = new HashSet<InitiativeId>();
        var words = Words(text);
        for (var i = 0; i < words.Length; i++)
            if (byFirstWord.TryGetValue(words[i], out var forms))
                foreach (var (form, id, basis) in forms)
                    if (words.AsSpan(i).StartsWith(form) && found.Add(id))
                        yield return new(id, basis);
        foreach (var reference in references)
            if (byRepository.TryGetValue(reference.Repository, out var id) && found.Add(id))
                yield return new(id, $"{reference.Repository} belongs to it");
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

    // Letters and digits, with points and hyphens inside: "go-shop", "v1.5"; "#12" is no word.
    [GeneratedRegex(@"[\p{L}\p{N}]+([.\-_][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
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
