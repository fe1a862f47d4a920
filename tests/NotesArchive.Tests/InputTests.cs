using System.Text;
using NotesArchive.Resolve.Curated;
using Xunit;

namespace NotesArchive.Tests;

/// <summary>The notes that this checkout brings along.</summary>
public class InputTests
{
    private static readonly string Input = Path.Combine(Checkout(), "input");

    public static TheoryData<string> Notes => [.. Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Input, file).Replace('\\', '/'))
        .Where(path => path[0] is not ('_' or '.'))
        .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Notes))]
    public void Every_note_says_which_public_note_it_condenses(string path)
    {
        var first = File.ReadLines(Path.Combine(Input, path), Encoding.Latin1).First();
        Assert.Matches(@"^> Condensed from \[the public note\]\(https://github\.com/ip(fs|ld)/team-mgmt/blob/master/meeting-notes/\d{4}/\S+\.md\)$", first);
    }

    [Fact]
    public void The_curated_names_can_be_read()
    {
        var curated = CuratedNames.Read(Input);
        Assert.NotEmpty(curated.People);
        Assert.NotEmpty(curated.Initiatives);
    }

    private static string Checkout()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "NotesArchive.sln")))
            at = at.Parent ?? throw new InvalidOperationException("The tests run below the checkout.");
        return at.FullName;
    }
}
