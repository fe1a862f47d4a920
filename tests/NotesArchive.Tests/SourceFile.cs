using System.Text;
using System.Text.RegularExpressions;

namespace NotesArchive.Tests;

/// <summary>A file of C# as far as the layering needs it: its namespace, the namespaces that it opens, the types that it declares.</summary>
internal sealed partial class SourceFile
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "class", "struct", "interface", "enum", "record" };

    private SourceFile(string path, string code)
    {
        Path = path;
        Code = Using().Replace(code, "");
        Namespace = Own().Match(code).Groups["name"].Value;
        Usings = [.. Using().Matches(code).Select(m => m.Groups["name"].Value)];
        Declared = [.. Declaration().Matches(Code).Select(m => m.Groups["name"].Value).Where(n => !Keywords.Contains(n)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Below the folder of the library, <c>/</c> separators.</summary>
    public string Path { get; }
    public string Namespace { get; }
    public IReadOnlyList<string> Usings { get; }
    public IReadOnlyList<string> Declared { get; }

    /// <summary>Without comments, and of strings only what stands in holes.</summary>
    public string Code { get; }

    /// <summary>Every name that may be a type's, with what qualifies it: <c>Extract.Slot</c>, <c>Slot</c>; a member behind a point is none.</summary>
    public IEnumerable<string> Names() => Name().Matches(Code).SelectMany(m => Beginnings(m.Value)).Distinct(StringComparer.Ordinal);

    /// <summary>The namespaces whose types a bare name may mean, nearest first.</summary>
    public IEnumerable<string> Around()
    {
        for (var name = Namespace; name.Length > 0; name = name.Contains('.') ? name[..name.LastIndexOf('.')] : "")
            yield return name;
    }

    public static SourceFile Read(string folder, string file)
    {
        var at = 0;
        return new(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), CodeOf(File.ReadAllText(file), ref at, inHole: false));
    }

    private static IEnumerable<string> Beginnings(string name)
    {
        for (var end = name.IndexOf('.'); end >= 0; end = name.IndexOf('.', end + 1))
            yield return name[..end];
        yield return name;
    }

    private static string CodeOf(string text, ref int at, bool inHole)
    {
        var code = new StringBuilder();
        for (var depth = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("//"))
                at += rest.IndexOf('\n') is >= 0 and var line ? line : rest.Length;
            else if (rest.StartsWith("/*"))
                at += rest.IndexOf("*/") + 2;
            else if (rest[0] == '\'')
                at += 1 + (rest[1] == '\\' ? 2 : 1) + rest[(rest[1] == '\\' ? 3 : 2)..].IndexOf('\'') + 1;
            else if (String().Match(text, at, Math.Min(8, text.Length - at)) is { Success: true } quote && quote.Index == at)
                code.Append(' ').Append(HolesOf(text, ref at)).Append(' ');
            else if (inHole && rest[0] == '}' && depth == 0)
                break;
            else
            {
                depth += rest[0] == '{' ? 1 : rest[0] == '}' ? -1 : 0;
                code.Append(rest[0]);
                at++;
            }
        }
        return code.ToString();
    }

    /// <summary>The code in the holes of the string that begins here; steps behind the string.</summary>
    private static string HolesOf(string text, ref int at)
    {
        var begin = String().Match(text, at);
        var dollars = begin.Value.Count(c => c == '$');
        var quotes = begin.Value.Count(c => c == '"');
        var isVerbatim = begin.Value.Contains('@');
        at += begin.Length;
        var code = new StringBuilder();
        if (quotes == 2)
            return "";
        var end = new string('"', quotes);
        var isRaw = quotes > 2;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            if (isVerbatim && rest.StartsWith("\"\"") || !isVerbatim && !isRaw && rest[0] == '\\' || dollars == 1 && !isRaw && rest.StartsWith("{{"))
                at += 2;
            else if (rest.StartsWith(end))
                break;
            else if (dollars > 0 && rest.StartsWith(new string('{', dollars)))
            {
                at += dollars;
                code.Append(CodeOf(text, ref at, inHole: true)).Append(' ');
                at += dollars;
            }
            else
                at++;
        }
        at += quotes;
        return code.ToString();
    }

    [GeneratedRegex(@"[$@]*(""{3,}|"""")(?<!@"""")|[$@]*""")]
    private static partial Regex String();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Own();

    [GeneratedRegex(@"^using (static )?(?<name>NotesArchive[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(class|struct|interface|enum|record)\s+(?<name>[A-Z]\w*)|\bdelegate\s+[\w<>\[\]?, ]+\s(?<name>[A-Z]\w*)\s*[<(]")]
    private static partial Regex Declaration();

    // "Site" of "SiteInfo Site" and of "Site = site" is a member.
    [GeneratedRegex(@"(?<![\w.])(?<!(?<!\w)[A-Z]\w*(<[^;={}]*>)?\??\s+)[A-Z]\w*\b(\.[A-Z]\w*\b)*(?!\s*=[^=>])")]
    private static partial Regex Name();
}
