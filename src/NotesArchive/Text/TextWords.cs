namespace NotesArchive.Text;

/// <summary>
/// The words of a text in the form of <see cref="Wording.Of"/>, each with its place: what phrases are looked up over. A text is
/// cut once for all who look.
/// </summary>
internal sealed class TextWords
{
    private readonly List<string> words = [];
    private readonly List<(int Start, int End)> places = [];

    public TextWords(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            // "don't" is one word, "Ann's" too.
            while (i < text.Length
                && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
                i++;
            words.Add(Wording.Of(text.AsSpan(start, i - start)));
            places.Add((start, i));
        }
    }

    public string Text { get; }
    public IReadOnlyList<string> Words => words;
    public int Count => words.Count;

    public (int Start, int End) Place(int word) => places[word];

    /// <summary>The first word that begins at or behind a place of the text; <see cref="Count"/> where none does.</summary>
    public int From(int place)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Start < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>Whether a sentence ends, a comma stands or a bracket opens between two neighbouring words.</summary>
    public bool IsBreak(int word, ReadOnlySpan<char> marks) =>
        word > 0 && word < Count && Text.AsSpan(places[word - 1].End, places[word].Start - places[word - 1].End).IndexOfAny(marks) >= 0;
}
