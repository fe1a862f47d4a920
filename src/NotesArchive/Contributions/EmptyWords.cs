using System.Text.RegularExpressions;

namespace NotesArchive.Contributions;

/// <summary>Words that fill a place and say nothing: <c>no update</c>, <c>n/a</c>, <c>---</c>.</summary>
internal static partial class EmptyWords
{
    public static bool Are(string text) => text.Length <= 60 && (!text.Any(char.IsLetterOrDigit) || Filler().IsMatch(text));

    // "No update", "no updates this week", "(none)", "N/A", "nope", "same as last week"
    [GeneratedRegex(@"^\W*(no|nothing|none|null|nope|nada|n/?a|nil|tbd|ditto|same|no (news|progress|change|changes|update|updates|blockers)|nothing (new|to report|special))(\s+(updates?|new|this (week|time)|to (report|share)|yet|as (last|previous) week|last week|for now|currently|atm|really))*\W*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
