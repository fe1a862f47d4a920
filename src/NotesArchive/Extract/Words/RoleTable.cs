using System.Collections.Frozen;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>What each word of some roles stands for. Words of the settings go first; a word in two lists means the first.</summary>
internal static class RoleTable
{
    public static FrozenDictionary<string, T> Of<T>(LanguageWords words, IReadOnlyList<(WordRole Role, T Meaning)> roles)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (role, meaning) in roles)
            foreach (var word in words.Further(role))
                table.TryAdd(Wording.Of(word), meaning);
        foreach (var (role, meaning) in roles)
            foreach (var word in words[role].All)
                table.TryAdd(word, meaning);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
