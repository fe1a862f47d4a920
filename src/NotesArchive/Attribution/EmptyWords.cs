using System.Text.RegularExpressions;

namespace NotesArchive.Attribution;

/// <summary>Words that fill a place and say nothing: <c>no update</c>, <c>n/a</c>, <c>---</c>.</summary>
internal static partial class EmptyWords
{
    private const int LongestExcuse = 160;

    public static bool Are(string text) => text.Length <= 60 && (!text.Any(char.IsLetterOrDigit) || Filler().IsMatch(text))
        || text.Length <= LongestExcuse && (Excuse().IsMatch(text) || Nothing().IsMatch(text) || Label().IsMatch(text));

    /// <summary>True for <c>go-shop#12</c>, <c>shop-labels</c>, <c>Owners and status: https://…</c> and <c>(to be removed)</c>: of somebody's list, but no word of theirs.</summary>
    public static bool AreAside(string text) => OnlyLinks().IsMatch(text) && !Tells().IsMatch(text) || IsNobodys().IsMatch(text) || !text.AsSpan().Trim().ContainsAny(' ', '\n') && text.AsSpan().Trim().ContainsAny('-', '/', '.') || text is ['(', .., ')'] && text.AsSpan(1).IndexOfAny('(', ')', '\n') == text.Length - 2;

    /// <summary>Whether the first thing that the words say is that there is nothing.</summary>
    public static bool Begin(string text) => NoUpdate().IsMatch(text);

    public static bool AreLinks(string text) => (!text.Contains(':', StringComparison.Ordinal) || text.StartsWith("http", StringComparison.Ordinal)) && OnlyLinks().IsMatch(text);

    // "No update", "no updates this week", "No big updates", "no progress (assumed)", "(none)", "N/A", "nope", "same as last week"
    [GeneratedRegex(@"^\W*(no|nothing|none|null|nope|nada|n/?a|nil|tbd|ditto|same|no ((big|major|real|new|other|further|significant|particular) )?(news|progress|changes?|updates?|blockers)|nothing (new|to report|special))(\W+(updates?|new|(for |from |since )?(this|last) (week|time|sprint|meeting|call)|to (report|share)|yet|as (last|previous) week|for now|currently|atm|really|assumed|mostly|here|today))*\W*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    // "@ann - no updates this week, I was busy elsewhere", "No progress on the shelves", "Last week: not much due to the heat": one sentence that says why there is nothing.
    [GeneratedRegex(@"^\W*(@[\w\-]+\W+|(done|(last|this) week):\s*)?(not (much|a lot) (due to|because|as|since|this|last)|no ((big|major|real|new|other|further|significant|particular) )?(progress|updates? (for )?this (week|time|sprint)))\b[^.!?\n]*\W*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excuse();

    // "Ann - Shelves - no update this week", "Shelves (@ann)" over "No updates since last time"
    [GeneratedRegex(@"^[^.!?;\n]{1,80}[\-:,\n\u2013\u2014]\s*no ((big|major|new) )?updates?(\W+(for |from |since )?(this|last|the last) (week|time|sprint|meeting|call))?\W*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    // "In progress:" over points of their own, "(see below)", "Issue: ???", "nobody here to tell", "Team week", "❤️ @ann"
    // U+FE0F behind an emoji counts as a letter's mark.
    [GeneratedRegex(@"^[\W\uFE0F]*([^\n:]{1,60}:\W*|(@[\w\-]+\W*)+|(see (below|above)|copied from [^\n]{1,60})\W*|(no ?one|nobody) (is )?(present|here)\b[^\n]*|(team|hack|off-?site|holiday|conference) week\W*)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // "Owners and status: https://…", "Shelf plan v1 - https://…"
    [GeneratedRegex(@"^\W*(([\w\-]+ ){0,5}[\w\-]+(:\s+|\s[\-\u2013\u2014]\s+)|(prs?|issues?|see|here)\s+)?((https?://\S+|[\w.\-]*(/[\w.\-]+)?#\d+|[\w.\-]+/[\w.\-]+)[\s,;.()]*)+$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyLinks();

    // "the ladder needs an owner", "Need someone to paint it", "Also @bob, let us talk of the roof"
    [GeneratedRegex(@"^\W*also\W+@[\w\-]+,|^\W*needs? (someone|somebody)\b|\b(needs?|looking for|wants?) (an? )?(new )?(owner|volunteer|maintainer)\b|\bunassigned\b|\bhelp wanted\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNobodys();

    // "@ann - no updates for this week. ..."
    [GeneratedRegex(@"^\W*(@[\w\-]+\W+)?no ((big|major|new) )?updates?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoUpdate();

    // "Draft published: https://…" tells something.
    [GeneratedRegex(@"^[^\n:]*\b(\w+(ed|ing)|new|open|ready|draft|wip|shipped|sent|built|made)\b[^\n]*[:\-\u2013\u2014]\s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();
}
