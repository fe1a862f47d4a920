using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>
/// Words that the notes inflect like any other ("shelf", "shelves", "shelving"), unlike the proper names of things
/// ("Bookswap"): a name made of such words alone may well mean something else where it is merely written.
/// </summary>
internal sealed class OrdinaryWords
{
    private const int Enough = 3;
    /// <summary>Meetings with the word in another form for each with this one: fewer are slips of the pen.</summary>
    private const double Share = 0.025;

    private readonly HashSet<string> ordinary = new(StringComparer.Ordinal);

    /// <param name="meetings">The words of each meeting, each once.</param>
    /// <param name="asked">Those to judge.</param>
    public OrdinaryWords(IEnumerable<IEnumerable<string>> meetings, IEnumerable<string> asked)
    {
        var wanted = asked.Distinct(StringComparer.Ordinal).ToList();
        var stems = wanted.Select(PorterStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        var starts = stems.Select(Start).ToHashSet(StringComparer.Ordinal);
        var same = wanted.ToDictionary(w => w, _ => 0, StringComparer.Ordinal);
        var other = wanted.ToDictionary(w => w, _ => 0, StringComparer.Ordinal);
        var byStem = wanted.ToLookup(PorterStemmer.Stem, StringComparer.Ordinal);
        foreach (var words in meetings)
        {
            // Only what begins alike is worth a stem.
            var forms = words.Where(w => starts.Contains(Start(w))).Select(w => (Word: w, Stem: PorterStemmer.Stem(w)))
                .Where(w => stems.Contains(w.Stem)).ToLookup(w => w.Stem, w => w.Word, StringComparer.Ordinal);
            foreach (var stem in forms)
                foreach (var word in byStem[stem.Key])
                {
                    same[word] += stem.Contains(word, StringComparer.Ordinal) ? 1 : 0;
                    other[word] += stem.Any(w => w != word) ? 1 : 0;
                }
        }
        foreach (var word in wanted)
            if (other[word] >= Enough && other[word] >= Share * same[word])
                ordinary.Add(word);
    }

    public bool Contains(string word) => ordinary.Contains(word);

    private static string Start(string word) => word[..Math.Min(word.Length, 2)];
}
