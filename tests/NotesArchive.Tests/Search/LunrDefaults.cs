using System.Text.RegularExpressions;
using NotesArchive.Text;

namespace NotesArchive.Tests.Search;

/// <summary>lunr.js 2.3.9's own way from a text to terms: split, trim, drop stop words, stem.</summary>
internal static partial class LunrDefaults
{
    public static string[] Terms(string? text) => text is null ? [] :
    [
        .. Separator().Split(text.ToLowerInvariant())
            // lunr's tokenizer gives no token for an empty piece at either end.
            .Where(t => t.Length > 0)
            .Select(t => NoWord().Replace(t, ""))
            .Where(t => !StopWords.All.Contains(t))
            .Select(PorterStemmer.Stem),
    ];

    /// <summary>JavaScript's white space, which is not quite .NET's: "fog horn" with U+00A0 or U+FEFF.</summary>
    [GeneratedRegex(@"[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\-]+")]
    private static partial Regex Separator();

    /// <summary>JavaScript's <c>\W</c> at both ends: "café" is "caf".</summary>
    [GeneratedRegex(@"^[^A-Za-z0-9_]+|[^A-Za-z0-9_]+$")]
    private static partial Regex NoWord();
}
