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
        var asked = data.Initiatives.Select(i => (i.Name, answer: WhoQuery.Ask(data, i.Name), id: (string?)i.Id))
            .Concat(data.Series.Select(s => (s.Name, answer: WhoQuery.Ask(data, s.Name), id: (string?)s.Id))
                .Where(s => s.answer.Kind == WhoKind.Series));
        var lines = asked.Select(a => Line(a.Name, a.answer, a.id))
            .Concat(Sample(data, words).Concat(["js-ipfs async", "js ipfs async", "go-ipfs dht"])
                .Select(w => (w, answer: WhoQuery.Ask(data, w)))
                .Where(w => w.answer.Kind == WhoKind.Words).Select(w => Line(w.w, w.answer, null)));
        File.WriteAllLines(file, lines);
    }

    private static string Line(string query, WhoAnswer answer, string? id)
    {
        var evidence = new WhoEvidence(answer.Kind == WhoKind.Series ? [] : WordMatch.Of(answer.Subject));
        var people = WhoRow.InOrder(answer.Hits.GroupBy(h => h.Contribution.Person, h => h.Contribution, StringComparer.Ordinal))
            .Select(p => (Row: p, Best: evidence.Best(p.Rows)))
            .Select(p => new
            {
                p.Row.Id,
                counts = new { p.Row.Done, p.Row.Said, p.Row.Blocked, p.Row.Planned, p.Row.Team },
                p.Best.Url,
                place = $"{p.Best.Source}:{p.Best.Line}",
            });
        var rows = JsonSerializer.Deserialize<JsonElement>(WhoFiles.Json(answer));
        return JsonSerializer.Serialize(new { query, id, people, rows }, JsonSerializerOptions.Web);
    }

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
