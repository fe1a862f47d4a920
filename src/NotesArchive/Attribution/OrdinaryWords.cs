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

    private readonly HashSet<string> ordinary;

    /// <param name="meetings">The words of each meeting.</param>
    /// <param name="asked">Those to judge.</param>
    public OrdinaryWords(IReadOnlyList<HashSet<string>> meetings, IEnumerable<string> asked)
    {
        var byStem = meetings.SelectMany(m => m).Distinct(StringComparer.Ordinal).ToLookup(PorterStemmer.Stem, StringComparer.Ordinal);
        ordinary = asked.Distinct(StringComparer.Ordinal).Where(word =>
        {
            var forms = byStem[PorterStemmer.Stem(word)].Where(f => f != word).ToList();
            var others = meetings.Count(m => forms.Exists(m.Contains));
            return others >= Enough && others >= Share * meetings.Count(m => m.Contains(word));
        }).ToHashSet(StringComparer.Ordinal);
    }

    public bool Contains(string word) => ordinary.Contains(word);
}
