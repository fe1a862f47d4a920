using NotesArchive.Search;

namespace NotesArchive.Contributions;

/// <summary>
/// A word of a query as texts may write it: in another form (<c>mounting</c> for <c>mount</c>), inside an identifier
/// (<c>addAsyncIterator</c>, <c>ipfs-webui</c>), in two parts (<c>Web UI</c> for <c>webui</c>).
/// </summary>
internal sealed class WordMatch
{
    private readonly string whole;
    private readonly string stem;
    private readonly string start;

    public WordMatch(string word)
    {
        Word = word;
        whole = word.ToLowerInvariant();
        stem = PorterStemmer.Stem(whole);
        var same = whole.Zip(stem).TakeWhile(p => p.First == p.Second).Count();
        start = whole[..Math.Max(1, Math.Min(same, 3))];
    }

    public string Word { get; }

    public bool In(string? text)
    {
        // Most texts do not even hold the first letters; only those that do are cut into words.
        if (text is null || !text.Contains(start, StringComparison.OrdinalIgnoreCase))
            return false;
        var before = "";
        foreach (var range in Parts(text))
        {
            var part = text[range].ToLowerInvariant();
            if (part == whole || before.Length > 0 && before.Length < whole.Length && whole.Length == before.Length + part.Length
                && whole.StartsWith(before, StringComparison.Ordinal) && whole.EndsWith(part, StringComparison.Ordinal))
                return true;
            if (part.Length >= stem.Length && IsForm(part) && PorterStemmer.Stem(part) == stem)
                return true;
            before = part;
        }
        return false;
    }

    // The stem of "iterators" is that of "iteration" as well, which is another word.
    private bool IsForm(string part)
    {
        var same = 0;
        while (same < Math.Min(part.Length, whole.Length) && part[same] == whole[same])
            same++;
        return same >= Math.Min(part.Length, whole.Length) - 2;
    }

    /// <summary>Words and parts of identifiers, and each identifier written in one as a whole.</summary>
    public static IEnumerable<Range> Parts(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var end = i;
            var parts = 0;
            var from = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                // "addAsync", "HTTPServer": a capital after a small letter, or before one after capitals.
                if (end > from && char.IsUpper(text[end]) && (char.IsLower(text[end - 1]) || end + 1 < text.Length && char.IsLower(text[end + 1]) && char.IsUpper(text[end - 1])))
                {
                    yield return from..end;
                    from = end;
                    parts++;
                }
                end++;
            }
            yield return from..end;
            if (parts > 0)
                yield return i..end;
            i = end;
        }
    }
}
