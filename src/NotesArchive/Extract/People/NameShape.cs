namespace NotesArchive.Extract.People;

/// <summary>What the name of a person may look like, by its letters alone.</summary>
internal static class NameShape
{
    private const int LongestInitials = 4, MostWords = 4, LongestParticle = 3, LongestAbbreviation = 4;

    /// <summary>One to four words that begin with capitals, "Luke van den Berg", or initials.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && words.All(w => (char.IsUpper(w[0]) || w.Length <= LongestParticle)
                && (w[^1] != '.' || w.Length <= LongestAbbreviation) && w.All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '’'))
            && (IsInitials(text) || words.All(w => w.Length <= LongestParticle || w.Any(char.IsLower)));
    }

    public static bool IsInitials(string text) => text.Length is > 0 and <= LongestInitials && text.All(char.IsUpper);
}
