using System.Text.Json;
using System.Text.RegularExpressions;
using NotesArchive.Who;

namespace NotesArchive.Tests.Search;

/// <summary>What <c>who</c> says of every initiative of a site and of some of its words, for answers.mjs.</summary>
internal static partial class WhoAnswers
{
    public static void Write(string site, string file, int words)
    {
        var data = SiteData.Read(site);
        var lines = data.Initiatives.Select(i => Line(i.Name, WhoQuery.Ask(data, i.Name), i.Id))
            .Concat(Sample(data, words).Select(w => (w, answer: WhoQuery.Ask(data, w))).Where(w => w.answer.Kind == WhoKind.Words).Select(w => Line(w.w, w.answer, null)));
        File.WriteAllLines(file, lines);
    }

    private static string Line(string query, WhoAnswer answer, string? initiative) =>
        JsonSerializer.Serialize(new { query, initiative, rows = JsonSerializer.Deserialize<JsonElement>(WhoFiles.Json(answer)) });

    /// <summary>Single words and neighbours, evenly out of all that are said.</summary>
    private static IEnumerable<string> Sample(SiteData data, int count)
    {
        var texts = data.Contributions.Select(c => Word().Matches(c.Text).Select(m => m.Value).ToList()).ToList();
        var single = texts.SelectMany(t => t).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        var pairs = texts.SelectMany(t => t.Zip(t.Skip(1), (a, b) => $"{a} {b}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return Evenly(single).Concat(Evenly(pairs));

        IEnumerable<string> Evenly(List<string> all) => Enumerable.Range(0, Math.Min(count, all.Count)).Select(i => all[(int)((long)i * all.Count / count)]);
    }

    // "gateway", "base32"; shorter ones are mostly stop words
    [GeneratedRegex(@"(?<![\w/.#@:-])[A-Za-z][A-Za-z0-9]{4,}(?![\w/#@-])")]
    private static partial Regex Word();
}
