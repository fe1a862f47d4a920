using NotesArchive.Text;

namespace NotesArchive.Extract.Rows;

/// <summary>Whether a line opens with what looks like a speaker's mark; two such lines below one another are two turns.</summary>
internal static class SpokenLine
{
    // "12:01 <ann> yes", "[name=ann] yes"
    public static bool Opens(string line) => ClockTime.Length(line) > 0 || IsSpoken(line)
        || line.StartsWith('<') && line.Contains("> ", StringComparison.Ordinal) || line.StartsWith("[name=", StringComparison.Ordinal);

    /// <summary>"AR: ...", "Rod Vagg: ...", "BL (chat): ...": line after line, that is a transcript.</summary>
    private static bool IsSpoken(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 2 or > 40)
            return false;
        var name = Wording.WithoutParentheses(line[..colon]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is 1 or 2 or 3 && name.All(w => char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '-' or '.' or '\''));
    }
}
