using System.Text;
using System.Text.RegularExpressions;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Meetings;

/// <summary>The part of a meeting's title that all meetings of its series share.</summary>
internal static partial class SeriesName
{
    /// <summary>"Agenda for the shelf call 12" gives "Shelf call"; what is nothing else stays.</summary>
    public static string OfTitle(string title)
    {
        var words = LanguageWords.OfProgram;
        // Letters in circles and other dress are letters.
        var name = SoundText.Of(title).Normalize(NormalizationForm.FormKC);
        for (var before = ""; before != name;)
        {
            before = name;
            name = Unnumbered(name[..^words[WordRole.SeriesCutEnds].LengthAtEnd(name)]);
        }
        var begins = words[WordRole.SeriesCutBegins].LengthIn(name);
        name = name[begins..].Trim(' ', ':', '-', '–', ',');
        return name.Length == 0 ? title : begins > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>A file's words as a name: "shelf-weekly-12" gives "shelf weekly".</summary>
    public static string OfFile(string words) =>
        words.Contains(' ', StringComparison.Ordinal) ? Unnumbered(words) : Unnumbered(words.Replace('-', ' ').Replace('_', ' '));

    /// <summary>The name that most titles have, and how many do; null where no two agree.</summary>
    public static (string Name, int Times)? Common(IEnumerable<string?> titles)
    {
        var group = titles.OfType<string>().Select(OfTitle).GroupBy(n => Wording.Of(n), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (group is null || group.Count() < 2)
            return null;
        var spelling = group.GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return (spelling, group.Count());
    }

    /// <summary>Without the number that counts the meetings.</summary>
    public static string Unnumbered(string name) => Trailing().Replace(name, "").TrimEnd();

    // "weekly call #12", "sync 3", "call_012", "Meeting 1&2"
    [GeneratedRegex(@"[\s#\-–—:_]+(no\.?\s*)?#?[0-9]{1,4}(\s?&\s?[0-9]{1,4})?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();
}
