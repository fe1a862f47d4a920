using System.Text.RegularExpressions;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Those whom a fragment names as the ones who do something: <c>@ann will merge it</c>, <c>merged it (@ann)</c>, <c>Ann has
/// merged it</c>, not <c>ask @ann</c>.
/// </summary>
internal sealed partial class CreditedPeople(PersonTable people)
{
    /// <summary>So many characters before or behind a name tell what the person does.</summary>
    private const int Near = 60;

    /// <summary>A line of so many characters says several things.</summary>
    private const int Long = 200;

    private readonly FirstNames names = new(people.People, people.Redacted);

    /// <summary><paramref name="here"/> are the people of the meeting. Unknown: a first name is credited that nothing settles; with all, or with single lines.</summary>
    public (IReadOnlyList<Credit> Credits, bool IsUnknown, IReadOnlyList<string> UnknownLines) Of(MeetingDraft draft, BlockDraft block, IReadOnlyList<PersonId> here)
    {
        var credits = block.Named.Select(n => (Name: n, Person: people.Find(draft, n))).Where(n => n.Person is not null).DistinctBy(n => (n.Person, n.Name.Written))
            .SelectMany(n => OfHandle(block, n.Name, n.Person!.Value)).ToList();
        var plain = credits.Exists(c => !c.IsPart) ? null : PlainDoers.Find(block.Text, names, here);
        credits.AddRange(plain?.People.Select(p => new Credit(p, plain.Words, block.Line) { Begins = plain.Begins, IsPlan = plain.IsPlan }) ?? []);
        var unknown = Below(block, here, credits);
        // Whom the whole credits has all of it.
        return ([.. credits.Where(c => !c.IsPart || !credits.Exists(o => !o.IsPart && o.Person == c.Person)).DistinctBy(c => (c.Person, c.Line))],
            plain is { People: [] } && (block.Update is null ? block.Speakers.Count == 0 : plain.Begins), unknown);
    }

