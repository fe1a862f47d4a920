using System.Globalization;

namespace NotesArchive.Search;

/// <summary>
/// The index in files by sorted term range. A term that fills more than a shard leaves its best hits there and has
/// all of them in pieces beside it, so that no search reads more of it than it needs.
/// </summary>
internal static class TermShards
{
    /// <summary>The directory of shards is read first, so their number is bounded whatever the size of the archive.</summary>
    private const int MostShards = 2048;
    private const int SmallestShard = 4096;
    private const int Heavy = 1024, Head = 384, Prefix = 96, Piece = 8192;

    /// <summary>Shard i is <c>t/i</c> and holds the terms from <c>Starts[i]</c> on; pieces are <c>p/n</c>.</summary>
    public sealed record Result(IReadOnlyList<string> Starts, IReadOnlyList<(string Path, byte[] Bytes)> Files);

    public static Result Write(SearchContent content, EntityNames names)
    {
        var hits = new TermHits(content);
        var terms = content.Index.Terms;
        var sorted = Enumerable.Range(0, terms.Count).ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(terms[a], terms[b]));
        var entries = sorted.AsParallel().AsOrdered().Select(term => Entry(terms[term], hits.Of(term), names)).ToList();
        AddPrefixes(entries, content, sorted, hits);
        return Cut(entries);
    }

    /// <summary>What a shard holds of one term, its pieces not yet numbered.</summary>
    private sealed record TermEntry(string Term, byte[] Head, IReadOnlyList<(int FirstKey, byte[] Bytes)> Pieces, byte[] Names)
    {
        public int Length => Term.Length + 4 + Head.Length + Names.Length + 6 * Pieces.Count;
    }

    private static TermEntry Entry(string term, Hit[] hits, EntityNames names)
    {
        var writer = new ByteWriter();
        writer.Number(hits.Length);
        writer.Number(Meetings(hits));
        Hit.Write(writer, hits.Length > Heavy ? TermHits.Best(hits, Head) : hits);
        var head = writer.Take();
        var pieces = new List<(int, byte[])>();
        if (hits.Length > Heavy)
        {
            foreach (var piece in hits.Chunk(Piece))
            {
                Hit.Write(writer, piece);
                pieces.Add((piece[0].Key, writer.Take()));
            }
        }
        names.Write(writer, term);
        return new TermEntry(term, head, pieces, writer.Take());
    }

    private static int Meetings(Hit[] byKey)
    {
        var count = 0;
        var last = -1;
        foreach (var hit in byKey)
        {
            var meeting = hit.Key / SearchUnit.PerMeeting;
            if (meeting != last)
                count++;
            last = meeting;
        }
        return count;
    }

    /// <summary>
    /// While the first letters are typed: where the terms of a prefix fill several shards, the entry <c>prefix*</c> holds
    /// the best hits of all of them.
    /// </summary>
    private static void AddPrefixes(List<TermEntry> entries, SearchContent content, int[] sorted, TermHits hits)
    {
        var prefixes = new List<(string Prefix, List<int> Terms)>();
        for (var length = 1; length <= 3; length++)
        {
            for (var i = 0; i < entries.Count;)
            {
                var prefix = entries[i].Term.Length < length ? "" : entries[i].Term[..length];
                var end = i + 1;
                long bytes = entries[i].Length;
                for (; end < entries.Count && prefix.Length > 0 && entries[end].Term.StartsWith(prefix, StringComparison.Ordinal); end++)
                    bytes += entries[end].Length;
                if (prefix.Length > 0 && bytes > SmallestShard && prefix.All(char.IsLetterOrDigit))
                {
                    // The commonest of them are what is most likely being typed.
                    prefixes.Add((prefix,
                        [.. sorted[i..end].OrderByDescending(t => content.Index.Postings(t).Count)
                            .ThenBy(t => content.Index.Terms[t], StringComparer.Ordinal).Take(Prefix)]));
                }
                i = end;
            }
        }
        // A common word stands in the lists of one, two and three letters.
        var best = prefixes.SelectMany(p => p.Terms).Distinct().AsParallel().Select(t => (t, Hits: TermHits.Best(hits.Of(t), Prefix)))
            .ToDictionary(b => b.t, b => b.Hits);
        var none = new EntityNames([]);
        entries.AddRange(prefixes.Select(p => Entry(p.Prefix + "*", TermHits.Best(p.Terms.Select(t => best[t]), Prefix), none)));
        entries.Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));
    }

    private static Result Cut(List<TermEntry> entries)
    {
        var full = Math.Max(SmallestShard, entries.Sum(e => (long)e.Length) / (MostShards * 3 / 4));
        var starts = new List<string>();
        var files = new List<(string, byte[])>();
        var pieces = 0;
        var writer = new ByteWriter();
        var previous = "";
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (i == 0 || (writer.Length + entry.Length > full && writer.Length > full / 3 && starts.Count < MostShards))
            {
                Close();
                starts.Add(i == 0 ? "" : Shortest(entries[i - 1].Term, entry.Term));
                previous = "";
            }
            WriteHead(writer, entry, Shared(previous, entry.Term));
            if (entry.Pieces.Count > 0)
                writer.Number(pieces);
            foreach (var (firstKey, bytes) in entry.Pieces)
            {
                writer.Number(firstKey);
                files.Add(($"p/{Name(pieces++)}", bytes));
            }
            writer.Bytes(entry.Names);
            previous = entry.Term;
        }
        Close();
        return new Result(starts, files);

        void Close()
        {
            if (starts.Count > 0)
                files.Add(($"t/{Name(starts.Count - 1)}", writer.Take()));
        }
    }

    private static void WriteHead(ByteWriter writer, TermEntry entry, int shared)
    {
        writer.Number(shared);
        writer.Text(entry.Term[shared..]);
        writer.Number(entry.Head.Length);
        writer.Number(entry.Pieces.Count * 2 + (entry.Names.Length > 0 ? 1 : 0));
        writer.Bytes(entry.Head);
    }

    /// <summary>How many letters two terms begin with alike, never half of one.</summary>
    private static int Shared(string previous, string term)
    {
        var shared = 0;
        while (shared < previous.Length && shared < term.Length && previous[shared] == term[shared])
            shared++;
        return shared > 0 && char.IsHighSurrogate(term[shared - 1]) ? shared - 1 : shared;
    }

    /// <summary>The shortest beginning of <paramref name="next"/> that sorts behind <paramref name="last"/>.</summary>
    private static string Shortest(string last, string next)
    {
        var length = 1;
        while (length < next.Length && string.CompareOrdinal(next[..length], last) <= 0)
            length++;
        return next[..(length < next.Length && char.IsHighSurrogate(next[length - 1]) ? length + 1 : length)];
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
