namespace NotesArchive.Text;

/// <summary>
/// Porter's stemmer with exactly the rules of lunr.js 2.3.9, on any string: what its patterns call a consonant is every
/// UTF-16 unit that is no vowel, digits included. theme/assets/search/terms.js holds the same rules for queries.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Instead)[] Step2 = LongestFirst(
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"));

    private static readonly (string Suffix, string Instead)[] Step3 = LongestFirst(
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""));

    private static readonly (string Suffix, string Instead)[] Step4 = LongestFirst(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""),
        ("ement", ""), ("ment", ""), ("ent", ""), ("ou", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""),
        ("ive", ""), ("ize", ""));

    public static string Stem(string word)
    {
        if (word.Length < 3)
            return word;
        var startsWithY = word[0] == 'y';
        var w = startsWithY ? "Y" + word[1..] : word;
        w = Replace(Replace(EndingY(PastAndProgressive(Plural(w))), Step2), Step3);
        w = FinalLetters(Remove(w));
        return startsWithY ? "y" + w[1..] : w;
    }

    private static string Plural(string w)
    {
        if (Ends(w, "sses") || Ends(w, "ies"))
            return w[..^2];
        return w.Length > 2 && w[^1] == 's' && w[^2] != 's' ? w[..^1] : w;
    }

    private static string PastAndProgressive(string w)
    {
        if (Ends(w, "eed"))
            return Measure(w.AsSpan(0, w.Length - 3)) > 0 ? w[..^1] : w;
        var cut = Ends(w, "ed") ? 2 : Ends(w, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(w.AsSpan(0, w.Length - cut)))
            return w;
        w = w[..^cut];
        if (w.EndsWith("at", StringComparison.Ordinal) || w.EndsWith("bl", StringComparison.Ordinal)
            || w.EndsWith("iz", StringComparison.Ordinal))
            return w + "e";
        if (w.Length > 1 && w[^1] == w[^2] && !"aeiouylsz".Contains(w[^1]))
            return w[..^1];
        return IsShort(w) ? w + "e" : w;
    }

    private static string EndingY(string w) =>
        w.Length > 2 && w[^1] == 'y' && !IsVowel(w[^2]) ? w[..^1] + "i" : w;

    private static string Replace(string w, (string Suffix, string Instead)[] endings)
    {
        foreach (var (suffix, instead) in endings)
        {
            if (Ends(w, suffix))
                return Measure(w.AsSpan(0, w.Length - suffix.Length)) > 0 ? w[..^suffix.Length] + instead : w;
        }
        return w;
    }

    private static string Remove(string w)
    {
        foreach (var (suffix, _) in Step4)
        {
            if (Ends(w, suffix))
                return Measure(w.AsSpan(0, w.Length - suffix.Length)) > 1 ? w[..^suffix.Length] : w;
        }
        var ion = Ends(w, "sion") || Ends(w, "tion");
        return ion && Measure(w.AsSpan(0, w.Length - 3)) > 1 ? w[..^3] : w;
    }

    private static string FinalLetters(string w)
    {
        if (Ends(w, "e"))
        {
            var stem = w.AsSpan(0, w.Length - 1);
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !IsShort(stem)))
                w = stem.ToString();
        }
        return w.EndsWith("ll", StringComparison.Ordinal) && Measure(w) > 1 ? w[..^1] : w;
    }

    /// <summary>The suffix with at least one letter before it.</summary>
    private static bool Ends(string w, string suffix) => w.Length > suffix.Length && w.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
    private static bool IsVowelOrY(char c) => IsVowel(c) || c == 'y';

    private static int SkipConsonants(ReadOnlySpan<char> w, int i)
    {
        while (i < w.Length && !IsVowelOrY(w[i]))
            i++;
        return i;
    }

    private static bool HasVowel(ReadOnlySpan<char> w) =>
        SkipConsonants(w, !w.IsEmpty && !IsVowel(w[0]) ? 1 : 0) < w.Length;

    /// <summary>How many vowel-consonant pairs, at most 2: 0, 1, or more.</summary>
    private static int Measure(ReadOnlySpan<char> w)
    {
        var i = SkipConsonants(w, !w.IsEmpty && !IsVowel(w[0]) ? 1 : 0);
        for (var pairs = 0; pairs < 2; pairs++)
        {
            if (i >= w.Length)
                return pairs;
            i++;
            while (i < w.Length && IsVowel(w[i]))
                i++;
            if (i >= w.Length)
                return pairs;
            i = SkipConsonants(w, i + 1);
        }
        return 2;
    }

    /// <summary>Consonants, one vowel, one consonant that is not w, x or y: "hop", "fil".</summary>
    private static bool IsShort(ReadOnlySpan<char> w)
    {
        if (w.Length < 3 || IsVowel(w[0]) || !IsVowelOrY(w[^2]) || IsVowelOrY(w[^1]) || w[^1] is 'w' or 'x')
            return false;
        return SkipConsonants(w, 1) == w.Length - 2;
    }

    private static (string, string)[] LongestFirst(params (string Suffix, string Instead)[] endings) =>
        [.. endings.OrderByDescending(e => e.Suffix.Length).ThenBy(e => e.Suffix, StringComparer.Ordinal)];
}
