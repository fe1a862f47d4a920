using System.Collections.Frozen;
using System.Text;
using Markdig.Extensions.Emoji;

namespace NotesArchive.Search;

/// <summary>
/// What the emoji of a text are called where people write them as words: a note says <c>:tada:</c>, its page shows 🎉, and a
/// search for "tada" finds it.
/// </summary>
internal static class EmojiNames
{
    private static readonly FrozenDictionary<string, string[]> Names = EmojiMapping.GetDefaultEmojiShortcodeToUnicode()
        .GroupBy(e => e.Value.Replace("\uFE0F", "", StringComparison.Ordinal), e => e.Key.Trim(':').ToLowerInvariant(),
            StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    private static readonly int Longest = Names.Keys.Max(e => e.Length);

    /// <summary>The terms of the names; one of several words is found as it is written.</summary>
    public static IEnumerable<string> Terms(string text)
    {
        if (Ascii.IsValid(text))
            yield break;
        var plain = text.Replace("\uFE0F", "", StringComparison.Ordinal);
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] < 0x80)
                continue;
            var length = Math.Min(Longest, plain.Length - i);
            string[]? found = null;
            for (; length > 0 && !names.TryGetValue(plain.AsSpan(i, length), out found); length--)
                continue;
            if (found is null)
                continue;
            foreach (var name in found)
            {
                var terms = Tokenizer.Terms(name);
                if (terms.Count > 0)
                    yield return terms[0];
            }
            i += length - 1;
        }
    }
}
