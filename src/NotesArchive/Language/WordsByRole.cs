using NotesArchive.Text;

namespace NotesArchive.Language;

/// <summary>The words of a text, asked which roles they have there.</summary>
internal readonly struct WordsByRole(TextWords words, LanguageWords language)
{
    /// <summary>How many words the longest phrase of a role takes from a word on; 0 where none stands there.</summary>
    public int At(WordRole role, int word) => language[role].At(words.Words, word);

    public bool Is(WordRole role, int word) => At(role, word) > 0;

    /// <summary>Whether a phrase of a role begins at one of the words of a range.</summary>
    public bool Any(WordRole role, int from = 0, int end = int.MaxValue)
    {
        for (var i = Math.Max(0, from); i < words.Count && i < end; i++)
            if (Is(role, i))
                return true;
        return false;
    }

    /// <summary>The first word behind phrases of a role, one after another.</summary>
    public int Behind(WordRole role, int word)
    {
        while (At(role, word) is var length and > 0)
            word += length;
        return word;
    }

    /// <summary>Whether a word has one of the endings of a role ("-ing").</summary>
    public bool HasEnd(WordRole endings, int word)
    {
        foreach (var end in language[endings].All)
            if (words.Words[word].EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }
}
