using System.Collections.Frozen;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>The terms by which people and initiatives are found: those of every spelling, each once.</summary>
internal sealed class NameTerms(Archive archive, Vocabulary vocabulary)
{
    private readonly FrozenDictionary<PersonId, int[]> _people =
        archive.People.ToFrozenDictionary(p => p.Id, p => Terms(p).Select(vocabulary.Number).ToArray());
    private readonly FrozenDictionary<InitiativeId, int[]> _initiatives =
        archive.Initiatives.ToFrozenDictionary(i => i.Id, i => Terms(i).Select(vocabulary.Number).ToArray());

    public int[] Of(PersonId person) => _people.GetValueOrDefault(person, []);
    public int[] Of(InitiativeId initiative) => _initiatives.GetValueOrDefault(initiative, []);

    /// <summary>An id as a term of its own, so that a filter means this person, initiative or series and no other.</summary>
    public static string Exact(char kind, string id) => $"{kind}:{id}";

    /// <summary>As pages show a person: <c>@handle</c>, or a name.</summary>
    public static string Shown(Person person) => person.IsHandle ? "@" + person.Name : person.Name;

    /// <summary>Handles also with their <c>@</c>, which finds them where the bare word is a common one ("@why").</summary>
    private static string[] Terms(Person person)
    {
        var spellings = person.Spellings.Append(person.Name).Append(person.FullName).OfType<string>().ToList();
        var handles = spellings.Where(s => !s.Any(char.IsWhiteSpace)).Select(s => "@" + s.TrimStart('@').ToLowerInvariant());
        return [Exact('p', person.Id.Value), .. handles.Concat(Distinct(spellings)).Distinct(StringComparer.Ordinal)];
    }

    private static string[] Terms(Initiative initiative) =>
        [Exact('i', initiative.Id.Value), .. Distinct(initiative.Spellings.Prepend(initiative.Name))];

    private static string[] Distinct(IEnumerable<string> spellings) =>
        [.. spellings.SelectMany(Tokenizer.Terms).Distinct(StringComparer.Ordinal)];
}
