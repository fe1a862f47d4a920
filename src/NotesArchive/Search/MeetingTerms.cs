namespace NotesArchive.Search;

/// <summary>
/// Texts as terms, those of the current meeting remembered: most of a meeting's texts are read as its blocks, as its body and
/// as what is found.
/// </summary>
internal sealed class MeetingTerms(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int[]> _texts = new(StringComparer.Ordinal);
    private readonly List<int> _read = [];

    public void BeginMeeting() => _texts.Clear();

    /// <summary>Every term of a text, in order, as often as it stands there.</summary>
    public int[] Of(string text)
    {
        if (!_texts.TryGetValue(text, out var terms))
        {
            _read.Clear();
            vocabulary.AddTerms(text, _read);
            _texts.Add(text, terms = [.. _read]);
        }
        return terms;
    }

    public int Number(string term) => vocabulary.Number(term);
}
