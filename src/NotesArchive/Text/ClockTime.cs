namespace NotesArchive.Text;

/// <summary>The time of day that chats and recordings write before a line: <c>12:01</c>, <c>[00:12:33]</c>, <c>(0:16)</c>.</summary>
internal static class ClockTime
{
    /// <summary>Characters that it takes at the beginning of a line, with the white space behind it; 0 where none stands there.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        var close = line.IsEmpty ? '\0' : line[0] switch { '[' => ']', '(' => ')', _ => '\0' };
        var at = close == '\0' ? 0 : 1;
        var colons = 0;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] == ':' && at > 0 && char.IsAsciiDigit(line[at - 1])))
            colons += line[at++] == ':' ? 1 : 0;
        if (colons is not (1 or 2) || line[at - 1] == ':')
            return 0;
        if (close != '\0' && (at >= line.Length || line[at++] != close))
            return 0;
        var words = at;
        while (words < line.Length && char.IsWhiteSpace(line[words]))
            words++;
        return words > at ? words : 0;
    }
}
