using Xunit;

namespace NotesArchive.Tests.Cli;

/// <summary>Where the program finds what it works on, and what it does with words that it does not know.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly ProgramRun run = new();

    [Fact]
    public void The_word_build_may_be_left_out_and_a_second_build_says_that_it_writes_nothing()
    {
        var first = run.Of("-r", run.Root.Path);
        Assert.Equal((0, ""), (first.Exit, first.Out));
        Assert.True(File.Exists(run.Root.At("output/index.html")));
        var second = run.Of("build", "-r", run.Root.Path);
        Assert.Equal(0, second.Exit);
        Assert.Contains(": 0 written, 0 removed", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_and_output_on_the_command_line_are_below_the_current_folder()
    {
        Directory.CreateDirectory(run.Root.At("work"));
        var told = run.Of(run.Root.At("work"), "-i", "../input", "-o", "site");
        Assert.Equal(0, told.Exit);
        Assert.True(File.Exists(run.Root.At("work/site/index.html")));
    }

    [Fact]
    public void The_root_is_the_nearest_folder_upward_that_holds_statiq_json()
    {
        run.Root.Write("statiq.json", """{ "OutputPath": "public" }""");
        Directory.CreateDirectory(run.Root.At("deep/er"));
        Assert.Equal(0, run.Of(run.Root.At("deep/er")).Exit);
        Assert.True(File.Exists(run.Root.At("public/index.html")));
    }

    [Theory]
    [InlineData("biuld", "'build'")]
    [InlineData("--outptu", "'--output'")]
    public void An_unknown_verb_or_option_names_the_nearest_and_could_not_run(string word, string near)
    {
        var told = run.Of("-r", run.Root.Path, word);
        Assert.Equal(2, told.Exit);
        Assert.Contains(near, told.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Root.At("output")));
    }

    [Fact]
    public void A_runtime_without_tables_of_letters_could_not_run_and_says_so()
    {
        var (exit, _, error) = ProgramRun.In(run.Root.Path, [], ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));

        Assert.Equal(2, exit);
        Assert.Contains("libicu", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_setting_could_not_run_and_shows_no_stack_trace()
    {
        run.Root.Write("statiq.json", "{ \"Notes\": { \"SorceLink\": \"x\" } }");
        var told = run.Of("-r", run.Root.Path);
        Assert.Equal(2, told.Exit);
        Assert.StartsWith("statiq.json:1:", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-r")]
    [InlineData("-i")]
    [InlineData("-o")]
    public void An_empty_name_of_a_folder_could_not_run(string option)
    {
        var told = ProgramRun.In(run.Root.Path, [option, ""]);
        Assert.Equal((2, ""), (told.Exit, told.Out));
        Assert.Contains("the name of the folder is empty; write one", told.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(run.Root.Path));
    }

    [Fact]
    public void Nothing_but_results_is_printed_under_log_level_None()
    {
        var told = run.Of("-r", run.Root.Path, "-l", "None");
        Assert.Equal(("", "", 0), (told.Out, told.Error, told.Exit));
    }

    [Fact]
    public void An_empty_list_of_people_to_redact_publishes_nobody()
    {
        var (exit, _, error) = ProgramRun.In(run.Root.Path, [], ("Notes__Redact", ""));

        Assert.Equal(2, exit);
        Assert.Contains("nobody would be redacted", error, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();
}
