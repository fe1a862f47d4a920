using System.Runtime.CompilerServices;

namespace NotesArchive.Text;

/// <summary>
/// A text cut into words with their places: what curated <c>match</c> words, the names of initiatives and the words of a query are
/// looked up over. A word is letters and digits with points inside: <c>v1.5</c>; <c>go-cache</c> is two, for it is about Cache.
/// </summary>
internal sealed class Tokens
{
    private readonly List<string> words = [];
    private readonly List<(int Start, int End)> places = [];

    public Tokens(string text)
    {
        Text = text;
        for (var at = 0; Run(text, at) is { Length: > 0 } run;)
        {
            var end = run.End;
            while (end < text.Length - 1 && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]))
                end = Run(text, end + 1).End;
            words.Add(text[run.Start..end].ToLowerInvariant());
            places.Add((run.Start, end));
            at = end;
        }
    }

    public string Text { get; }

    /// <summary>In lower case, in order.</summary>
    public IReadOnlyList<string> Words => words;

    public (int Start, int End) Place(int word) => places[word];

    /// <summary>Whether these words stand one behind the other, the first of them at <paramref name="at"/>.</summary>
    public bool HasAt(int at, IReadOnlyList<string> phrase)
    {
        if (at + phrase.Count > words.Count)
            return false;
        for (var i = 0; i < phrase.Count; i++)
            if (!string.Equals(words[at + i], phrase[i], StringComparison.Ordinal))
                return false;
        return true;
    }

    /// <summary>
    /// Adds the places of the parts of a text's words: what points and capitals part (<c>addAsync</c>, <c>HTTPServer</c>), and behind
    /// its parts each run of letters and digits as a whole.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddParts(string text, List<Range> found)
    {
        for (var at = 0; Run(text, at) is { Length: > 0 } run; at = run.End)
        {
            var from = run.Start;
            for (var i = run.Start + 1; i < run.End; i++)
                if (IsHump(text, i, from))
                {
                    found.Add(from..i);
                    from = i;
                }
            found.Add(from..run.End);
            if (from > run.Start)
                found.Add(run.Start..run.End);
        }
    }

    // A capital after a small letter, or before one after capitals.
    private static bool IsHump(string text, int i, int from) => char.IsUpper(text[i])
        && (char.IsLower(text[i - 1]) || i + 1 < text.Length && char.IsLower(text[i + 1]) && char.IsUpper(text[i - 1])) && i > from;

    private readonly record struct Letters(int Start, int End)
    {
        public int Length => End - Start;
    }

    private static Letters Run(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return new(at, end);
    }
}
