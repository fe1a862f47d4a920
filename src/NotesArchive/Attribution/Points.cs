using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>
/// What the points under a first line are about: a point of somebody's own that alone speaks of an initiative is a
/// contribution by itself, for "last week:" over eight points is about none of what they name.
/// </summary>
internal static partial class Points
{
    private const int LeastWords = 2;

    public static IEnumerable<Share> Of(Share share, Meeting meeting, Topic? topic, InitiativeTags tags)
    {
        var words = share.Words;
        var lines = words.Text.Split('\n');
        // In a section of its own initiative, what a point says on the side is not about another.
        if (topic?.Initiative is not null)
            return [share with { About = WithoutAsides(lines[0]) }];
        // Below a question of theirs stand the answers of others.
        if (share.Role == ContributionRole.Own && words.Update is null && lines[0].Contains('?'))
            return [share with { About = Purposes().Replace(lines[0], " "), Words = words with { Text = lines[0] } }];
        if (lines.Length == 1)
            return [share with { About = Purposes().Replace(lines[0], " ") }];
        if (share.Role == ContributionRole.Section)
            return [share with { About = lines[0] }];
        // A first line that names an initiative is what all below it is about.
        if (tags.ByWords(meeting, lines[0]).Any())
            return [share with { About = lines[0] }];
        var others = lines.Index().Skip(1).Select(l => (l.Index, Text: l.Item, About: WithoutAsides(IsList(words, l.Item) ? Links().Replace(l.Item, " ") : l.Item)))
            .Where(l => tags.ByWords(meeting, l.About).Any());
        return
        [
            share with { About = lines[0] },
            .. others.Select(l => share with { About = l.About, Words = words with { State = StateInWords.Of(words with { Text = l.Text }), Text = $"{lines[0]}\n{l.Text}", Line = words.Lines[l.Index], References = [] } }),
        ];
    }

    // Links of several repositories, one or more a line, with hardly a word: they say no more than all references of the whole do.
    private static bool IsList(Block words, string line) =>
        words.References.Select(r => r.Repository).Distinct().Count() > 1
        && (Links().Count(line) > 1 || Links().Replace(line, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < LeastWords);

    [GeneratedRegex(@"https?://\S+|[\w.\-]*(/[\w.\-]+)?#\d+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    private static string WithoutAsides(string line) => Purposes().Replace(Asides().Replace(line, " "), " ");

    // "counted the shelves (also for the labels)", "if we have labels, ...", "after labels land", "blocked by labels"
    [GeneratedRegex(@"\([^()]*\)|\b(if|once) [^,\n]{1,80},|\b(after|once|until|when) [^.,\n]{1,60}\b(lands?|landed|merges?|merged|ships?|shipped|released)\b|\b(depends on|blocked (by|on)|waiting (for|on)|pending|because|due to|to focus on)\s.*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asides();

    // "rebased on top of the labels", "useful for the labels", "paint to support labels", "boxes with labels in mind"
    [GeneratedRegex(@"\b(on top of|based on|useful for|to (support|be used by|share with)|in (favou?r|celebration) of|(needed|required) (for|by)|so that|apart from|except( for)?|with [^,\n]{1,30} in mind)(\s.*)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purposes();
}
