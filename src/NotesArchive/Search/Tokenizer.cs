using System.Buffers;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Search;

/// <summary>
/// Text to search terms. A compound is a run of letters and digits joined by single marks (<c>js-ipfs-http-client</c>,
/// <c>ipfs/go-ipfs#5723</c>); it gives itself whole and its parts, words stemmed. theme/assets/search/terms.js does
/// the same to queries, and tests hold the two together.
/// </summary>
internal static class Tokenizer
{
    private const int LongestTerm = 80;
    internal static readonly char[] Separators = ['/', '#', '@', ':', '&', '=', '+'];
    internal static readonly char[] Joints = ['-', '_', '.'];
    private static readonly SearchValues<char> AnySeparator = SearchValues.Create(Separators);

    /// <summary>Every term of a text, in order, repeated as often as it stands there.</summary>
    public static List<string> Terms(string text)
    {
        var terms = new List<string>();
        foreach (var compound in new Compounds(Folding.Fold(text)))
            AddTerms(compound.ToString(), terms);
        return terms;
    }

    /// <summary>Adds the terms of one compound: wholes first, then parts.</summary>
    public static void AddTerms(string compound, List<string> terms)
    {
        if (!compound.AsSpan().ContainsAny(AnySeparator))
        {
            AddSegment(compound, terms);
            return;
        }
        AddReferences(compound.ToLowerInvariant(), terms);
        foreach (var segment in compound.Split(Separators))
            AddSegment(segment, terms);
    }

    /// <summary>
    /// <c>owner/name</c>, <c>name#12</c> and <c>owner/name#12</c>, also out of <c>github.com/owner/name/pull/12</c>.
    /// </summary>
    private static void AddReferences(string compound, List<string> terms)
    {
        if (Ticket.First(compound) is { } first)
        {
            AddReference(first.Ticket, terms);
            return;
        }
        var path = GitHubAddress.PathOf(compound, isBare: true);
        var segments = (path ?? compound).Split('/');
        if (segments.Length > 3
            && GitHubAddress.OfPath(path ?? compound) is { Kind: ReferenceKind.Issue or ReferenceKind.Pull, Number: { } number } at)
            AddReference(new(at.Owner, at.Repository, number), terms);
        else if (path is null ? segments.Length == 2 : segments.Length > 1)
            terms.Add(Cut($"{segments[0]}/{WithoutFragment(segments[1])}"));
    }

    private static void AddReference(Ticket ticket, List<string> terms)
    {
        if (ticket.Repository is null)
            return;
        terms.Add(Cut($"{ticket.Repository}#{ticket.Number}"));
        if (ticket.Owner is null)
            return;
        terms.Add(Cut(ticket.ToString()));
        terms.Add(Cut($"{ticket.Owner}/{ticket.Repository}"));
    }

    private static string WithoutFragment(string name) => name.IndexOf('#') is >= 0 and var hash ? name[..hash] : name;

    private static void AddSegment(string segment, List<string> terms)
    {
        if (segment.Contains('\''))
        {
            var written = segment.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? segment[..^2] : segment;
            segment = written.Replace("'", "", StringComparison.Ordinal);
            // "NAT'd" is also nat; the halves of "we'll" say nothing.
            if (segment.Length < written.Length)
            {
                foreach (var part in written.Split('\''))
                {
                    if (part.Length > 2 && part.IndexOfAny(Joints) < 0)
                        AddWord(part, terms);
                }
            }
        }
        if (segment.IndexOfAny(Joints) < 0)
        {
            AddWord(segment, terms);
            return;
        }
        terms.Add(Cut(segment.ToLowerInvariant()));
        foreach (var part in segment.Split(Joints))
        {
            if (part.Length > 1 && !(part.Length == 2 && char.IsAsciiDigit(part[0]) && char.IsAsciiDigit(part[1])))
                AddWord(part, terms);
        }
    }

    /// <summary>Chinese and Japanese have no spaces: each two neighbours are a term.</summary>
    private static void AddWord(string word, List<string> terms)
    {
        for (var i = 0; i < word.Length;)
        {
            var cjk = IsCjk(word[i]);
            var end = i + 1;
            while (end < word.Length && IsCjk(word[end]) == cjk)
                end++;
            if (!cjk)
                AddPlain(word[i..end], terms);
            else if (end - i == 1)
                terms.Add(word[i..end]);
            else
            {
                for (var k = i; k + 1 < end; k++)
                    terms.Add(word[k..(k + 2)]);
            }
            i = end;
        }
    }

    private static void AddPlain(string word, List<string> terms)
    {
        AddTerm(word, terms);
        // PinTracker is also pin and tracker.
        var from = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            var boundary = i < word.Length && char.IsAsciiLetterLower(word[i - 1]) && char.IsAsciiLetterUpper(word[i]);
            if (!boundary && !(i == word.Length && from > 0))
                continue;
            if (i - from > 1)
                AddTerm(word[from..i], terms);
            from = i;
        }
    }

    private static void AddTerm(string word, List<string> terms)
    {
        var lower = Cut(word.ToLowerInvariant());
        if (!StopWords.All.Contains(lower))
            terms.Add(PorterStemmer.Stem(lower));
    }

    private static string Cut(string term) =>
        term.Length <= LongestTerm ? term : term[..(char.IsHighSurrogate(term[LongestTerm - 1]) ? LongestTerm - 1 : LongestTerm)];

    private static bool IsCjk(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';
}
