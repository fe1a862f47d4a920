using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>An archive as search units and the index over them; the document of a unit is its place in <see cref="Units"/>.</summary>
public sealed record SearchContent(SearchIndex Index, IReadOnlyList<SearchUnit> Units)
{
    private const int MeetingsPerBatch = 100;

    /// <summary>In the order of <see cref="Add"/>.</summary>
    private static readonly SearchField[] Fields =
    [
        new("title", 3), new("heading", 2), new("body", 1), new("people", 1), new("initiatives", 1), new("references", 1),
    ];

    public static SearchContent Read(Archive archive)
    {
        var names = new NameTerms(archive);
        var index = new SearchIndex { Fields = Fields };
        var units = new List<SearchUnit>();
        var batches = Enumerable.Range(0, archive.Meetings.Count).Chunk(MeetingsPerBatch)
            .AsParallel().AsOrdered()
            .Select(meetings => ReadBatch(archive, meetings, names));
        foreach (var (batch, read) in batches)
        {
            index.Add(batch);
            units.AddRange(read);
        }
        return new SearchContent(index, units);
    }

    private static (SearchBatch, List<SearchUnit>) ReadBatch(Archive archive, int[] meetings, NameTerms names)
    {
        var batch = new SearchBatch();
        var units = meetings.SelectMany(meeting => SearchUnits.Of(archive, meeting)).ToList();
        foreach (var unit in units)
            Add(batch, unit, names);
        return (batch, units);
    }

    private static void Add(SearchBatch batch, SearchUnit unit, NameTerms names)
    {
        batch.BeginDocument(Fields.Length);
        batch.AddText(unit.Title);
        if (unit.Series is { } series)
            batch.AddTerms([NameTerms.Exact('s', series.Value)]);
        batch.EndField(0);
        batch.AddText(unit.Heading);
        batch.AddTerms(EmojiNames.Terms(unit.Heading));
        batch.EndField(1);
        batch.AddText(unit.Text);
        batch.AddTerms(EmojiNames.Terms(unit.Text));
        batch.EndField(2);
        foreach (var person in unit.People)
            batch.AddTerms(names.Of(person));
        batch.EndField(3);
        foreach (var initiative in unit.Initiatives)
            batch.AddTerms(names.Of(initiative));
        batch.EndField(4);
        foreach (var reference in unit.References)
            batch.AddText(reference.IsIssueOrPull ? reference.ToString() : reference.Repository.ToString());
        foreach (var address in unit.Addresses)
            batch.AddText(address);
        batch.EndField(5);
    }
}
