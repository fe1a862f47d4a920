using System.Text.RegularExpressions;

namespace NotesArchive.Attribution;

/// <summary>
/// Words about being away or ill, or about family and papers. They stay on the meeting's page and go nowhere else: what
/// people tell colleagues about themselves is no work.
/// </summary>
internal static partial class Absence
{
    private const int LongestSentence = 160;

    public static bool Is(string text) => text.Length <= LongestSentence && Away().IsMatch(text);

    // "out sick on Monday", "on vacation until 3 May", "OOO", "visa interview", "parental leave", "public holiday", "Holidays.", "@ann out Aug 1 to 8", "Ann will be out on Monday"
    [GeneratedRegex(@"^\W*holidays?\W*$|^\W*@[\w\-]+ out (next|this|on|for|from|until|till|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b((out\s+)?sick|ooo|out of (the )?office|vacations?|pto|afk|(public|bank|national) holidays?|on holidays?|holidaying|visa|time off|days? off|(taking|took) (a|the|some|this|monday|tuesday|wednesday|thursday|friday)( \w+)? off|was off|(parental|maternity|paternity|sick|medical) leave|on leave|family|wedding|funeral|hospital|flu|pneumonia|fever|surgery|doctor'?s?|dentist|illness|moving (house|flat|apartment|home)|jury duty|(is|be|am|are) (out|unavailable|offline|travell?ing)( (next|this|on|for|until|till|from|the|all|sep|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug)| \w*day|\W*$)|out (next|this) week|out (for|at) [^\n.]{0,40}(conference|summit|retreat|offsite))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Away();
}
