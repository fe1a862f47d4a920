using System.Text;

namespace NotesArchive.Text;

/// <summary>Text reduced to its letters and digits, so that words copied from a note are found in it whatever marks stand there.</summary>
internal static class BareLetters
{
    /// <summary><c>"- **The** [boxes](https://a.example) leak!"</c> gives <c>theboxesleak</c>.</summary>
    public static string Of(string text)
    {
        var plain = Folding.Fold(text);
        var letters = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            // Where a link leads is no word of the line.
            if (plain[i] == ']' && i + 1 < plain.Length && plain[i + 1] == '(' && plain.IndexOf(')', i) is > 0 and var end)
                i = end;
            else if (char.IsLetterOrDigit(plain[i]))
                letters.Append(char.ToLowerInvariant(plain[i]));
        }
        return letters.ToString();
    }
}
