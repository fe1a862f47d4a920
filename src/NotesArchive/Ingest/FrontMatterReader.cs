using System.Globalization;
using NotesArchive.Language;
using NotesArchive.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NotesArchive.Ingest;

/// <summary>Reads YAML front matter and blanks it in the text. What only looks like it (a line of dashes) stays.</summary>
internal static class FrontMatterReader
{
    private const int LongestText = 64_000;
    // YamlDotNet recurses: 60,000 nested brackets would end the process.
    private const int DeepestNesting = 64;
    // "@" may not begin a plain YAML word, yet "attendees: [@ann, @bob]" is what people write.
    private const char At = '\ufdd0';

    public static FrontMatter? Read(ref string text, string path, LanguageWords words, List<Problem> problems)
    {
        var lines = text.Split('\n', 2_000);
        if (lines[0].TrimEnd() != "---" || lines.Length < 2)
            return null;
        var looksLikeOne = lines.Skip(1).FirstOrDefault(l => l.Trim().Length > 0 && l[0] != '#') is { } first && IsKey(first);
        var close = Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...");
        if (!looksLikeOne)
            return null;
        if (close < 0)
            return Fault(1, "The front matter has no closing line \"---\"; it is shown as text.");

        var yaml = string.Join('\n', lines[1..close]);
        if (yaml.Length > LongestText || NestsTooDeeply(lines[1..close]))
            return Fault(1, $"The front matter is longer than {LongestText} characters or nests more than {DeepestNesting} deep; it is "
                + "shown as text.");
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Protect(yaml)));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
                return Fault(1, "The front matter is no list of keys and values; it is shown as text.");
            var result = Understand(root, lines, close, path, words, problems);
            lines.AsSpan(0, close + 1).Fill("");
            text = string.Join('\n', lines);
            return result;
        }
        catch (YamlException e)
        {
            return Fault((int)e.Start.Line + 1, $"The front matter is no YAML ({e.Message}); it is shown as text.", (int)e.Start.Column);
        }

        // YamlDotNet on "\uD800\u0041", on "- :", and on a list that goes on at the margin.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return Fault(1, $"The front matter is no YAML ({e.Message}); it is shown as text.");
        }

        FrontMatter? Fault(int line, string message, int column = 0)
        {
            problems.Add(new Problem(Severity.Warning, ProblemCode.FrontMatter, message.ReplaceLineEndings(" ").Replace(At, '@'), path,
                line, column));
            return null;
        }
    }

    private static FrontMatter Understand(
        YamlMappingNode root, string[] lines, int close, string path, LanguageWords words, List<Problem> problems)
    {
        var result = new FrontMatter { LastLine = close + 1 };
        List<FrontMatterEntry> other = [];
        var keys = root.Children.ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var (key, value) = (Word(keys[i].Key), keys[i].Value);
            var line = (int)keys[i].Key.Start.Line + 1;
            var next = List(value) is { } list ? With(result, Wording.Of(key), list, words) : result;
            if (words[WordRole.DateKey].Contains(Wording.Of(key)) && next.Date is null)
                problems.Add(new Problem(Severity.Warning, ProblemCode.FrontMatter,
                    "The date is not written as YYYY-MM-DD (years 1990 to 2299); it is not read.", path, line));
            if (ReferenceEquals(next, result))
            {
                var end = i + 1 < keys.Count ? (int)keys[i + 1].Key.Start.Line : close;
                other.Add(new FrontMatterEntry(key, Written(keys[i].Value, lines, line, Math.Max(line, end))));
            }
            result = next;
        }
        return result with { Other = other };
    }

    /// <summary>The front matter with what a key says; the same where the key says nothing that is read.</summary>
    private static FrontMatter With(FrontMatter result, string key, IReadOnlyList<string> list, LanguageWords words)
    {
        bool Is(WordRole role) => words[role].Contains(key);
        if (list.Count == 1 && Is(WordRole.TitleKey))
            return result with { Title = list[0] };
        if (list.Count == 1 && Is(WordRole.DateKey))
            return Date(list[0]) is { } date ? result with { Date = date } : result;
        if (list.Count == 1 && Is(WordRole.SeriesKey))
            return result with { Series = list[0] };
        if (Is(WordRole.Attendees))
            return result with { Attendees = [.. result.Attendees, .. Names(list)] };
        if (Is(WordRole.Lead))
            return result with { Lead = [.. result.Lead, .. Names(list)] };
        if (Is(WordRole.Notetaker))
            return result with { Notetaker = [.. result.Notetaker, .. Names(list)] };
        return Is(WordRole.Recording) ? result with { Recordings = [.. result.Recordings, .. list] } : result;
    }

    /// <summary>A scalar's own words; of anything deeper its lines as written, so that no alias is ever unfolded.</summary>
    private static string Written(YamlNode value, string[] lines, int line, int end)
    {
        if (value is YamlScalarNode)
            return Word(value);
        var text = string.Join('\n', lines[(line - 1)..end]).Trim();
        return text[(text.IndexOf(':') + 1)..].Trim();
    }

    private static IReadOnlyList<string>? List(YamlNode value) => value switch
    {
        YamlScalarNode { Value.Length: > 0 } => [Word(value)],
        YamlSequenceNode sequence when sequence.All(c => c is YamlScalarNode) => [.. sequence.Select(Word).Where(w => w.Length > 0)],
        _ => null,
    };

    private static IEnumerable<string> Names(IReadOnlyList<string> list) =>
        list.SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Word(YamlNode node) =>
        SoundText.Of(((node as YamlScalarNode)?.Value ?? "").Replace(At, '@')).Trim();

    private static DateOnly? Date(string text) =>
        text.Length >= 10 && (text.Length == 10 || text[10] is ' ' or 'T' or 't')
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1990 and <= 2299 ? date : null;

    private static string Protect(string yaml)
    {
        var result = yaml.ToCharArray();
        for (var i = 0; i < result.Length; i++)
            if (yaml[i] == '@' && (i == 0 || yaml[i - 1] is ' ' or '\n' or '[' or ',' or '\t'))
                result[i] = At;
        return new string(result);
    }

    /// <summary>"title: x", "Date:", "\"note taker\": x"; a sentence with a colon is one, too, but is no YAML mapping then.</summary>
    private static bool IsKey(string line)
    {
        var colon = line.IndexOf(':');
        return colon is > 0 and < 60 && (colon + 1 == line.TrimEnd().Length || line[colon + 1] == ' ')
            && line[..colon].All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ' ' or '"' or '\'');
    }

    private static bool NestsTooDeeply(string[] lines)
    {
        var depth = 0;
        foreach (var line in lines)
        {
            // Each level of a block needs a space, a "-" or a "?" in front.
            if (line.Length - line.TrimStart([' ', '-', '?', '\t']).Length > DeepestNesting)
                return true;
            foreach (var c in line)
                if ((depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0) > DeepestNesting)
                    return true;
        }
        return false;
    }
}
