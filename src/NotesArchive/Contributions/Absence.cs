using System.Text.RegularExpressions;

namespace NotesArchive.Contributions;

/// <summary>
/// Words about being away or ill, or about family and papers. They stay on the meeting's page and go nowhere else: what
/// people tell colleagues about themselves is no work.
/// </summary>
internal static partial class Absence
{
    private const int LongestSentence = 160;

    public static bool Is(string text) => text.Length <= LongestSentence && Away().IsMatch(text);

    // "out sick on Monday", "on vacation until 3 May", "OOO", "visa interview", "parental leave", "public holiday", "Holidays."
    [GeneratedRegex(@"^\W*holidays?\W*$|\b((out\s+)?sick|ooo|out of (the )?office|vacations?|pto|afk|(public|bank|national) holidays?|on holidays?|holidaying|visa|time off|days? off|(taking|took) (a|the|some|this|monday|tuesday|wednesday|thursday|friday)( \w+)? off|was off|(parental|maternity|paternity|sick|medical) leave|on leave|family|wedding|funeral|hospital|doctor'?s?|dentist|illness|moving (house|flat|apartment|home)|jury duty)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Away();
}
