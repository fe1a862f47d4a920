namespace NotesArchive.Text;

/// <summary>Phrases and what each stands for, looked up over the <see cref="Tokens"/> of a text.</summary>
internal sealed class TokenPhrases<T>
{
    private readonly Dictionary<string, List<(IReadOnlyList<string> Words, T Value)>> byFirstWord = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<string> phrase, T value)
    {
        if (!byFirstWord.TryGetValue(phrase[0], out var phrases))
            byFirstWord[phrase[0]] = phrases = [];
        phrases.Add((phrase, value));
    }

    /// <summary>What a phrase stands for, in the order in which it was added.</summary>
    public IEnumerable<T> Of(IReadOnlyList<string> phrase) => byFirstWord.TryGetValue(phrase[0], out var phrases)
        ? phrases.Where(p => p.Words.SequenceEqual(phrase, StringComparer.Ordinal)).Select(p => p.Value) : [];

    /// <summary>Every phrase that stands in a text, in order, end exclusive; they may overlap.</summary>
    public IEnumerable<(int Start, int End, IReadOnlyList<string> Words, T Value)> In(Tokens text)
    {
        for (var i = 0; i < text.Words.Count; i++)
            if (byFirstWord.TryGetValue(text.Words[i], out var phrases))
                foreach (var (words, value) in phrases)
                    if (text.HasAt(i, words))
                        yield return (text.Place(i).Start, text.Place(i + words.Count - 1).End, words, value);
    }
}
