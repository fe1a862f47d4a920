using System.Text.RegularExpressions;

namespace NotesArchive.Text;

/// <summary>E-mail addresses in texts: the note's own page shows them, what others collect does not.</summary>
internal static partial class MailAddress
{
    private const string Instead = "[e-mail]";

    /// <summary>The text with "[e-mail]" for every address.</summary>
    public static string Hidden(string text) => text.Contains('@') ? Address().Replace(text, Instead) : text;

    // "write to Teri (teri@example.org)"; "lodash@4.17.21" is none.
    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(\.[\w-]+)*\.\p{L}{2,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
