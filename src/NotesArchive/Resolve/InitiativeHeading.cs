using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Resolve;

/// <summary>
/// What a heading says once priority, numbering, owners, implementation and "Updates" are taken off. A heading
/// "Cache Improvements" has the key of Cache, yet it is <see cref="Name"/>d so where nobody writes the shorter form.
/// <see cref="Implementations"/> are those taken off (<c>go</c>, <c>js</c>).
/// </summary>
internal sealed partial record InitiativeHeading(string Name, string ShortName, string Key, IReadOnlyList<string> Implementations)
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Longest = 300;

    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
        { "c++", "cpp", "go", "golang", "haskell", "java", "javascript", "js", "jvm", "kotlin", "nim", "php", "py", "python", "ruby", "rs",
            "rust", "swift", "ts", "typescript" };

    /// <summary>Ways to write one: <c>P1: Cache Updates (go-shop / js-shop)</c>, <c>3. Cache - @ann</c>, <c>(added) Cache</c>.</summary>
    public static InitiativeHeading Read(string heading, LanguageWords? language = null)
    {
        var words = language ?? LanguageWords.OfProgram;
        var name = SingleSpaces(heading.Length > Longest ? heading[..Longest] : heading);
        var found = new List<string>();
        var improvements = "";
        // A look at the ends spares most headings the expressions, and a short program the time to build them.
        if (name.StartsWith('['))
            name = Brackets().Replace(name, "$1");
        for (var before = ""; before != name;)
        {
            before = name;
            if (name.StartsWith('('))
                name = Keep(name, Remark().Replace(name, ""));
            if (name.Length > 0 && (char.IsAsciiDigit(name[0]) || name[0] == '#'))
                name = Keep(name, Number().Replace(name, ""));
            if (name.Length > 1 && (name[0] is 'p' or 'P' ? char.IsAsciiDigit(name[1]) : name[0] is '[' or '('))
                name = Keep(name, Priority().Replace(name, ""));
            if (name.Contains('@') || name.Contains(Redacted.Mark, StringComparison.Ordinal))
                name = Keep(name, Owners().Replace(name, ""));
            name = Keep(name, name.AsSpan().TrimEnd(" :?!-–—,;.").TrimStart(" -–—:*.").ToString());
            // "Cache Updates", "Cache - Status"
            if (WithoutEnd(Marks().Replace(name, " "), name, words[WordRole.InitiativeNewsEnds]) is { } bare)
                name = Keep(name, bare.TrimEnd(' ', '-', '–', '—', ':'));
            // "Cache improvements"
            if (WithoutEnd(name, name, words[WordRole.InitiativeMoreEnds]) is { Length: > 0 } less)
                (name, improvements) = (less, name[less.Length..]);
            if (MayHaveTail(name) && ImplementationTail().Match(name) is { Success: true } tail
                && ImplementationsIn(tail.Groups["list"].Value) is { Count: > 0 } names && tail.Index > 0)
            {
                found.AddRange(names);
                name = name[..tail.Index].TrimEnd();
            }
        }
        return new(name + improvements, name, KeyOf(name), found);
    }

    /// <summary>The form under which two cleaned names are one: letters and digits, <c>web UI</c> is <c>WebUI</c>.</summary>
    public static string KeyOf(string name) => Squeeze(name);

    /// <summary>The key without what stands in parentheses at the end, or null where none does.</summary>
    public static string? WithoutParenthesis(string name) =>
        name.EndsWith(')') && ImplementationTail().Match(name) is { Success: true, Index: > 0 } tail && tail.Value.TrimStart()[0] == '('
        && KeyOf(name[..tail.Index]) is { Length: > 1 } key ? key : null;

    /// <summary>Case, accents and white space aside, the text itself.</summary>
    public static string Fold(string text) => SingleSpaces(Accents(text).ToLowerInvariant());

    /// <summary>True where every word names an implementation: <c>js-shop</c>, <c>Go</c>.</summary>
    public static bool IsImplementation(string text) => ImplementationsIn(text).Count > 0;

    // Letters and digits; a point stays between digits, "v1.5" is not "v15".
    private static string Squeeze(string name)
    {
        var folded = Accents(name).ToLowerInvariant();
        var key = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
            if (char.IsLetterOrDigit(folded[i]) || folded[i] is '+' or '#' && i > 0 && char.IsLetter(folded[i - 1])
                || folded[i] == '.' && i > 0 && i + 1 < folded.Length
                    && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1]))
                key.Append(folded[i]);
        return key.ToString();
    }

    private static string Accents(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in SoundText.Of(text).Normalize(NormalizationForm.FormKD))
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        return plain.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static List<string> ImplementationsIn(string list)
    {
        var found = new List<string>();
        foreach (var word in list.Split(['/', ',', '&', '+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word.Equals("and", StringComparison.OrdinalIgnoreCase))
                continue;
            var language = word.Split('-')[0];
            if (!Languages.Contains(language) || word.Count(c => c == '-') > 1)
                return [];
            found.Add(language.ToLowerInvariant());
        }
        return found;
    }

    private static bool MayHaveTail(string name) =>
        name.EndsWith(')') || name.Contains(" in ", StringComparison.OrdinalIgnoreCase)
            || name.Contains(" for ", StringComparison.OrdinalIgnoreCase);

    private static string? WithoutEnd(string spaced, string name, PhraseSet ends) =>
        ends.LengthAtEnd(spaced) is > 0 and var length ? name[..^length].TrimEnd() : null;

    private static string SingleSpaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Keep(string name, string shorter) => shorter.Any(char.IsLetterOrDigit) ? shorter.Trim() : name;

    // "[Use of a shared cache]", but not "[Cache](..)" nor "[a] and [b]".
    [GeneratedRegex(@"^\[([^\[\]]+)\]$", Linear)]
    private static partial Regex Brackets();

    // "(added topic) Cache"
    [GeneratedRegex(@"^\([^()]{1,40}\)\s+", Linear)]
    private static partial Regex Remark();

    // "3. Cache", "12) Cache"
    [GeneratedRegex(@"^#?[0-9]{1,3}[.)]\s+", Linear)]
    private static partial Regex Number();

    // "P1: Cache", "[P0] Cache", "P2 - Cache"
    [GeneratedRegex(@"^(\[p[0-9]\]|\(p[0-9]\)|p[0-9])\s*([:\-–—]\s*|\s)", Linear)]
    private static partial Regex Priority();

    // "Cache @ann", "Cache - @ann / @bob", "Cache (@ann)", "Cache: @ann, @bob", "Cache ([redacted])"
    [GeneratedRegex(@"\s*[-–—:(]?\s*(by\s+)?(@[\w.\-]+|\[redacted\])(\s*([/,&+]|and)?\s*(@[\w.\-]+|\[redacted\]))*\s*\)?\s*$", Linear)]
    private static partial Regex Owners();

    // "Cache-Updates"
    [GeneratedRegex("[-–—:]", Linear)]
    private static partial Regex Marks();

    // "Cache (go-shop / js-shop)", "Cache in go-shop"
    [GeneratedRegex(@"\s*(\((?<list>[^()]*)\)|\s(in|for)\s+(?<list>\S+))$", Linear)]
    private static partial Regex ImplementationTail();
}
