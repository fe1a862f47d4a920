using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NotesArchive.Text;

namespace NotesArchive.Tests.Resolve.Redacting;

/// <summary>Every byte of a site as somebody may read it: plain, and with the escapes of JSON, HTML and addresses taken away.</summary>
internal static partial class OutputWords
{
    /// <summary>The files, with the words around, that hold a spelling as whole words; in binary files any letters do.</summary>
    public static IReadOnlyList<string> Find(string output, IEnumerable<string> spellings)
    {
        var words = spellings.Select(s => Words().Split(Folding.Fold(s)).Where(w => w.Length > 0).ToList()).ToList();
        var either = string.Join('|', words.Select(w => string.Join(@"[\s._/+'\-]{0,3}", w.Select(Regex.Escape))).Distinct());
        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        var whole = new Regex($@"(^|[^\p{{L}}\p{{N}}])({either})($|[^\p{{L}}\p{{N}}])", Options);
        var anywhere = new Regex(either, Options);
        return [.. Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).AsParallel().AsOrdered()
            .SelectMany(file => Texts(file, output).SelectMany(text => (IsBinary(file) ? anywhere : whole).EnumerateMatches(text)
                .ToList(text).Select(found => $"{Path.GetRelativePath(output, file)}: {found}")).Take(3))];
    }

    private static bool IsBinary(string file) => Path.GetExtension(file).Length == 0 && !Path.GetFileName(file).StartsWith('.');

    private static IEnumerable<string> Texts(string file, string output)
    {
        yield return Path.GetRelativePath(output, file);
        var text = Folding.Fold(Encoding.UTF8.GetString(File.ReadAllBytes(file)));
        yield return text;
        if (!IsBinary(file))
            yield return Folding.Fold(Uri.UnescapeDataString(WebUtility.HtmlDecode(
                JsonEscape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString()))));
    }

    private static List<string> ToList(this Regex.ValueMatchEnumerator matches, string text)
    {
        var found = new List<string>();
        foreach (var match in matches)
            found.Add(text[Math.Max(0, match.Index - 30)..Math.Min(text.Length, match.Index + match.Length + 30)]);
        return found;
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")] // "zoe-example"
    private static partial Regex Words();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")] // \u00eb
    private static partial Regex JsonEscape();
}
