using System.Text;
using NotesArchive.Output;
using Xunit;

namespace NotesArchive.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private string Out => temporary.At("out");

    [Fact]
    public void Equal_bytes_are_not_written_again()
    {
        Assert.Equal(new OutputResult(2, 2, 0), Build(("index.html", "a"), ("people/x/index.html", "b")));
        var before = File.GetLastWriteTimeUtc(Path.Combine(Out, "index.html"));
        Assert.Equal(new OutputResult(2, 0, 0), Build(("index.html", "a"), ("people/x/index.html", "b")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Out, "index.html")));
    }

    [Fact]
    public void What_no_page_makes_any_more_is_removed_with_its_empty_folders()
    {
        Build(("index.html", "a"), ("people/x/index.html", "b"));
        Assert.Equal(new OutputResult(1, 1, 1), Build(("index.html", "changed")));
        Assert.False(Directory.Exists(Path.Combine(Out, "people")));
        Assert.Equal("changed", File.ReadAllText(Path.Combine(Out, "index.html")));
    }

    [Fact]
    public void A_file_may_take_the_place_of_a_folder_and_back()
    {
        Build(("x/index.html", "a"));
        Build(("x", "file"));
        Assert.Equal("file", File.ReadAllText(Path.Combine(Out, "x")));
        Build(("x/index.html", "a"));
        Assert.Equal("a", File.ReadAllText(Path.Combine(Out, "x/index.html")));
    }

    [Fact]
    public void A_folder_with_a_strangers_file_is_refused_and_left_alone()
    {
        temporary.Write("out/diary.txt", "mine");
        var fault = Assert.Throws<ConfigurationException>(() => Build(("index.html", "a")));
        Assert.Contains("diary.txt", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["diary.txt"], Directory.GetFiles(Out).Select(Path.GetFileName));
    }

    [Fact]
    public void A_build_that_stops_before_the_end_leaves_the_site_as_it_was_and_the_next_one_goes_on()
    {
        Build(("index.html", "a"));
        using (var folder = OutputFolder.Open(Out, [temporary.At("notes")]))
            folder.Put(File1("index.html", "half"));
        Assert.Equal("a", File.ReadAllText(Path.Combine(Out, "index.html")));
        Assert.Equal(new OutputResult(1, 1, 0), Build(("index.html", "whole")));
        Assert.Empty(Directory.GetDirectories(Out));
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        using var first = OutputFolder.Open(Out, [temporary.At("notes")]);
        var fault = Assert.Throws<ConfigurationException>(() => OutputFolder.Open(Out, [temporary.At("notes")]));
        Assert.Contains("another build", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes")]
    [InlineData("notes/site")]
    [InlineData("")]
    public void Output_that_overlaps_the_notes_is_refused(string output) =>
        Assert.Throws<ConfigurationException>(() => OutputFolder.Open(temporary.At(output), [temporary.At("notes")]));

    [Theory]
    [InlineData(".", "statiq.json")]
    [InlineData("theme", "theme")]
    [InlineData("theme/site", "theme")]
    [InlineData("dress", "dress")]
    [InlineData("..", "")]
    public void Output_that_overlaps_the_theme_or_the_settings_is_refused_before_anything_is_written(string output, string source)
    {
        using var site = new SiteInAString("-- input/2024-01-08--sync.md --\n# Sync\n-- dress/pages/none.hbs --\n");
        var before = site.Files();
        var fault = Assert.Throws<ConfigurationException>(() => site.Build($"OutputPath={output}", "ThemePaths=dress"));
        Assert.Contains("the output folder overlaps " + Path.Combine(Path.GetDirectoryName(site.Output)!, source), fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public void A_link_to_another_folder_inside_the_output_is_refused()
    {
        Build(("index.html", "a"));
        temporary.Write("elsewhere/keep.txt", "mine");
        Directory.CreateSymbolicLink(Path.Combine(Out, "people"), temporary.At("elsewhere"));
        Assert.Throws<ConfigurationException>(() => Build(("people/index.html", "b")));
        Assert.Equal("mine", File.ReadAllText(temporary.At("elsewhere/keep.txt")));
    }

    [Fact]
    public void A_path_that_leaves_the_folder_is_never_written()
    {
        using var folder = OutputFolder.Open(Out, [temporary.At("notes")]);
        Assert.Throws<InvalidOperationException>(() => folder.Put(File1("../x.html", "a")));
    }

    private OutputResult Build(params (string Path, string Text)[] files)
    {
        using var folder = OutputFolder.Open(Out, [temporary.At("notes")]);
        foreach (var (path, text) in files)
            folder.Put(File1(path, text));
        return folder.Commit();
    }

    private static OutputFile File1(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public void Dispose() => temporary.Dispose();
}
