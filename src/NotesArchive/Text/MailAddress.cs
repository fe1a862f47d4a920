using System.Text.RegularExpressions;

namespace NotesArchive.Text;

/// <summary>E-mail addresses in texts: the note's own page shows them, what others collect does not.</summary>
internal static partial class MailAddress
{
    private const string Instead = "[e-mail]";

    /// <summary>The text with "[e-mail]" for every address.</summary>
    public static string Hidden(string text) => text.Contains('@') ? Address().Replace(text, Instead) : text;

    /// <summary>The longest part of the text beside its addresses, without white space around it.</summary>
    public static string Beside(string text) => Hidden(text).Split(Instead).Select(part => part.Trim()).MaxBy(part => part.Length)!;

    // "write to Teri (teri@example.org)"; "lodash@4.17.21" is none.
    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(\.[\w-]+)*\.\p{L}{2,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
