using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// An archive as search units and the index over them; the document of a unit is its place in <see cref="Units"/>. Texts are
/// let go once they are indexed and written into <see cref="Chunks"/>.
/// </summary>
internal sealed record SearchContent(SearchIndex Index, IReadOnlyList<SearchUnit> Units, IReadOnlyList<(string Path, byte[] Bytes)> Chunks)
{
    private const int MeetingsPerBatch = 200;

    /// <summary>In the order of <see cref="Add"/>.</summary>
    private static readonly SearchField[] Fields =
    [
        new("title", 3), new("heading", 2), new("body", 1), new("people", 1), new("initiatives", 1), new("references", 1),
    ];

    internal static SearchContent Read(Archive archive, Vocabulary vocabulary)
    {
        var names = new NameTerms(archive, vocabulary);
        var index = new SearchIndex { Fields = Fields };
        var units = new List<SearchUnit>();
        var chunks = new List<(string, byte[])>();
        var shown = new UnitChunks(archive);
        var failures = new NoteFailures();
        var batches = Enumerable.Range(0, archive.Meetings.Count).Chunk(MeetingsPerBatch)
            .AsParallel().AsOrdered()
            .Select(meetings => ReadBatch(archive, meetings, vocabulary, (names, shown), failures));
        foreach (var (batch, read, written) in batches)
        {
            index.Add(batch);
            units.AddRange(read);
            chunks.AddRange(written);
        }
        failures.ThrowIfAny();
        return new SearchContent(index, units, chunks);
    }

    private static (SearchBatch, List<SearchUnit>, List<(string, byte[])>) ReadBatch(Archive archive, int[] meetings,
        Vocabulary vocabulary, (NameTerms Names, UnitChunks Shown) writers, NoteFailures failures)
    {
        var batch = new SearchBatch(vocabulary);
        var terms = new MeetingTerms(vocabulary);
        var known = new KnownWords(terms);
        var units = new List<SearchUnit>();
        var chunks = new List<(string, byte[])>();
        foreach (var meeting in meetings)
        {
            terms.BeginMeeting();
            var found = failures.Try(() =>
                NoteFailure.In("index", archive.Meetings[meeting].Source, () => SearchUnits.Of(archive, meeting, known))) ?? [];
            foreach (var unit in found)
                Add(batch, unit, terms, writers.Names);
            chunks.AddRange(writers.Shown.Of(found));
            units.AddRange(found.Select(u => u with { Texts = [], References = [], Addresses = [] }));
        }
        return (batch, units, chunks);
    }

    private static void Add(SearchBatch batch, SearchUnit unit, MeetingTerms terms, NameTerms names)
    {
        batch.BeginDocument(Fields.Length);
        batch.AddTerms(terms.Of(unit.Title));
        if (unit.Series is { } series)
            batch.AddTerms([NameTerms.Exact('s', series.Value)]);
        batch.EndField(0);
        batch.AddTerms(terms.Of(unit.Heading));
        batch.AddTerms(EmojiNames.Terms(unit.Heading));
        batch.EndField(1);
        foreach (var text in unit.Texts)
            batch.AddTerms(terms.Of(text));
        batch.AddTerms(unit.Texts.SelectMany(EmojiNames.Terms));
        batch.EndField(2);
        foreach (var person in unit.People)
            batch.AddTerms(names.Of(person));
        batch.EndField(3);
        foreach (var initiative in unit.Initiatives)
            batch.AddTerms(names.Of(initiative));
        batch.EndField(4);
        foreach (var reference in unit.References)
            batch.AddTerms(terms.Of(reference.IsIssueOrPull ? reference.ToString() : reference.Repository.ToString()));
        foreach (var address in unit.Addresses)
            batch.AddTerms(terms.Of(address));
        batch.EndField(5);
    }
}
