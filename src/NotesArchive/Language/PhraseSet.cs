using NotesArchive.Text;

namespace NotesArchive.Language;

/// <summary>Words and phrases of one role, compared in the form of <see cref="Wording.Of"/>.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly string[] longestFirst;

    public PhraseSet(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.Select(p => Wording.Of(p)).Where(p => p.Length > 0))
            if (whole.Add(phrase) && phrase.Split(' ') is var words)
            {
                if (!byFirst.TryGetValue(words[0], out var those))
                    byFirst[words[0]] = those = [];
                those.Add(words);
            }
        foreach (var those in byFirst.Values)
            those.Sort((a, b) => b.Length - a.Length);
        longestFirst = [.. whole.OrderByDescending(p => p.Length)];
    }

    public IReadOnlyCollection<string> All => whole;

    /// <summary>Whether a text, already in the form of <see cref="Wording.Of"/>, is one of the phrases.</summary>
    public bool Contains(string wording) => whole.Contains(wording);

    /// <summary>Whether any phrase begins with this word.</summary>
    public bool Begins(string word) => byFirst.ContainsKey(word);

    /// <summary>Whether a text, already in the form of <see cref="Wording.Of"/>, begins with a phrase or is one.</summary>
    public bool Opens(string wording)
    {
        var cut = wording.IndexOf(' ');
        return Begins(cut < 0 ? wording : wording[..cut]) && At(wording.Split(' '), 0) > 0;
    }

    /// <summary>Whether a text, already in the form of <see cref="Wording.Of"/>, ends with a phrase behind other words.</summary>
    public bool Closes(string wording)
    {
        foreach (var phrase in longestFirst)
            if (IsBehindSpace(wording, phrase) && wording.EndsWith(phrase, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a phrase stands anywhere in a text that is already in the form of <see cref="Wording.Of"/>.</summary>
    public bool IsIn(string wording)
    {
        var words = wording.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (At(words, i) > 0)
                return true;
        return false;
    }

    /// <summary>How many of the words from <paramref name="at"/> on the longest phrase there takes; 0 where none stands there.</summary>
    public int At(IReadOnlyList<string> words, int at)
    {
        if (at < 0 || at >= words.Count || !byFirst.TryGetValue(words[at], out var phrases))
            return 0;
        foreach (var phrase in phrases)
            if (IsAt(words, at, phrase))
                return phrase.Length;
        return 0;
    }

    /// <summary>How many characters the longest phrase takes with which running text begins; 0 where it begins with none.</summary>
    public int LengthIn(ReadOnlySpan<char> text)
    {
        foreach (var phrase in longestFirst)
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length])))
                return phrase.Length;
        return 0;
    }

    /// <summary>How many characters the longest phrase takes with which running text ends, behind a space; else 0.</summary>
    public int LengthAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var phrase in longestFirst)
            if (IsBehindSpace(text, phrase) && text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return phrase.Length;
        return 0;
    }

    private static bool IsBehindSpace(ReadOnlySpan<char> text, string phrase) =>
        text.Length > phrase.Length && text[^(phrase.Length + 1)] == ' ';

    private static bool IsAt(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
            return false;
        for (var i = 1; i < phrase.Length; i++)
            if (!string.Equals(words[at + i], phrase[i], StringComparison.Ordinal))
                return false;
        return true;
    }
}
