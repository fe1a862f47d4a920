using System.Text.RegularExpressions;
using NotesArchive.Extract;

namespace NotesArchive.Resolve;

/// <summary>
/// Those whom a fragment names as the ones who do something: <c>@ann will merge it</c>, <c>merged it (@ann)</c>, not
/// <c>ask @ann</c>.
/// </summary>
internal static partial class CreditedPeople
{
    public static IEnumerable<NameDraft> Find(string text, IReadOnlyList<NameDraft> named) =>
        named.Where(n => Places(text, n).Any(at => Does().IsMatch(text[at.End..Math.Min(text.Length, at.End + 60)])
            || Signs().IsMatch(text[Math.Max(0, at.Start - 60)..at.Start]) && Ends().IsMatch(text[at.End..Math.Min(text.Length, at.End + 60)])));

    private static IEnumerable<(int Start, int End)> Places(string text, NameDraft name)
    {
        foreach (var form in new[] { name.Written, name.Handle is { } h ? "@" + h : null }.OfType<string>().Where(f => f.Length > 1).Distinct(StringComparer.Ordinal))
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
                yield return (at, at + form.Length);
    }

    // "merged (@ann, ", "merged (❤️ ", "merged by ", "released (@bob for "
    [GeneratedRegex(@"(\((❤️?|💖|🙌|👏|by|done by)?\s*(@[\w.\-]+[\s,&/+]*)*|\(@[\w.\-]+\s+(for|on behalf of)\s+|\bby\s+|❤️?\s*)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    // "@ann)", "@ann, @bob) and more": nothing but people to the parenthesis or the line's end.
    [GeneratedRegex(@"^[\s,&/+]*(@[\w.\-]+[\s,&/+]*)*(\)|\.?\s*$|\n)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    // "@ann will look at it", "@ann has merged it", "@ann is working on it", "Ann and @bob to review"
    [GeneratedRegex(@"^\)?[*_`]{0,3}(\s*(,|&|/|and|\+)\s*@[\w.\-]+){0,4}\s*('s|\s)\s*(will|must|needs to|should|is going|'ll|to|has|have|is|are|was|been|did|does|had|added|adds|and i|builds?|built|closed|continues?|created|creates|did|fixed|fixes|finished|finishes|found|implemented|implements|improved|investigated|investigates|landed|looked|looks into|made|makes|merged|merges|opened|opens|owns|picked|picks|proposed|published|pushed|ran|refactored|released|releases|reviewed|reviews|shipped|started|starts|submitted|takes|took|tested|updated|updates|working|worked|works|wrote|writes)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Does();
}
