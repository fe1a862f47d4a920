using NotesArchive.Text;

namespace NotesArchive.Who;

/// <summary>What a query that found nobody may have meant: names a few letters off, then names that hold one of its words.</summary>
internal static class WhoNearest
{
    private const int Most = 5;
    private const int ShortestWord = 3;

    public static IReadOnlyList<string> Of(SiteData site, string query)
    {
        var names = Names(site).ToList();
        var wanted = query.ToLowerInvariant();
        var off = names.Select(n => (n.Name, Off: Off(wanted, n.Spelling.ToLowerInvariant())))
            .Where(n => n.Off <= Math.Max(1, wanted.Length / 3))
            .OrderBy(n => n.Off).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name);
        var words = WordMatch.Of(query).Where(w => w.Word.Length >= ShortestWord).ToList();
        var holding = names.Select(n => (n.Name, Held: words.Count(w => w.In(n.Spelling))))
            .Where(n => n.Held > 0).OrderByDescending(n => n.Held)
            .ThenBy(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name);
        return [.. off.Concat(holding).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static IEnumerable<(string Name, string Spelling)> Names(SiteData site) =>
        site.Initiatives.SelectMany(i => i.Spellings.Prepend(i.Name).Select(s => (i.Name, s)))
            .Concat(WhoRepository.All(site).Select(r => (r, WhoRepository.NameOf(r))))
            .Concat(site.Series.Select(s => (s.Name, s.Name)));

    private static int Off(string wanted, string name) =>
        Math.Abs(wanted.Length - name.Length) > wanted.Length / 3 + 1 || wanted.Length > 100
            ? int.MaxValue : Nearest.Distance(wanted, name);
}
