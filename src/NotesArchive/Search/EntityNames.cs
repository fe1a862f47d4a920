using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Search;

/// <summary>
/// Which people, initiatives and series a query may name: each spelling is kept with its rarest term, so that a search that
/// reads its terms learns of it without another file. A part of a series' name is enough; it is kept with each of its terms.
/// </summary>
internal sealed class EntityNames(ILookup<string, string> byTerm)
{
    public EntityNames(IEnumerable<(string Term, string Line)> lines)
        : this(lines.ToLookup(l => l.Term, l => l.Line, StringComparer.Ordinal)) { }

    public static EntityNames Of(Archive archive, SearchIndex index)
    {
        var counts = new Dictionary<string, int>(index.Terms.Count, StringComparer.Ordinal);
        for (var term = 0; term < index.Terms.Count; term++)
            counts.Add(index.Terms[term], index.Postings(term).Count);
        var people = archive.People.SelectMany(p =>
            Lines("p", p.Id.Value, NameTerms.Shown(p), [p.Name, p.FullName ?? p.Name, .. p.Spellings], counts));
        var initiatives = archive.Initiatives.SelectMany(i => Lines("i", i.Id.Value, i.Name, [i.Name, .. i.Spellings], counts));
        // Those with most meetings first.
        var series = archive.Series.OrderByDescending(s => s.Meetings.Count).ThenBy(s => s.Id)
            .SelectMany(s => SeriesLines(s, counts));
        return new EntityNames(people.Concat(initiatives).Concat(series));
    }

    /// <summary>The number of names and each as <c>kind, id, name, terms</c>; nothing if there are none.</summary>
    public void Write(ByteWriter writer, string term)
    {
        if (!byTerm.Contains(term))
            return;
        var lines = byTerm[term].ToList();
        writer.Number(lines.Count);
        foreach (var line in lines)
            writer.Text(line);
    }

    private static IEnumerable<(string, string)> Lines(string kind, string id, string name, IReadOnlyList<string> spellings,
        Dictionary<string, int> counts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in spellings)
        {
            var terms = Terms(spelling);
            if (terms.Count == 0 || terms.Any(t => !counts.ContainsKey(t)) || !seen.Add(string.Join(' ', terms)))
                continue;
            var rarest = terms.OrderBy(t => counts[t]).ThenBy(t => t, StringComparer.Ordinal).First();
            yield return (rarest, $"{kind}\t{id}\t{name}\t{string.Join(' ', terms)}");
        }
    }

    private static IEnumerable<(string, string)> SeriesLines(Series series, Dictionary<string, int> counts)
    {
        var name = Terms(series.Name);
        var id = Terms(series.Id.Value);
        return new[] { name, id.Exists(t => !name.Contains(t)) ? id : [] }.SelectMany(
            terms => terms.Where(counts.ContainsKey).Select(t => (t, $"s\t{series.Id}\t{series.Name}\t{string.Join(' ', terms)}")));
    }

    private static List<string> Terms(string spelling)
    {
        var terms = new List<string>();
        foreach (var compound in new Compounds(Folding.Fold(spelling)))
            terms.AddRange(Parts(compound.ToString()));
        return [.. terms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A query may write "js-ipfs" as two words: its parts are enough. Of "0.36" there are none.</summary>
    private static List<string> Parts(string compound)
    {
        var terms = new List<string>();
        Tokenizer.AddTerms(compound, terms);
        if (terms.Any(IsPart))
            terms.RemoveAll(t => !IsPart(t));
        return terms;
    }

    private static bool IsPart(string term) => term.All(char.IsLetterOrDigit);
}
