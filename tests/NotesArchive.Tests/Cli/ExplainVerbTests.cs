using Xunit;

namespace NotesArchive.Tests.Cli;

/// <summary>What <c>explain</c> prints.</summary>
public sealed class ExplainVerbTests : IDisposable
{
    private readonly ProgramRun run = new();

    [Fact]
    public void Explain_tells_how_a_line_was_read_by_its_path_below_the_input_folder_or_from_here()
    {
        foreach (var (folder, path) in new[] { (run.Root.Path, ""), (run.Root.Path, "input/"), (run.Root.At("input"), "./") })
        {
            var told = ProgramRun.In(folder, ["explain", "-r", run.Root.Path, path + "2024-01-08--sync.md:8"]);
            Assert.Equal(0, told.Exit);
            Assert.StartsWith("2024-01-08--sync.md\n", told.Out, StringComparison.Ordinal);
            Assert.Contains("\n         rule      speaker: ", told.Out, StringComparison.Ordinal);
            Assert.Contains("\n  words: \"@ana: tidied up\"\n  not: [ana]\n", told.Out, StringComparison.Ordinal);
        }
        using var json = System.Text.Json.JsonDocument.Parse(run.Of("explain", "-r", run.Root.Path, "--format", "json", "2024-01-08--sync.md").Out);
        Assert.Equal("2024-01-08--sync.md", json.RootElement.GetProperty("note").GetString());
        Assert.False(Directory.Exists(run.Root.At("output")));
    }

    [Fact]
    public void Explain_could_not_run_where_there_is_no_such_note_or_line()
    {
        var told = run.Of("explain", "-r", run.Root.Path, "2024-01-08--snyc.md");
        Assert.Equal((2, ""), (told.Exit, told.Out));
        Assert.Contains("did you mean '2024-01-08--sync.md'?", told.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Of("explain", "-r", run.Root.Path, "2024-01-08--sync.md:9").Exit);
    }

    public void Dispose() => run.Dispose();
}
