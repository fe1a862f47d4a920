using System.Text;

namespace NotesArchive.Text;

/// <summary>Text reduced to what is compared: lower-case words of letters and digits, one space between.</summary>
internal static class Wording
{
    /// <summary><c>"**Done/In Progress**:"</c> gives <c>done in progress</c>.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && result.Length > 0)
                    result.Append(' ');
                gap = false;
                result.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’'))
                gap = true;
        }
        return result.ToString();
    }

    /// <summary>The text without what stands in round brackets.</summary>
    public static string WithoutParentheses(string text)
    {
        if (!text.Contains('('))
            return text;
        var result = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '(')
                depth++;
            else if (c == ')' && depth > 0)
                depth--;
            else if (depth == 0)
                result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>True if one letter changed, added or left out makes one of the other.</summary>
    public static bool IsSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        var restA = a.AsSpan(i);
        var restB = b.AsSpan(i);
        return a == b ? true : a.Length == b.Length ? restA[1..].SequenceEqual(restB[1..])
            : a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restA.SequenceEqual(restB[1..]);
    }
}
