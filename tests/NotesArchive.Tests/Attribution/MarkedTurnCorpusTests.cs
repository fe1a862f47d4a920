using System.Text.RegularExpressions;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Settings;
using NotesArchive.Tests.Pages;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Attribution;

/// <summary>
/// In notes that record speech, what stands in a speaker's turn is nobody else's. Turns are found here by the bare lines of the notes, without
/// the program's own reading: from a mark in front of a paragraph to the next mark or heading.
/// </summary>
public sealed partial class MarkedTurnCorpusTests
{
    /// <summary>Where these bare lines see it otherwise than a reader does.</summary>
    private static readonly HashSet<(string Note, int Line, string? Mark)> Exceptions =
    [
        // "PAH" is how the note's list abbreviates Pat Hickey; "Axic" is Alex B., as other notes tell.
        .. new[] { 82, 87, 91, 95, 99, 105, 109 }.Select(l => ("WASI-12-03.md", l, (string?)"PAH")),
        ("meeting 100.md", 441, "Axic"), ("meeting 100.md", 445, "Axic"),
        // "SBC" is Sam Clegg, as the lists of other notes declare.
        ("WASI-01-16.md", 119, "SBC"), ("WASI-09-21.md", 83, "SBC"), ("WASI-09-21.md", 87, "SBC"), ("WASI-10-05.md", 86, "SBC"),
        // A point that opens with the names of those who did it.
        ("Meeting 80.md", 161, "Hudson"),
        // A mark inside a paragraph that goes on from an address in brackets: seen by these lines, not by the program.
        ("sg-6-28.md", 111, "RT"),
    ];

    [Theory]
    [InlineData("webassembly")]
    [InlineData("ethereum-pm")]
    public void What_stands_in_a_marked_turn_is_no_section_owners(string team)
    {
        var notes = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/corpus", team));
        Assert.SkipUnless(Directory.Exists(notes), $"There are no notes in ../shared/corpus/{team}.");
        var archive = NotesArchive.Site.Load(SampleArchive.Settings with { Input = notes });
        var spellings = archive.People.ToDictionary(p => p.Id, p => p.Spellings);
        var marks = archive.Contributions.Select(c => c.Source).Distinct().ToDictionary(s => s, s => MarksOf(File.ReadAllLines(Path.Combine(notes, s))));

        var wrong = archive.Contributions.Where(c => c.Role != ContributionRole.Named && marks[c.Source][c.Line - 1] is { } mark
            && (c.Role is ContributionRole.Owner or ContributionRole.Section || !spellings[c.Person].Any(s => Fits(mark, s))))
            .Where(c => !Exceptions.Contains((Path.GetFileName(c.Source), c.Line, marks[c.Source][c.Line - 1])))
            .Select(c => $"{c.Source}:{c.Line}: {c.Role} {c.Person} in the turn of {marks[c.Source][c.Line - 1]}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {archive.Contributions.Count}:\n" + string.Join('\n', wrong.Take(300)));
    }

    /// <summary>For each line the mark in whose turn it stands, or null.</summary>
    private static string?[] MarksOf(string[] lines)
    {
        var words = LanguageWords.Of(new NotesSettings().Labels);
        var marks = new string?[lines.Length];
        var (mark, depth) = ((string?)null, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (Mark().Match(lines[i]) is { Success: true } found && !words[WordRole.NoSpeaker].Contains(Wording.Of(found.Groups["name"].Value)))
                (mark, depth) = (found.Groups["name"].Value, found.Groups["bullet"].Success ? indent : -1);
            else if (End().IsMatch(lines[i]) || lines[i].Length > 0 && indent <= depth)
                mark = null;
            marks[i] = mark;
        }
        return marks;
    }

    /// <summary>A first name, a surname, initials or a name of the person.</summary>
    private static bool Fits(string mark, string spelling)
    {
        var words = spelling.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return mark.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries).Any(m => words.Any(w => w.Equals(m, StringComparison.OrdinalIgnoreCase)))
            || spelling.StartsWith(mark, StringComparison.OrdinalIgnoreCase) || words.Length > 1 && mark.All(char.IsUpper) && mark.All(m => words.Any(w => char.ToUpperInvariant(w[0]) == m));
    }

    // "AB: words", "- AB (chat): words", "**Ann Bell:** words", "**Ann** words"; "SA: 3" is a vote.
    [GeneratedRegex(@"^\s*(?<bullet>[*+-] )?(?:(?<name>[A-Z]{2,3})\s?(?:\([^)]{1,20}\))?[:;]\s+(?=.*\p{L})|\*\*(?<name>\p{Lu}[\p{L}'\-]+(?: \p{Lu}[\p{L}'\-]+){0,2}):?\s?\*\*:?\s+(?=.*\p{L}))")]
    private static partial Regex Mark();

    // A heading, a rule, a paragraph in bold, and any other "Word of four: ..."
    [GeneratedRegex(@"^\s*(?:[*+-] )?(?:#|\*\*|[-_=]{3}|[^\s:]+(?: [^\s:]+){0,7}\s?:|[A-Z]{2,3},)")]
    private static partial Regex End();
}
