namespace NotesArchive.Text;

/// <summary>
/// The one grammar for <c>@handle</c>. E-mail addresses, npm scopes (<c>@babel/core</c>), versions (<c>@1.2.3</c>), times
/// (<c>@10am</c>) and hosts (<c>@ann@chat.example</c>) are none. theme/assets/search/grammar.js has the same for queries.
/// </summary>
internal static class Handle
{
    private const int Longest = 39;

    /// <summary>
    /// The handle, without <c>@</c>, whose mark stands at <paramref name="at"/>, and where it ends; null where none does.
    /// </summary>
    /// <param name="text">Running text.</param>
    /// <param name="at">Place of the mark.</param>
    /// <param name="before">The character before the text.</param>
    /// <param name="last">Where the handle before this one ends: <c>@a/@b</c> names two, <c>chat.example/@a</c> nobody.</param>
    public static (string Handle, int End)? At(string text, int at, char before, int last)
    {
        var previous = at == 0 ? before : text[at - 1];
        var afterHandle = previous == '/' && last == at - 1;
        if (char.IsLetterOrDigit(previous) || !afterHandle && previous is '@' or '/' or '.' or '-' or '+' or '=' or '$' or '\\')
            return null;
        var end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || text[end] is '-' or '_'))
            end++;
        var next = end < text.Length ? text[end] : ' ';
        var afterNext = end + 1 < text.Length ? text[end + 1] : ' ';
        if (next == '@' || next is '/' or '.' && char.IsLetterOrDigit(afterNext))
            return null;
        while (end > at + 1 && text[end - 1] is '-' or '_')
            end--;
        var handle = text[(at + 1)..end].TrimStart('-', '_');
        return handle.Length is 0 or > Longest || IsNumberOrTime(handle) ? null : (handle, end);
    }

    // Latin letters with accents occur in handles of chat systems; other scripts run on without a space after a handle.
    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || (c is > '\u00bf' and < '\u0250' && char.IsLetter(c));

    // "@10", "@10am", "@9h", "@v2"
    private static bool IsNumberOrTime(string handle)
    {
        var digits = handle.AsSpan(handle[0] is 'v' or 'V' ? 1 : 0);
        var rest = digits.TrimStart("0123456789");
        return digits.Length > rest.Length
            && (rest.IsEmpty || rest.Equals("am", StringComparison.OrdinalIgnoreCase)
                || rest.Equals("pm", StringComparison.OrdinalIgnoreCase)
                || rest is "h" || rest.StartsWith("th", StringComparison.Ordinal));
    }
}