    /// <summary>Credits whom a line below the first names by first name; the lines where nothing settles whose it is.</summary>
    private List<string> Below(BlockDraft block, IReadOnlyList<PersonId> here, List<Credit> credits)
    {
        var unknown = new List<string>();
        var lines = block.Text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (PlainDoers.FindBelow(lines[i], names, here) is not { } plain)
                continue;
            if (plain.People.Count == 0)
                unknown.Add(lines[i]);
            credits.AddRange(plain.People.Select(p => new Credit(p, $"{lines[0]}\n{lines[i]}", block.Lines[i]) { IsPlan = plain.IsPlan, IsPart = true }));
        }
        return unknown;
    }

    /// <summary>Those of the owners whom the first line names anyhow, also by first name: <c>still waits for ann</c>.</summary>
    public IReadOnlyList<PersonId> Owners(string text, IReadOnlyList<PersonId> owners)
    {
        if (owners.Count < 2)
            return [];
        var line = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length).ToString();
        return [.. NameWord().Matches(line).Where(w => !StopWords.All.Contains(w.Value.ToLowerInvariant())).Select(w => names.Among(w.Value, owners)).Where(f => f.Count == 1).Select(f => f[0]).Distinct()];
    }

    [GeneratedRegex(@"(?<![\w/\-.])\p{L}[\p{L}\p{N}\-]{2,}(?![\w/\-])", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord();

    private static IEnumerable<Credit> OfHandle(BlockDraft block, NameDraft name, PersonId person)
    {
        var lines = block.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (var (start, end) in Places(lines[i], name))
                if (Credits(lines[i], start, end) is { } isPlan)
                {
                    var words = Sentence(lines[i], start, end);
                    yield return i == 0 && words.Length == lines[0].Length
                        ? new(person, block.Text, block.Line) { IsPlan = isPlan, Begins = start == 0 }
                        : new(person, i == 0 ? words : $"{lines[0]}\n{words}", block.Lines[i]) { IsPlan = isPlan, IsPart = true };
                    break;
                }
    }

    /// <summary>The sentence around a name in a long line, else the line.</summary>
    private static string Sentence(string line, int start, int end)
    {
        if (line.Length < Long)
            return line;
        var stops = Stop().Matches(line);
        var from = stops.LastOrDefault(s => s.Index + s.Length <= start) is { } before ? before.Index + before.Length : 0;
        return line[from..(stops.FirstOrDefault(s => s.Index >= end)?.Index ?? line.Length)].Trim();
    }

    /// <summary>Whether the words by a name credit it, and then whether with a plan.</summary>
    private static bool? Credits(string line, int start, int end)
    {
        var before = line[Math.Max(0, start - Near)..start];
        var after = line[end..Math.Min(line.Length, end + Near)];
        return Does().Match(after) is { Success: true } does && !Others().IsMatch(before) ? does.Groups["plan"].Success
            : Signs().IsMatch(before) && !Asked().IsMatch(before) && Ends().IsMatch(after) ? false
            : null;
    }

    private static IEnumerable<(int Start, int End)> Places(string text, NameDraft name)
    {
        foreach (var form in new[] { name.Written, name.Handle is { } h ? "@" + h : null }.OfType<string>().Where(f => f.Length > 1).Distinct(StringComparer.Ordinal))
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
                yield return (at, at + form.Length);
    }

    [GeneratedRegex(@"[.!?;]\s+(?=[\p{Lu}@(])", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    // "had a meeting with @ann to plan it", "waiting for @ann to merge", "asked @bob and @ann to look"
    [GeneratedRegex(@"\b(with|for|from|ask|asked|asking|asks|cc|thanks|ping|pinged|let|want|wants|help|helped|helping|maybe)\s+(@[\w.\-]+(\s*(,|&|/|and|\+)\s*))*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    // "read what was recommended by @ann"
    [GeneratedRegex(@"\b(recommended|suggested|requested|asked for|blocked|inspired|wanted|needed)\s+by\s+(@[\w.\-]+[\s,&/+]*)*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    // "merged (@ann, ", "merged (❤️ ", "merged by ", "released (@bob for ", "we want it - "
    [GeneratedRegex(@"(\w\s+[\-\u2013\u2014]+\s+|\((❤️?|💖|🙌|👏|by|done by)?\s*(@[\w.\-]+[\s,&/+]*)*|\(@[\w.\-]+\s+(for|on behalf of)\s+|\bby\s+|❤️?\s*)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    // "@ann)", "@ann, @bob) and more": nothing but people to the parenthesis or the line's end.
    [GeneratedRegex(@"^[\s,&/+]*(@[\w.\-]+[\s,&/+]*)*(\)|\.?\s*$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    // Not "@ann is out today" and not "needs a review (@ann pinged)";
    // "@ann will look at it", "@ann has merged it", "@ann is working on it", "Ann and @bob to review"
    [GeneratedRegex(@"^\)?[*_`]{0,3}(\s*(,|&|/|and|\+)\s*@[\w.\-]+){0,4}\s*('s|\s)\s*((?<plan>still needs to|please|will|must|needs to(?! be able)|should(?! (i|we|you) )|is going to|'ll|to(?!\s*@))|is going|has|have|(is|are|was|been)(?!\s+(still )?(out|away|absent|ooo|sick|off|not here|on (vacation|holiday|leave|pto))\b)|did|does|had|added|adds|and i|builds?|built|closed|continues?|created|creates|did|fixed|fixes|finished|finishes|found|implemented|implements|improved|investigated|investigates|landed|looked|looks into|made|makes|merged|merges|opened|opens|owns|picked|picks|proposed|published|pushed|ran|refactored|released|releases|reviewed|reviews|shipped|started|starts|submitted|takes|took|tested|updated|updates|works|wrote|writes|(?<!['\u2019]s\s*)(?!(asked (for|me|us)|pinged|tagged|assigned)\b)(?-i:\p{Ll}{3,}(ed|ing)))\b(?!\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Does();
}
