using NotesArchive.Text;

namespace NotesArchive.Extract.Rows;

/// <summary>The log of a chat, line by line: as code, <c>12:01 &lt;ann&gt; words</c>, or as a paragraph, <c>ann: words</c>.</summary>
internal static class ChatLog
{
    private const int FewestLines = 2, FewestTurns = 3, LongestNick = 30;

    /// <summary>Of ten lines of a log nine have their mark; one may be wrapped.</summary>
    private const double MarkedShare = 0.9;

    /// <summary>True for code nearly every line of which opens with the time and who speaks.</summary>
    public static bool Is(string code)
    {
        var lines = code.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        return lines.Count >= FewestLines && lines.Count(IsTimed) >= lines.Count * MarkedShare;
    }

    /// <summary>True for a paragraph that is the talk of nicks in small letters, "ann: words" and "... more words".</summary>
    public static bool IsLog(IReadOnlyList<string> lines)
    {
        var turns = lines.Count(OpensWithNick);
        return turns >= FewestTurns && turns + lines.Count(GoesOn) == lines.Count;
    }

    public static bool OpensWithNick(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestNick)).IndexOf(": ");
        return colon > 1 && line.AsSpan(0, colon).ContainsAnyInRange('A', 'z') && line.Take(colon).All(IsOfNick);
    }

    private static bool GoesOn(string line) =>
        line.StartsWith("...", StringComparison.Ordinal) || line.StartsWith('…') || SpokenLine.Opens(line);

    // "12:01 <ann> words", "12:02 * ann waves"
    private static bool IsTimed(string line)
    {
        var words = line.Trim();
        var rest = words[ClockTime.Length(words)..];
        return rest.Length < words.Length && (rest.StartsWith("* ", StringComparison.Ordinal)
            || rest.StartsWith('<') && rest.IndexOf('>') is > 1 and < LongestNick);
    }

    private static bool IsOfNick(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
