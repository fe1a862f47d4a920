using NotesArchive.Ingest;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Ingest;

public sealed class NoteFolderTests
{
    [Fact]
    public void Notes_come_in_the_order_of_their_paths_whatever_their_names()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in (string[])["b.md", "a/z.txt", "``.markdown", "B.md", "a-b.md", "_draft.md", ".hidden.md", "_x/a.md", ".git/a.md", "c.png"])
            folder.Write(path, "text");

        Assert.Equal(["B.md", "``.markdown", "a-b.md", "a/z.txt", "b.md"], Paths(folder));
    }

    [Fact]
    public void Excluded_paths_are_left_out()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in (string[])["a.md", "old/b.md", "new/c.md", "new/template.md"])
            folder.Write(path, "text");

        Assert.Equal(["a.md", "new/c.md"], Paths(folder, "old", "**/template.md"));
    }

    [Fact]
    public void Files_of_other_formats_are_counted_in_one_warning()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in (string[])["a.md", "b.org", "old/c.rst", "old/d.ORG", "e.png", "_f.html", "left/g.html"])
            folder.Write(path, "text");

        var problem = Assert.Single(NoteFolder.Read(Settings(folder) with { ExcludedPaths = ["left"] }).Problems);

        Assert.Equal((ProblemCode.OtherFormat, Severity.Warning, "."), (problem.Code, problem.Severity, problem.Path));
        Assert.Contains("2 .org, 1 .rst (the first is b.org)", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["a.md"], Paths(folder, "left"));
    }

    [Fact]
    public void Links_that_leave_the_folder_or_go_round_are_problems()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        other.Write("secret.md", "text");
        folder.Write("notes/a.md", "text");
        File.CreateSymbolicLink(folder.At("out.md"), other.At("secret.md"));
        Directory.CreateSymbolicLink(folder.At("outside"), other.Path);
        Directory.CreateSymbolicLink(folder.At("notes/round"), folder.Path);
        File.CreateSymbolicLink(folder.At("broken.md"), folder.At("nowhere.md"));
        File.CreateSymbolicLink(folder.At("self.md"), folder.At("self.md"));
        File.CreateSymbolicLink(folder.At("inside.md"), "notes/a.md");

        var read = NoteFolder.Read(Settings(folder));

        Assert.Equal(["inside.md", "notes/a.md"], read.Files.Select(f => f.Path));
        Assert.Equal(["broken.md", "notes/round", "out.md", "outside", "self.md"], read.Problems.Select(p => p.Path));
        Assert.All(read.Problems, p => Assert.Equal(ProblemCode.SymbolicLink, p.Code));
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_the_run()
    {
        using var folder = new TemporaryFolder();

        var stop = Assert.Throws<ConfigurationException>(() => NoteFolder.Read(Settings(folder) with { Input = folder.At("nowhere") }));

        Assert.Contains("nowhere", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_has_no_notes()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(NoteFolder.Read(Settings(folder)).Files);
    }

    private static IEnumerable<string> Paths(TemporaryFolder folder, params string[] excluded) =>
        NoteFolder.Read(Settings(folder) with { ExcludedPaths = excluded }).Files.Select(f => f.Path);

    private static SiteSettings Settings(TemporaryFolder folder) =>
        new() { Root = folder.Path, Input = folder.Path, Output = folder.At("out"), Cache = folder.At("cache"), Themes = [] };
}
