using System.Globalization;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// Who is named with a word, and when: <c>n/N</c> holds the contributions of the terms that fall on N by their letters, so that a
/// word costs one small read and no directory. As <c>notes-archive who</c> reads words: a contribution has those of its text, of
/// the heading above it, of its initiatives' names and of what it refers to.
/// </summary>
internal static class AnswerWords
{
    private const int UnitsPerFile = 16;
    private const int ContributionsPerBatch = 1000;
    /// <summary>A term of more contributions than this says nothing of who.</summary>
    private const int Most = 20_000;
    /// <summary>Months of a person that lead to what was said, the latest of a term.</summary>
    private const int MostLinks = 100;

    private readonly record struct Holder(int Contribution, bool InText);

    public static IEnumerable<(string Path, byte[] Bytes)> Write(Archive archive, int units)
    {
        var files = Math.Max(1, (units + UnitsPerFile - 1) / UnitsPerFile);
        var people = archive.People.ToDictionary(p => p.Id, NameTerms.Shown);
        var numbers = archive.Meetings.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        var meetings = archive.Contributions.Select(c => numbers[c.Meeting]).ToArray();
        var ids = archive.Meetings.Select(m => MonthEvidence.WithoutDate(m.Id.Value, m.Date)).ToArray();
        return Terms(archive, people).GroupBy(t => File(t.Key, files)).OrderBy(g => g.Key).AsParallel().AsOrdered()
            .Select(g => ($"n/{g.Key.ToString(CultureInfo.InvariantCulture)}", Bytes(archive, people, meetings, ids, g)));
    }

    /// <summary>FNV-1a over UTF-16, as answer.js has it.</summary>
    private static uint File(string term, int files)
    {
        var hash = 2166136261;
        foreach (var c in term)
            hash = (hash ^ c) * 16777619;
        return hash % (uint)files;
    }

    private static Dictionary<string, List<Holder>> Terms(Archive archive, Dictionary<PersonId, string> people)
    {
        var names = archive.Initiatives.ToDictionary(i => i.Id, i => i.Spellings.Prepend(i.Name).SelectMany(Tokenizer.Terms).ToHashSet(StringComparer.Ordinal));
        var holders = new Dictionary<string, List<Holder>>(StringComparer.Ordinal);
        var batches = Enumerable.Range(0, archive.Contributions.Count).Where(i => people.ContainsKey(archive.Contributions[i].Person))
            .Chunk(ContributionsPerBatch).AsParallel().AsOrdered().Select(batch => TermsOf(archive, batch, names));
        foreach (var batch in batches)
        {
            foreach (var (term, list) in batch)
            {
                if (holders.TryGetValue(term, out var all))
                    all.AddRange(list);
                else
                    holders.Add(term, list);
            }
        }
        return holders;
    }

    private static Dictionary<string, List<Holder>> TermsOf(Archive archive, int[] batch, Dictionary<InitiativeId, HashSet<string>> names)
    {
        var holders = new Dictionary<string, List<Holder>>(StringComparer.Ordinal);
        foreach (var number in batch)
        {
            var contribution = archive.Contributions[number];
            var text = Tokenizer.Terms(contribution.Text).ToHashSet(StringComparer.Ordinal);
            var around = contribution.References.SelectMany(r => Tokenizer.Terms(r.IsIssueOrPull ? r.ToString() : r.Repository.ToString()))
                .Concat(contribution.Section is null ? [] : Tokenizer.Terms(contribution.Section))
                .Concat(contribution.Initiatives.Where(names.ContainsKey).SelectMany(i => names[i]))
                .Where(t => !text.Contains(t)).ToHashSet(StringComparer.Ordinal);
            foreach (var term in text)
                Add(term, new(number, true));
            foreach (var term in around)
                Add(term, new(number, false));
        }
        return holders;

        void Add(string term, Holder holder)
        {
            if (!holders.TryGetValue(term, out var list))
                holders.Add(term, list = []);
            list.Add(holder);
        }
    }

    /// <summary>
    /// The number of all contributions; people; meetings' ids without their dates; meetings as days since the one before and id;
    /// then each term with its length, the number of texts that hold it and its contributions.
    /// </summary>
    private static byte[] Bytes(Archive archive, Dictionary<PersonId, string> names, int[] meetings, string[] meetingIds, IEnumerable<KeyValuePair<string, List<Holder>>> terms)
    {
        var kept = terms.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, Texts: t.Value.Count(h => h.InText), Holders: t.Value.Count > Most ? [] : t.Value)).ToList();
        var contributions = kept.SelectMany(t => t.Holders).Select(h => h.Contribution).Distinct().ToList();
        var people = Numbered(contributions.Select(c => archive.Contributions[c].Person).Distinct());
        var held = Numbered(contributions.Select(c => meetings[c]).Distinct().Order());
        var ids = Numbered(held.Keys.Select(m => meetingIds[m]).Distinct(StringComparer.Ordinal));

        var writer = new ByteWriter();
        writer.Number(archive.Contributions.Count);
        writer.Number(people.Count);
        foreach (var person in people.Keys)
            writer.Text($"{person}\t{names[person]}");
        writer.Number(ids.Count);
        foreach (var id in ids.Keys)
            writer.Text(id);
        writer.Number(held.Count);
        var before = 0;
        foreach (var meeting in held.Keys)
        {
            // Undated meetings stand last.
            writer.Number(archive.Meetings[meeting].Date is { } date ? (date.DayNumber - before) * 2 : 1);
            writer.Number(ids[meetingIds[meeting]]);
            before = archive.Meetings[meeting].Date?.DayNumber ?? before;
        }
        var body = new ByteWriter();
        foreach (var (term, texts, holders) in kept)
        {
            WriteHolders(body, archive, holders, c => people[archive.Contributions[c].Person], c => held[meetings[c]]);
            writer.Text(term);
            writer.Number(body.Length);
            writer.Number(texts);
            writer.Bytes(body.Take());
        }
        return writer.Take();
    }

    private static void WriteHolders(ByteWriter writer, Archive archive, List<Holder> holders, Func<int, int> person, Func<int, int> meeting)
    {
        var linked = holders.Select(h => archive.Contributions[h.Contribution])
            .GroupBy(c => (c.Person, Month: c.Date is { } date ? MonthEvidence.Month(date) : 0))
            .OrderByDescending(g => g.Key.Month).Take(MostLinks).Select(MonthEvidence.Best).ToHashSet(ReferenceEqualityComparer.Instance);
        var number = 0;
        foreach (var (index, inText) in holders)
        {
            var contribution = archive.Contributions[index];
            var hasLink = linked.Contains(contribution);
            writer.Number(index - number);
            writer.Number(meeting(index));
            writer.Number(person(index));
            writer.Number(MonthEvidence.Weakness(contribution.State) | (inText ? 4 : 0) | (hasLink ? 8 : 0));
            if (hasLink)
                writer.Text(contribution.Url[(contribution.Url.IndexOf('#', StringComparison.Ordinal) + 1)..]);
            number = index;
        }
    }

    private static OrderedDictionary<T, int> Numbered<T>(IEnumerable<T> items) where T : notnull =>
        new(items.Select((item, i) => KeyValuePair.Create(item, i)));
}
