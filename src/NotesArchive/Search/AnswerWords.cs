using System.Globalization;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// Who is named with a word, and when: <c>n/N</c> holds the contributions of the terms that fall on N by their letters, so that a
/// word costs one small read and no directory.
/// </summary>
internal sealed class AnswerWords
{
    private const int UnitsPerFile = 16;
    /// <summary>A term of more contributions than this says nothing of who.</summary>
    private const int Most = 20_000;
    /// <summary>Months of a person that lead to what was said, the latest of a term.</summary>
    private const int MostLinks = 100;

    /// <summary>
    /// A contribution's person and meeting by their place in the archive, its month (0 without a date), its state, and how well
    /// it stands for the month.
    /// </summary>
    private readonly record struct Said(int Person, int Meeting, int Month, int Weakness, int Rank);

    private readonly Archive _archive;
    private readonly Said[] _said;
    /// <summary>Meetings' ids without their dates, and their days.</summary>
    private readonly (string Id, int? Day)[] _meetings;

    private AnswerWords(Archive archive)
    {
        _archive = archive;
        var people = archive.People.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var meetings = archive.Meetings.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        _said = [.. archive.Contributions.Zip(MonthEvidence.Ranks(archive.Contributions), (c, rank) =>
            new Said(people.GetValueOrDefault(c.Person, -1), meetings[c.Meeting], c.Date is { } date ? MonthEvidence.Month(date) : 0,
                MonthEvidence.Weakness(c.State), rank))];
        _meetings = [.. archive.Meetings.Select(m => (MonthEvidence.WithoutDate(m.Id.Value, m.Date), m.Date?.DayNumber))];
    }

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive, Vocabulary vocabulary, int units)
    {
        var files = Math.Max(1, (units + UnitsPerFile - 1) / UnitsPerFile);
        var words = new AnswerWords(archive);
        return TermHolders.Of(archive, vocabulary).GroupBy(t => File(t.Key, files)).OrderBy(g => g.Key).AsParallel().AsOrdered()
            .Select(g => ($"n/{g.Key.ToString(CultureInfo.InvariantCulture)}", words.Bytes(g)));
    }

    /// <summary>FNV-1a over UTF-16, as answer.js has it.</summary>
    private static uint File(string term, int files)
    {
        var hash = 2166136261;
        foreach (var c in term)
            hash = (hash ^ c) * 16777619;
        return hash % (uint)files;
    }

    /// <summary>
    /// The number of all contributions; people; meetings' ids without their dates; meetings as days since the one before and id;
    /// then each term with its length, the number of texts that hold it and its contributions.
    /// </summary>
    private byte[] Bytes(IEnumerable<KeyValuePair<string, List<Holder>>> terms)
    {
        var kept = terms.OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => (t.Key, Texts: t.Value.Count(h => h.InText), Holders: t.Value.Count > Most ? [] : t.Value)).ToList();
        var people = new Numbering<int>();
        var meetings = new HashSet<int>();
        foreach (var (_, _, holders) in kept)
        {
            foreach (var holder in holders)
            {
                people.Of(_said[holder.Contribution].Person);
                meetings.Add(_said[holder.Contribution].Meeting);
            }
        }
        var writer = new ByteWriter();
        writer.Number(_archive.Contributions.Count);
        writer.Number(people.Items.Count);
        foreach (var person in people.Items)
            writer.Text($"{_archive.People[person].Id}\t{NameTerms.Shown(_archive.People[person])}");
        var held = WriteMeetings(writer, meetings.Order());
        var body = new ByteWriter();
        foreach (var (term, texts, holders) in kept)
        {
            WriteHolders(body, holders, people, held);
            writer.Text(term);
            writer.Number(body.Length);
            writer.Number(texts);
            writer.Bytes(body.Take());
        }
        return writer.Take();
    }

    /// <summary>Gives the meetings' numbers within the file.</summary>
    private Numbering<int> WriteMeetings(ByteWriter writer, IOrderedEnumerable<int> meetings)
    {
        var held = new Numbering<int>();
        var ids = new Numbering<string>(StringComparer.Ordinal);
        foreach (var meeting in meetings)
        {
            held.Of(meeting);
            ids.Of(_meetings[meeting].Id);
        }
        writer.Number(ids.Items.Count);
        foreach (var id in ids.Items)
            writer.Text(id);
        writer.Number(held.Items.Count);
        var before = 0;
        foreach (var meeting in held.Items)
        {
            var (id, day) = _meetings[meeting];
            // Undated meetings stand last.
            writer.Number(day is { } known ? (known - before) * 2 : 1);
            writer.Number(ids.Of(id));
            before = day ?? before;
        }
        return held;
    }

    private void WriteHolders(ByteWriter writer, List<Holder> holders, Numbering<int> people, Numbering<int> meetings)
    {
        var linked = Linked(holders);
        var previous = 0;
        foreach (var (number, inText) in holders)
        {
            var said = _said[number];
            var url = linked.Contains(number) ? _archive.Contributions[number].Url : null;
            writer.Number(number - previous);
            writer.Number(meetings.Of(said.Meeting));
            writer.Number(people.Of(said.Person));
            writer.Number(said.Weakness | (inText ? 4 : 0) | (url is null ? 0 : 8));
            if (url is not null)
                writer.Text(url[(url.IndexOf('#', StringComparison.Ordinal) + 1)..]);
            previous = number;
        }
    }

    /// <summary>The best contribution of each person and month, of the latest months.</summary>
    private HashSet<int> Linked(List<Holder> holders)
    {
        var best = new OrderedDictionary<(int Person, int Month), int>();
        foreach (var (number, _) in holders)
        {
            var said = _said[number];
            if (!best.TryAdd((said.Person, said.Month), number, out var at) && said.Rank < _said[best.GetAt(at).Value].Rank)
                best.SetAt(at, number);
        }
        return [.. best.OrderByDescending(b => b.Key.Month).Take(MostLinks).Select(b => b.Value)];
    }
}
