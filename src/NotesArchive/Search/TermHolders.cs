using System.Runtime.InteropServices;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>Where a contribution has a term: only in what it refers to or belongs to, in the heading above it, or in its text.</summary>
internal enum TermPlace { Around, Section, Text }

/// <summary>A contribution by its number, and the nearest place where it has the term.</summary>
internal readonly record struct Holder(int Contribution, TermPlace Place);

/// <summary>
/// The contributions of each term, in order. As <c>notes-archive who</c> reads words: a contribution has those of its text, of
/// the heading above it, of its initiatives' names and of what it refers to.
/// </summary>
internal sealed class TermHolders(Vocabulary vocabulary)
{
    private const int ContributionsPerBatch = 1000;

    private readonly Dictionary<int, List<Holder>> _holders = [];
    private readonly List<int> _read = [];

    public static Dictionary<string, List<Holder>> Of(Archive archive, Vocabulary vocabulary)
    {
        var people = archive.People.Select(p => p.Id).ToHashSet();
        var names = archive.Initiatives.ToDictionary(i => i.Id,
            i => i.Spellings.Prepend(i.Name).SelectMany(Tokenizer.Terms).Select(vocabulary.Number).Distinct().ToList());
        var batches = Enumerable.Range(0, archive.Contributions.Count).Where(i => people.Contains(archive.Contributions[i].Person))
            .Chunk(ContributionsPerBatch).AsParallel().AsOrdered().Select(batch => Read(archive, batch, names, vocabulary));
        var all = new Dictionary<int, List<Holder>>();
        foreach (var batch in batches)
        {
            foreach (var (term, holders) in batch._holders)
            {
                if (!all.TryAdd(term, holders))
                    all[term].AddRange(holders);
            }
        }
        return all.ToDictionary(t => vocabulary.Term(t.Key), t => t.Value, StringComparer.Ordinal);
    }

    private static TermHolders Read(Archive archive, int[] contributions, Dictionary<InitiativeId, List<int>> names, Vocabulary vocabulary)
    {
        var batch = new TermHolders(vocabulary);
        foreach (var number in contributions)
        {
            var contribution = archive.Contributions[number];
            batch.Add(contribution.Text, new Holder(number, TermPlace.Text));
            if (contribution.Section is { } section)
                batch.Add(section, new Holder(number, TermPlace.Section));
            var around = new Holder(number, TermPlace.Around);
            foreach (var reference in contribution.References)
                batch.Add(reference.IsIssueOrPull ? reference.ToString() : reference.Repository.ToString(), around);
            foreach (var initiative in contribution.Initiatives)
                batch.Add(names.GetValueOrDefault(initiative, []), around);
        }
        return batch;
    }

    private void Add(string text, Holder holder)
    {
        _read.Clear();
        vocabulary.AddTerms(text, _read);
        Add(_read, holder);
    }

    /// <summary>A contribution holds a term once, at the nearest place, which is added first.</summary>
    private void Add(List<int> terms, Holder holder)
    {
        foreach (var term in terms)
        {
            ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, term, out _);
            holders ??= [];
            if (holders is not [.., var last] || last.Contribution != holder.Contribution)
                holders.Add(holder);
        }
    }
}
