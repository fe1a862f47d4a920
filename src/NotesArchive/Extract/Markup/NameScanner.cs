using NotesArchive.Language;

namespace NotesArchive.Extract.Markup;

/// <summary>A person (<see cref="Handle"/>) or a ticket found in plain text.</summary>
internal readonly record struct NameMark(int Start, int End, string? Handle, string? Owner, string? Repository, int Number);

/// <summary>The grammar of <c>@handle</c> and <c>owner/repo#12</c> in plain text.</summary>
internal static class NameScanner
{
    /// <summary>In order, without overlap. <paramref name="before"/> is the character that stands before the text.</summary>
    public static List<NameMark> Find(string text, PhraseSet ticketKinds, char before = ' ')
    {
        var marks = new List<NameMark>();
        var from = 0;
        for (var i = text.IndexOfAny(['@', '#']); i >= 0; i = i + 1 < text.Length ? text.IndexOfAny(['@', '#'], i + 1) : -1)
        {
            if (i < from)
                continue;
            var mark = text[i] == '@' ? Mention(text, i, before, marks) : Ticket(text, i, ticketKinds, before, from);
            if (mark is not { } found)
                continue;
            marks.Add(found);
            from = found.End;
        }
        return marks;
    }

    private static NameMark? Mention(string text, int at, char before, List<NameMark> marks)
    {
        var previous = at == 0 ? before : text[at - 1];
        // "@a/@b" names two owners; "medium.com/@a" is an address.
        var afterMention = previous == '/' && marks.Count > 0 && marks[^1].Handle is not null && marks[^1].End == at - 1;
        if (IsWord(previous) || (previous is '@' or '/' or '.' or '-' or '+' or '=' or '$' or '\\' && !afterMention))
            return null;
        var end = at + 1;
        while (end < text.Length && (IsHandle(text[end]) || text[end] is '-' or '_'))
            end++;
        var next = end < text.Length ? text[end] : ' ';
        var afterNext = end + 1 < text.Length ? text[end + 1] : ' ';
        // Scopes "@babel/core", versions "@1.2.3", hosts "@a.social" and "@a@b.social".
        if (next == '@' || (next is '/' or '.' && IsWord(afterNext)))
            return null;
        while (end > at + 1 && text[end - 1] is '-' or '_')
            end--;
        var start = at + 1;
        while (start < end && text[start] is '-' or '_')
            start++;
        var handle = text[start..end];
        return handle.Length is 0 or > 39 || IsNumberOrTime(handle) ? null : new(at, end, handle, null, null, 0);
    }

    private static NameMark? Ticket(string text, int at, PhraseSet ticketKinds, char before, int from)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end - at is < 2 or > 8 || text[at + 1] == '0')
            return null;
        if (end < text.Length && (IsWord(text[end]) || text[end] is '#' || (text[end] == '-' && end + 1 < text.Length && IsWord(text[end + 1]))))
            return null;
        var number = int.Parse(text.AsSpan(at + 1, end - at - 1), System.Globalization.CultureInfo.InvariantCulture);

        var start = at;
        while (start > from && (IsName(text[start - 1]) || text[start - 1] == '/'))
            start--;
        var previous = start == 0 ? before : text[start - 1];
        if (char.IsLetterOrDigit(previous) || previous is '@' or '#' or '&' or '\\' or '=' or '?' or '%')
            return null;
        var path = text[start..at].TrimStart('_', '-', '.');
        start = at - path.Length;
        if (path.StartsWith("github.com/", StringComparison.OrdinalIgnoreCase))
            path = path["github.com/".Length..];
        // "and/or #12" has a space; "(#12)", "/#12" stand alone.
        if (path.Trim('/').Length == 0)
            return new(at, end, null, null, null, number);
        return path.Split('/') switch
        {
            [var owner, var name] when IsOwner(owner) && name.Length is > 0 and <= 100 => new(start, end, null, owner, name, number),
            // "PR#12" is a bare number with its kind before it.
            [var word] when ticketKinds.Contains(word.ToLowerInvariant()) => new(at, end, null, null, null, number),
            [var name] when char.IsAsciiLetter(name[0]) && name.Length is > 1 and <= 100 => new(start, end, null, null, name, number),
            _ => null,
        };
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    // Latin letters with accents occur in handles of chat systems; other scripts run on without a space after a handle.
    private static bool IsHandle(char c) => char.IsAsciiLetterOrDigit(c) || (c is > '\u00bf' and < '\u0250' && char.IsLetter(c));

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static bool IsOwner(string owner) =>
        owner.Length is > 0 and <= 39 && char.IsAsciiLetterOrDigit(owner[0]) && owner.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>"@10", "@10am", "@9h", "@v2".</summary>
    private static bool IsNumberOrTime(string handle)
    {
        var digits = handle.AsSpan(handle[0] is 'v' or 'V' ? 1 : 0);
        var rest = digits.TrimStart("0123456789");
        return digits.Length > rest.Length
            && (rest.IsEmpty || rest.Equals("am", StringComparison.OrdinalIgnoreCase) || rest.Equals("pm", StringComparison.OrdinalIgnoreCase)
                || rest is "h" || rest.StartsWith("th", StringComparison.Ordinal));
    }
}
