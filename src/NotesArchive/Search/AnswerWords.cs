using System.Globalization;
using NotesArchive.Model;
using NotesArchive.Who;

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
    /// <summary>Contributions of a term that all lead to what was said; of more, the best of a person or month do.</summary>
    private const int MostLinks = 300;

    /// <summary>
    /// A contribution's person and meeting by their place in the archive, its month (0 without a date), its state, how well it stands
    /// for the month, and how well as evidence: its merit, then its rank.
    /// </summary>
    private readonly record struct Said(int Person, int Meeting, int Month, int Weakness, int InMonth, int Merit, int Rank);

    private readonly Archive _archive;
    private readonly IReadOnlyList<ContributionRow> _rows;
    private readonly RepositoryNames _repositories;
    private readonly Said[] _said;
    /// <summary>Meetings' ids without their dates, and their days.</summary>
    private readonly (string Id, int? Day)[] _meetings;

    private AnswerWords(Archive archive, IReadOnlyList<ContributionRow> rows)
    {
        _archive = archive;
        _rows = rows;
        _repositories = new(archive);
        var people = archive.People.Select((p, i) => (p.Id.Value, i)).ToDictionary(p => p.Value, p => p.i, StringComparer.Ordinal);
        var meetings = archive.Meetings.Select((m, i) => (m.Id.Value, i)).ToDictionary(m => m.Value, m => m.i, StringComparer.Ordinal);
        var inMonth = Ranks(MonthEvidence.ByStrength(rows));
        var ranks = Ranks(new WhoEvidence([]).InOrder(rows));
        _said = [.. rows.Select(r => new Said(people.GetValueOrDefault(r.Person, -1), meetings[r.Meeting], MonthEvidence.Month(r.Date),
            MonthEvidence.Weakness(r), inMonth[r], WhoEvidence.Merit(r), ranks[r]))];
        _meetings = [.. archive.Meetings.Select(m => (MonthEvidence.WithoutDate(m.Id.Value, m.Date), m.Date?.DayNumber))];
    }

    public static IEnumerable<(string Path, byte[] Bytes)> Write(
        Archive archive, IReadOnlyList<ContributionRow> rows, Vocabulary vocabulary, int units)
    {
        var files = Math.Max(1, (units + UnitsPerFile - 1) / UnitsPerFile);
        var words = new AnswerWords(archive, rows);
        return TermHolders.Of(archive, vocabulary).GroupBy(t => File(t.Key, files)).OrderBy(g => g.Key).AsParallel().AsOrdered()
            .Select(g => ($"n/{g.Key.ToString(CultureInfo.InvariantCulture)}", words.Bytes(g)));
    }

    private static Dictionary<ContributionRow, int> Ranks(IEnumerable<ContributionRow> inOrder) =>
        inOrder.Index().ToDictionary(r => r.Item, r => r.Index, (IEqualityComparer<ContributionRow>)ReferenceEqualityComparer.Instance);

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
    /// then each term with its length, the number of texts that hold it, the repositories whose names begin with it, and its
    /// contributions.
    /// </summary>
    private byte[] Bytes(IEnumerable<KeyValuePair<string, List<Holder>>> terms)
    {
        var kept = terms.OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => (t.Key, Texts: t.Value.Count(h => h.Place == TermPlace.Text),
                Holders: t.Value.Count > Most ? [] : t.Value)).ToList();
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
            _repositories.Write(body, term);
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
        foreach (var (number, place) in holders)
        {
            var said = _said[number];
            var isOwn = _rows[number].Role == "own";
            var url = linked.Contains(number) ? _rows[number].Url : null;
            writer.Number(number - previous);
            writer.Number(meetings.Of(said.Meeting));
            writer.Number(people.Of(said.Person));
            writer.Number(said.Weakness | (int)place << 3 | (isOwn ? 32 : 0) | (url is null ? 0 : 64));
            if (url is not null)
            {
                writer.Number(said.Merit);
                writer.Text(url[(url.IndexOf('#', StringComparison.Ordinal) + 1)..]);
            }
            previous = number;
        }
    }

    /// <summary>The evidence of each person, and what stands best for each person and month, of the latest.</summary>
    private HashSet<int> Linked(List<Holder> holders)
    {
        if (holders.Count <= MostLinks)
            return [.. holders.Select(h => h.Contribution)];
        var ofPeople = holders.GroupBy(h => _said[h.Contribution].Person).Select(g => g.MinBy(Evidence).Contribution);
        var ofMonths = holders.Select(h => h.Contribution).GroupBy(n => (_said[n].Person, _said[n].Month))
            .OrderByDescending(g => g.Key.Month).Take(MostLinks).Select(g => g.MinBy(n => _said[n].InMonth));
        return [.. ofPeople.Concat(ofMonths)];
    }

    /// <summary>The least is the evidence that <c>who</c> shows for the term.</summary>
    private (bool, bool, int, bool, int) Evidence(Holder holder)
    {
        var said = _said[holder.Contribution];
        return (said.Weakness == MonthEvidence.Team, holder.Place == TermPlace.Around, -said.Merit, holder.Place != TermPlace.Text,
            said.Rank);
    }
}
