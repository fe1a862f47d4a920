using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>A contribution by its number, and whether its own text has the term or only what stands around it.</summary>
internal readonly record struct Holder(int Contribution, bool InText);

/// <summary>
/// The contributions of each term, in order. As <c>notes-archive who</c> reads words: a contribution has those of its text, of
/// the heading above it, of its initiatives' names and of what it refers to.
/// </summary>
internal sealed class TermHolders
{
    private const int ContributionsPerBatch = 1000;

    private readonly Vocabulary _vocabulary = new();
    private readonly List<List<Holder>> _holders = [];

    public static Dictionary<string, List<Holder>> Of(Archive archive)
    {
        var people = archive.People.Select(p => p.Id).ToHashSet();
        var names = archive.Initiatives.ToDictionary(i => i.Id, i => i.Spellings.Prepend(i.Name).SelectMany(Tokenizer.Terms).Distinct(StringComparer.Ordinal).ToArray());
        var batches = Enumerable.Range(0, archive.Contributions.Count).Where(i => people.Contains(archive.Contributions[i].Person))
            .Chunk(ContributionsPerBatch).AsParallel().AsOrdered().Select(batch => Read(archive, batch, names));
        var all = new Dictionary<string, List<Holder>>(StringComparer.Ordinal);
        foreach (var batch in batches)
        {
            foreach (var (term, holders) in batch._vocabulary.Terms.Zip(batch._holders))
            {
                if (!all.TryAdd(term, holders))
                    all[term].AddRange(holders);
            }
        }
        return all;
    }

    private static TermHolders Read(Archive archive, int[] contributions, Dictionary<InitiativeId, string[]> names)
    {
        var batch = new TermHolders();
        foreach (var number in contributions)
        {
            var contribution = archive.Contributions[number];
            batch.Add(contribution.Text, new Holder(number, true));
            var around = new Holder(number, false);
            foreach (var reference in contribution.References)
                batch.Add(reference.IsIssueOrPull ? reference.ToString() : reference.Repository.ToString(), around);
            if (contribution.Section is { } section)
                batch.Add(section, around);
            foreach (var term in contribution.Initiatives.SelectMany(i => names.GetValueOrDefault(i, [])))
                batch.Add(batch._vocabulary.Number(term), around);
        }
        return batch;
    }

    private void Add(string text, Holder holder)
    {
        foreach (var compound in new Compounds(Folding.Fold(text)))
        {
            foreach (var term in _vocabulary.Of(compound))
                Add(term, holder);
        }
    }

    /// <summary>A contribution holds a term once, in its text if it stands there.</summary>
    private void Add(int term, Holder holder)
    {
        while (_holders.Count <= term)
            _holders.Add([]);
        if (_holders[term] is not [.., var last] || last.Contribution != holder.Contribution)
            _holders[term].Add(holder);
    }
}
