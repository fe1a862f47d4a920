using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Whom a bare first name in running text may mean: those whose full name begins with it anywhere in the notes, and those of the
/// meeting whose handle does (<c>ann</c> for <c>@ann-lee</c>, <c>ravi</c> for <c>@ravik</c>).
/// </summary>
internal sealed class FirstNames
{
    private const int Shortest = 3;

    private readonly Dictionary<string, HashSet<PersonId>> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PersonId, IReadOnlyList<string>> handles = [];
    private readonly HashSet<string> redacted;

    public FirstNames(IReadOnlyList<ResolvedPerson> people, IReadOnlyList<string> redacted)
    {
        this.redacted = redacted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
        {
            handles[person.Id] = [.. person.Spellings.Where(s => !s.Contains(' '))];
            foreach (var spelling in person.Spellings)
                if (spelling.IndexOf(' ') is >= Shortest and var end)
                    (known.TryGetValue(spelling[..end], out var those) ? those : known[spelling[..end]] = []).Add(person.Id);
        }
    }

    /// <summary>Those of the meeting whom the word names; empty where it names someone else; null where it is no name that the notes know.</summary>
    public IReadOnlyList<PersonId>? Find(string word, IReadOnlyList<PersonId> here)
    {
        // "The remaining shelves", "Why is it full?"; Will has a name.
        if (word.Length < Shortest || StopWords.All.Contains(word.ToLowerInvariant()) && !word.Equals("will", StringComparison.OrdinalIgnoreCase))
            return null;
        if (redacted.Contains(word))
            return [];
        var those = known.GetValueOrDefault(word);
        var found = Among(word, here);
        if (found.Count > 0)
            return found;
        // Someone's who is not here: "Ravi is on it", "ravi has it" in a note that has no @ravik.
        return those is not null || handles.Values.Any(own => own.Any(h => char.IsUpper(word[0]) ? Begins(h, word) : IsShortened(h, word))) ? [] : null;
    }

    /// <summary>Those of some people whom the word names.</summary>
    public IReadOnlyList<PersonId> Among(string word, IReadOnlyList<PersonId> people)
    {
        var those = known.GetValueOrDefault(word);
        return [.. people.Where(p => those?.Contains(p) == true || handles.TryGetValue(p, out var own) && own.Any(h => Begins(h, word)))];
    }

    // "ravi" for @ravik; any shorter or longer end would make names of common words.
    private static bool IsShortened(string handle, string word) =>
        word.Length > Shortest && handle.Length - word.Length is 1 or 2 && handle.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    // What follows, if anything, is a surname or its initials: "shawl" is not Shaw's.
    private static bool Begins(string handle, string word) =>
        handle.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (handle.Length - word.Length >= 4 || handle.Length - word.Length is 1 or 2 && word.Length > Shortest || handle.Length == word.Length);
}
