using System.Globalization;

namespace NotesArchive.Text;

/// <summary>
/// An issue or pull request in short: <c>owner/repo#12</c>, <c>repo#12</c> or <c>#12</c>; what is left out is null. The one
/// grammar for it; theme/assets/search/grammar.js has the same for queries, and Cases/grammar holds the two together.
/// </summary>
internal readonly record struct Ticket(string? Owner, string? Repository, int Number)
{
    private const int MostDigits = 7;
    private const int LongestOwner = 39;
    private const int LongestName = 100;

    /// <summary>As written, without the parts that are left out.</summary>
    public override string ToString() => Owner is not null ? $"{Owner}/{Repository}#{Number}" : $"{Repository}#{Number}";

    /// <summary>A text that is a ticket and nothing else.</summary>
    public static bool TryParse(string text, out Ticket ticket)
    {
        var found = First(text);
        ticket = found?.Ticket ?? default;
        return found is { Start: 0 } whole && whole.End == text.Length;
    }

    /// <summary>The ticket of the first mark of a text: that of <c>see:shop#12's</c>.</summary>
    internal static (int Start, int End, Ticket Ticket)? First(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? At(text, hash, 0, ' ', _ => false) : null;

    /// <summary>The ticket whose <c>#</c> stands at <paramref name="hash"/>.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="hash">Place of the mark.</param>
    /// <param name="from">Where the last name in the text ends: no ticket begins before it.</param>
    /// <param name="before">The character before the text.</param>
    /// <param name="isKind">Whether a word before the mark says what the number is of ("PR#12") and names no repository.</param>
    internal static (int Start, int End, Ticket Ticket)? At(string text, int hash, int from, char before, Func<string, bool> isKind)
    {
        var end = hash + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (NumberOf(text.AsSpan(hash + 1, end - hash - 1)) is not { } number || GoesOn(text.AsSpan(end)))
            return null;

        var start = hash;
        while (start > from && (IsNameLetter(text[start - 1]) || text[start - 1] == '/'))
            start--;
        var previous = start == 0 ? before : text[start - 1];
        if (char.IsLetterOrDigit(previous) || previous is '@' or '#' or '&' or '\\' or '=' or '?' or '%')
            return null;
        // "issue-#3"
        if (hash > start && text[hash - 1] == '-')
            return null;
        var path = text[start..hash].TrimStart('_', '-', '.');
        start = hash - path.Length;
        if (path.StartsWith(GitHubAddress.Host, StringComparison.OrdinalIgnoreCase))
            path = path[GitHubAddress.Host.Length..];
        // "and/or #12" has a space; "(#12)", "/#12" stand alone.
        if (path.Trim('/').Length == 0)
            return (hash, end, new(null, null, number));
        return path.Split('/') switch
        {
            [var owner, var name] when IsOwner(owner) && IsName(name) => (start, end, new(owner, name, number)),
            // "PR#12" is a bare number with its kind before it.
            [var word] when isKind(word) => (hash, end, new(null, null, number)),
            // "C#12" and "1#12" are none.
            [var name] when char.IsAsciiLetter(name[0]) && name.Length > 1 && IsName(name) => (start, end, new(null, name, number)),
            _ => null,
        };
    }

    /// <summary>The number of an issue: digits only, none of them a leading zero.</summary>
    internal static int? NumberOf(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= MostDigits && digits[0] != '0' && !digits.ContainsAnyExceptInRange('0', '9')
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>A user or an organisation of GitHub.</summary>
    internal static bool IsOwner(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestOwner && char.IsAsciiLetterOrDigit(word[0]) && !HasOther(word, '.');

    /// <summary>The name of a repository.</summary>
    internal static bool IsName(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestName && word is not ("." or "..") && !HasOther(word, '\0');

    // "#12px", "#12-beta", "#12#3"
    private static bool GoesOn(ReadOnlySpan<char> rest) =>
        rest is ['#', ..] || rest is [var next, ..] && char.IsLetterOrDigit(next)
            || rest is ['-', var after, ..] && char.IsLetterOrDigit(after);

    private static bool HasOther(ReadOnlySpan<char> word, char besides)
    {
        foreach (var c in word)
            if (!IsNameLetter(c) || c == besides)
                return true;
        return false;
    }

    private static bool IsNameLetter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
