using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Who;

/// <summary>Of what is recorded of somebody, the item that says most to who asked with some words.</summary>
internal sealed class WhoEvidence(IReadOnlyList<WordMatch> words)
{
    private const int LongestText = 60;
    private const int TextBeforeWord = 15;
    private const int WordsOfDenial = 3;
    private static readonly PhraseSet Delivered = LanguageWords.OfProgram[WordRole.Delivered];
    private static readonly PhraseSet Unless = LanguageWords.OfProgram[WordRole.Unless];

    /// <summary>Merged or shipped counts most, then other work done; of either, what has an issue or pull request.</summary>
    public static int Merit(ContributionRow row) =>
        (row.State != "done" ? 0 : IsDelivered(row.Text) ? 4 : 2) + (row.References.Any(r => r.Contains('#')) ? 1 : 0);

    /// <summary>
    /// What is not the team's, the words of the query in it or in its heading, then what was merged or shipped, other work done, what
    /// has an issue or pull request; at last own words, plans after what was said, the latest.
    /// </summary>
    public ContributionRow Best(IEnumerable<ContributionRow> rows) => InOrder(rows).First();

    /// <summary>Those that say most first.</summary>
    public IEnumerable<ContributionRow> InOrder(IEnumerable<ContributionRow> rows) => rows
        .OrderBy(r => r.IsTeams)
        .ThenByDescending(r => words.Count(w => w.In(r.Text) || w.In(r.Section)))
        .ThenByDescending(Merit)
        .ThenByDescending(r => words.Count(w => w.In(r.Text)))
        .ThenByDescending(r => r.State == "said")
        .ThenByDescending(r => r.Role == "own")
        .ThenByDescending(r => r.Date)
        .ThenBy(r => r.Url, StringComparer.Ordinal);

    // "Not merged yet" and "once it is merged" tell of nothing merged.
    private static bool IsDelivered(string text)
    {
        var words = Wording.Of(text).Split(' ');
        return Enumerable.Range(0, words.Length).Any(i => Delivered.At(words, i) > 0
            && !Enumerable.Range(i - WordsOfDenial, WordsOfDenial).Any(before => Unless.At(words, before) > 0));
    }

    /// <summary>The text on one line, behind its heading where that alone holds the words.</summary>
    public string Told(ContributionRow row, bool isWide)
    {
        var text = OneLine(row.Text);
        var isUnderIt = !words.Any(w => w.In(text)) && words.Any(w => w.In(row.Section));
        var heading = isUnderIt ? OneLine(row.Section!) + ": " : "";
        var team = row.IsTeams ? "team of the section: " : "";
        return isWide ? team + heading + text : team + Short(heading + text);
    }

    private string Short(string text)
    {
        if (text.Length <= LongestText)
            return text;
        var place = words.Select(w => w.PlaceIn(text)).Where(p => p >= 0).DefaultIfEmpty(0).Min();
        // A word that stands far behind is shown with what leads to it.
        var space = place < LongestText * 3 / 4 ? -1 : text.IndexOf(' ', place - TextBeforeWord);
        var shown = space < 0 || space > place ? text : "…" + text[(space + 1)..];
        return shown.Length <= LongestText ? shown : shown[..LongestText].TrimEnd() + "…";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
