using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NotesArchive.Model;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Attribution;

/// <summary>The notes below Cases/credit, each with whom its lines credit; adding a case is adding a file.</summary>
public sealed partial class CreditCasesTests
{
    private static readonly string Folder = Path.Combine(Here(), "..", "Cases", "credit");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_line_credits_whom_its_mark_says(string name)
    {
        var expected = CreditCase.Read(File.ReadAllText(Path.Combine(Folder, name)));
        var texts = expected.Files.ToDictionary(f => f.Path, f => f.Text);
        var credits = Load(expected).Contributions.Select(c => (Credit: c, Lines: LinesOf(c, texts["notes/" + c.Source]))).ToList();
        var wrong = from line in expected.Lines
                    let got = credits.Where(c => c.Credit.Source == line.Note && c.Lines.Contains(line.Line)).Select(c => c.Credit).ToList()
                    where !Fits(line.Credits, got)
                    select $"Cases/credit/{name}:{line.CaseLine}: {line.Words}\n"
                        + $"    expected {Shown(line.Credits)}\n    got      {Shown(got)}";

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void Every_case_is_a_sentence_with_marks_that_can_be_read()
    {
        var files = Cases.Select(c => c.Data).ToList();
        Assert.InRange(files.Count, 60, int.MaxValue);
        Assert.All(files, name =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+){2,}\\.md$", name);
            Assert.NotEmpty(CreditCase.Read(File.ReadAllText(Path.Combine(Folder, name))).Lines);
        });
    }

    [Theory]
    [InlineData("- sanded it ⟨⟩")]
    [InlineData("- sanded it ⟨ann done planned⟩")]
    [InlineData("- sanded it ⟨ann finished⟩")]
    [InlineData("- sanded it ⟨nobody, ann⟩")]
    [InlineData("- sanded it ⟨ann⟩ and it ⟨bob⟩")]
    [InlineData("- sanded it ⟨Ann Bell⟩")]
    public void A_mark_that_is_not_well_formed_says_where(string line) =>
        Assert.StartsWith("3: ", Assert.Throws<FormatException>(() => CreditCase.Read($"# Shed 2024-01-08\n\n{line}")).Message);

    // Exactly these people; what a mark says of state and role holds of all that the line gives them, so that nothing is told twice
    // as said and as done.
    private static bool Fits(IReadOnlyList<ExpectedCredit> expected, IReadOnlyList<Contribution> got) =>
        expected.All(e => e.IsOptional || got.Any(c => c.Person.Value == e.Person))
        && got.All(c => expected.Any(e =>
            c.Person.Value == e.Person && (e.State ?? State(c)) == State(c) && (e.Role ?? Role(c)) == Role(c)));

    private static Archive Load(CreditCase expected)
    {
        using var root = new TemporaryFolder();
        foreach (var (path, text) in expected.Files)
            root.Write(path.StartsWith('_') ? "notes/" + path : path, text);
        return Site.Load(SettingsReader.Read(new SettingsFolders(root.Path, root.At("notes")), [], []).Settings);
    }

    /// <summary>The note's lines that a contribution holds: its own, and those that a paragraph's text runs over.</summary>
    private static HashSet<int> LinesOf(Contribution contribution, string noteText)
    {
        var note = noteText.Split('\n').Select(Letters).ToList();
        var text = Letters(contribution.Text);
        var lines = contribution.Lines.ToHashSet();
        foreach (var first in contribution.Lines)
            for (var at = first; at < note.Count && note[at].Length > 0 && text.Contains(note[at - 1] + note[at]); at++)
                lines.Add(at + 1);
        return lines;
    }

    private static string Letters(string line) =>
        string.Concat(Target().Replace(line, "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Shown(IEnumerable<ExpectedCredit> credits) =>
        Listed(credits.Select(e => $"{e.Person}{(e.IsOptional ? "?" : "")} {e.State} {e.Role}".Replace("  ", " ").Trim()));

    private static string Shown(IEnumerable<Contribution> credits) => Listed(credits.Select(c => $"{c.Person} {State(c)} {Role(c)}"));

    private static string Listed(IEnumerable<string> credits) => string.Join(", ", credits.DefaultIfEmpty("nobody"));

    private static string State(Contribution contribution) => contribution.State.ToString().ToLowerInvariant();

    private static string Role(Contribution contribution) => contribution.Role.ToString().ToLowerInvariant();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"\]\([^)]*\)")] // [the shelf](https://shop.example/7)
    private static partial Regex Target();
}
