using System.Runtime.CompilerServices;
using NotesArchive.Text;

namespace NotesArchive.Who;

/// <summary>
/// A word of a query as texts may write it: in another form (<c>mounting</c> for <c>mount</c>), inside an identifier
/// (<c>addAsyncIterator</c>, <c>ipfs-webui</c>), in two parts (<c>Web UI</c> for <c>webui</c>).
/// </summary>
internal sealed class WordMatch
{
    private const int MostWords = 8;

    private readonly string whole;
    private readonly string stem;
    private readonly string start;
    private readonly List<Range> parts = [];

    public WordMatch(string word)
    {
        Word = word;
        whole = word.ToLowerInvariant();
        stem = PorterStemmer.Stem(whole);
        var same = whole.Zip(stem).TakeWhile(p => p.First == p.Second).Count();
        start = whole[..Math.Max(1, Math.Min(same, 3))];
    }

    public string Word { get; }

    /// <summary>The words of a query: hyphens, slashes and spaces between them are equal.</summary>
    public static List<WordMatch> Of(string query) =>
        [.. Wording.Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords)
            .Select(w => new WordMatch(w))];

    /// <summary>A cheap look that most texts do not stand.</summary>
    public bool MayBeIn(string text) => text.Contains(start, StringComparison.OrdinalIgnoreCase);

    public bool In(string? text) => PlaceIn(text) >= 0;

    /// <summary>Where it first stands; -1 where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int PlaceIn(string? text)
    {
        // Most texts do not even hold the first letters; only those that do are cut into words.
        if (text is null || !MayBeIn(text))
            return -1;
        var before = 0..0;
        parts.Clear();
        Tokens.AddParts(text, parts);
        foreach (var range in parts)
        {
            var part = text.AsSpan()[range];
            var first = text.AsSpan()[before];
            if (first.Length > 0 && first.Length < whole.Length && whole.Length == first.Length + part.Length
                && whole.AsSpan().StartsWith(first, StringComparison.OrdinalIgnoreCase)
                && whole.AsSpan().EndsWith(part, StringComparison.OrdinalIgnoreCase))
                return before.Start.Value;
            before = range;
            if (!part.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            if (part.Equals(whole, StringComparison.OrdinalIgnoreCase))
                return range.Start.Value;
            var word = text[range].ToLowerInvariant();
            if (word.Length >= stem.Length && IsForm(word) && PorterStemmer.Stem(word) == stem)
                return range.Start.Value;
        }
        return -1;
    }

    // The stem of "iterators" is that of "iteration" as well, which is another word.
    private bool IsForm(string part)
    {
        var same = 0;
        while (same < Math.Min(part.Length, whole.Length) && part[same] == whole[same])
            same++;
        return same >= Math.Min(part.Length, whole.Length) - 2;
    }
}
