using System.Diagnostics;
using Xunit;

namespace NotesArchive.Tests.Cli;

/// <summary>What <c>build</c> and <c>check</c> tell, and what they refuse.</summary>
public sealed class BuildVerbTests : IDisposable
{
    private readonly ProgramRun run = new();

    [Fact]
    public void Pipes_sockets_and_links_are_told_and_passed_over()
    {
        using (var pipe = Process.Start("mkfifo", [run.Root.At("input/pipe.md"), run.Root.At("input/.mailmap")]))
            pipe.WaitForExit();
        var (exit, _, error) = ProgramRun.In(run.Root.Path, ["build"]);
        File.Delete(run.Root.At("input/.mailmap"));
        var (again, _, told) = ProgramRun.In(run.Root.Path, ["build"]);

        Assert.Equal((2, 0), (exit, again));
        Assert.Contains(".mailmap: cannot be read (It is a pipe", error, StringComparison.Ordinal);
        Assert.Contains("pipe.md: warning unreadable-file", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_is_read_whatever_lies_in_it()
    {
        run.Root.Write("theme/pages/home.hbs", "");
        File.WriteAllBytes(run.Root.At("theme/pages/home.hbs"), [0x61, 0xff]);
        Assert.Contains("home.hbs: not UTF-8 (byte 2)", ProgramRun.In(run.Root.Path, []).Error, StringComparison.Ordinal);

        run.Root.Write("theme/partials/again.hbs", "{{> partials/again}}");
        run.Root.Write("theme/pages/home.hbs", "{{> partials/again}}");
        var (exit, _, error) = ProgramRun.In(run.Root.Path, []);
        Assert.Equal(2, exit);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);

        File.Delete(run.Root.At("theme/pages/home.hbs"));
        File.CreateSymbolicLink(run.Root.At("theme/pages/home.hbs"), "/etc/hostname");
        Assert.Contains("home.hbs: a symbolic link", ProgramRun.In(run.Root.Path, []).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_tells_what_is_for_information_unless_the_log_level_leaves_it_out()
    {
        Assert.Contains(": information lunr-too-large: ", run.Of("-r", run.Root.Path, "-l", "Information", "-s", "Notes:LunrMaxBytes=1").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("lunr-too-large", run.Of("-r", run.Root.Path, "-l", "Warning", "-s", "Notes:LunrMaxBytes=1").Error, StringComparison.Ordinal);
        var raised = run.Of("-r", run.Root.Path, "-l", "Error", "-s", "Notes:LunrMaxBytes=1", "-s", "Analyzers:lunr-too-large=Error");
        Assert.Equal(1, raised.Exit);
        Assert.Contains(": error lunr-too-large: ", raised.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_at_the_failure_level_make_the_exit_status_one_and_the_site_all_the_same()
    {
        File.WriteAllBytes(run.Root.At("input/2024-01-09--latin.md"), [.. "# Caf"u8, 0xE9, .. " 2024-01-09\n"u8]);
        Assert.Equal(0, run.Of("-r", run.Root.Path).Exit);
        var told = run.Of("-r", run.Root.Path, "-s", "FailureLogLevel=Warning");
        Assert.Equal(1, told.Exit);
        Assert.True(File.Exists(run.Root.At("output/meetings/2024-01-09-latin/index.html")));
    }

    [Fact]
    public void Check_prints_problems_to_standard_output_and_writes_nothing()
    {
        File.WriteAllBytes(run.Root.At("input/2024-01-09--latin.md"), [.. "# Caf"u8, 0xE9, .. " 2024-01-09\n"u8]);
        var told = run.Of("check", "-r", run.Root.Path);
        Assert.Contains("2024-01-09--latin.md:", told.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Root.At("output")));
    }

    [Theory]
    [InlineData()]
    [InlineData("build")]
    public void A_build_without_the_notes_of_before_could_not_run_unless_it_is_allowed_to_shrink(params string[] verb)
    {
        Assert.Equal(0, run.Of([.. verb, "-r", run.Root.Path]).Exit);
        File.Delete(run.Root.At("input/2024-01-08--sync.md"));
        var refused = run.Of([.. verb, "-r", run.Root.Path]);
        Assert.Equal((2, ""), (refused.Exit, refused.Out));
        Assert.Contains("--allow-shrink", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(run.Root.At("output/people/ana/index.html")));
        Assert.Equal(0, run.Of([.. verb, "-r", run.Root.Path, "--allow-shrink"]).Exit);
        Assert.False(File.Exists(run.Root.At("output/people/ana/index.html")));
        Assert.Equal(2, run.Of("check", "-r", run.Root.Path, "--allow-shrink").Exit);
    }

    [Fact]
    public void Every_lost_address_is_told()
    {
        for (var day = 1; day < 9; day++)
            run.Root.Write($"input/2024-02-0{day}--sync.md", "# Sync\n\n- @ana: tidied up\n");
        Assert.Equal(0, run.Of("-r", run.Root.Path).Exit);
        for (var day = 1; day < 9; day++)
            File.Delete(run.Root.At($"input/2024-02-0{day}--sync.md"));
        var told = run.Of("-r", run.Root.Path, "--allow-shrink", "-s", "Notes:Permalinks=permalinks.json");
        Assert.Equal(0, told.Exit);
        for (var day = 1; day < 9; day++)
            Assert.Contains($"2024-02-0{day}--sync.md: warning permalink-lost: The address /meetings/2024-02-0{day}-sync/ ", told.Error, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();
}
