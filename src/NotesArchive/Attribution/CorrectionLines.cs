using System.Text;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>The lines of <c>_credits.yml</c> that correct the credit of a line, as they can be pasted.</summary>
internal static class CorrectionLines
{
    /// <summary>So much of a line is enough to find it by, where no other line begins so.</summary>
    private const int EnoughWords = 60;

    /// <summary>They take off whom the line credits; where it credits nobody, they credit whom its words name.</summary>
    /// <param name="note">Path of the note below the input folder.</param>
    /// <param name="reading">The line.</param>
    /// <param name="others">What the note's other lines say.</param>
    public static string For(string note, LineReading reading, IReadOnlyList<string> others)
    {
        var text = new StringBuilder().Append("- note: ").Append(note.All(IsPlain) ? note : Quoted(note)).Append('\n')
            .Append("  words: ").Append(Quoted(Words(reading.Line.Text, others))).Append('\n');
        if (reading.Credits.Count > 0)
            text.Append("  not: ").Append(List(reading.Credits.Select(c => c.Person)))
                .Append("\n  # is: [id]     whose it is instead: an id, or a spelling that the notes use\n");
        else
            text.Append("  is: ").Append(List(reading.Line.Names.Select(n => n.Person).OfType<PersonId>()))
                .Append("     # whose it is: ids, or spellings that the notes use\n");
        return text.Append("  # state: done     or planned, blocked, said\n").ToString();
    }

    private static string Words(string line, IReadOnlyList<string> others)
    {
        // What is told on a terminal may be read by others, too.
        var whole = MailAddress.Beside(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (whole.Length <= EnoughWords || whole.IndexOf(' ', EnoughWords) is not (> 0 and var end))
            return whole;
        var letters = BareLetters.Of(whole[..end]);
        return letters.Length == 0 || others.Any(o => BareLetters.Of(o).Contains(letters, StringComparison.Ordinal)) ? whole : whole[..end];
    }

    private static string List(IEnumerable<PersonId> people) => $"[{string.Join(", ", people.Distinct())}]";

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/';

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
