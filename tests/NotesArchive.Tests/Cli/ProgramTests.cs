using System.Diagnostics;
using Xunit;

namespace NotesArchive.Tests.Cli;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public ProgramTests() => root.Write("input/2024-01-08--sync.md", "# Sync 2024-01-08\n\n- **Attendees:**\n  - @ana\n\n## Notes\n\n- @ana: tidied up\n");

    [Fact]
    public void The_word_build_may_be_left_out_and_a_second_build_says_that_it_writes_nothing()
    {
        var first = Run("-r", root.Path);
        Assert.Equal((0, ""), (first.Exit, first.Out));
        Assert.True(File.Exists(root.At("output/index.html")));
        var second = Run("build", "-r", root.Path);
        Assert.Equal(0, second.Exit);
        Assert.Contains(": 0 written, 0 removed", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_and_output_on_the_command_line_are_below_the_current_folder()
    {
        Directory.CreateDirectory(root.At("work"));
        var run = Run(root.At("work"), "-i", "../input", "-o", "site");
        Assert.Equal(0, run.Exit);
        Assert.True(File.Exists(root.At("work/site/index.html")));
    }

    [Fact]
    public void The_root_is_the_nearest_folder_upward_that_holds_statiq_json()
    {
        root.Write("statiq.json", """{ "OutputPath": "public" }""");
        Directory.CreateDirectory(root.At("deep/er"));
        Assert.Equal(0, Run(root.At("deep/er")).Exit);
        Assert.True(File.Exists(root.At("public/index.html")));
    }

    [Theory]
    [InlineData("biuld", "'build'")]
    [InlineData("--outptu", "'--output'")]
    public void An_unknown_verb_or_option_names_the_nearest_and_could_not_run(string word, string near)
    {
        var run = Run("-r", root.Path, word);
        Assert.Equal(2, run.Exit);
        Assert.Contains(near, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(root.At("output")));
    }

    [Fact]
    public void A_runtime_without_tables_of_letters_could_not_run_and_says_so()
    {
        var (exit, _, error) = Run(root.Path, [], ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));

        Assert.Equal(2, exit);
        Assert.Contains("libicu", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Pipes_sockets_and_links_are_told_and_passed_over()
    {
        using (var pipe = Process.Start("mkfifo", [root.At("input/pipe.md"), root.At("input/.mailmap")]))
            pipe.WaitForExit();
        var (exit, _, error) = Run(root.Path, ["build"]);
        File.Delete(root.At("input/.mailmap"));
        var (again, _, told) = Run(root.Path, ["build"]);

        Assert.Equal((2, 0), (exit, again));
        Assert.Contains(".mailmap: cannot be read (It is a pipe", error, StringComparison.Ordinal);
        Assert.Contains("pipe.md: warning unreadable-file", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_is_read_whatever_lies_in_it()
    {
        root.Write("theme/pages/home.hbs", "");
        File.WriteAllBytes(root.At("theme/pages/home.hbs"), [0x61, 0xff]);
        Assert.Contains("home.hbs: not UTF-8 (byte 2)", Run(root.Path, []).Error, StringComparison.Ordinal);

        root.Write("theme/partials/again.hbs", "{{> partials/again}}");
        root.Write("theme/pages/home.hbs", "{{> partials/again}}");
        var (exit, _, error) = Run(root.Path, []);
        Assert.Equal(2, exit);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);

        File.Delete(root.At("theme/pages/home.hbs"));
        File.CreateSymbolicLink(root.At("theme/pages/home.hbs"), "/etc/hostname");
        Assert.Contains("home.hbs: a symbolic link", Run(root.Path, []).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_setting_could_not_run_and_shows_no_stack_trace()
    {
        root.Write("statiq.json", "{ \"Notes\": { \"SorceLink\": \"x\" } }");
        var run = Run("-r", root.Path);
        Assert.Equal(2, run.Exit);
        Assert.StartsWith("statiq.json:1:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-r")]
    [InlineData("-i")]
    [InlineData("-o")]
    public void An_empty_name_of_a_folder_could_not_run(string option)
    {
        var run = Run(root.Path, [option, ""]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("the name of the folder is empty; write one", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(root.Path));
    }

    [Fact]
    public void A_build_tells_what_is_for_information_unless_the_log_level_leaves_it_out()
    {
        Assert.Contains(": information lunr-too-large: ", Run("-r", root.Path, "-l", "Information", "-s", "Notes:LunrMaxBytes=1").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("lunr-too-large", Run("-r", root.Path, "-l", "Warning", "-s", "Notes:LunrMaxBytes=1").Error, StringComparison.Ordinal);
        var raised = Run("-r", root.Path, "-l", "Error", "-s", "Notes:LunrMaxBytes=1", "-s", "Analyzers:lunr-too-large=Error");
        Assert.Equal(1, raised.Exit);
        Assert.Contains(": error lunr-too-large: ", raised.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_at_the_failure_level_make_the_exit_status_one_and_the_site_all_the_same()
    {
        File.WriteAllBytes(root.At("input/2024-01-09--latin.md"), [.. "# Caf"u8, 0xE9, .. " 2024-01-09\n"u8]);
        Assert.Equal(0, Run("-r", root.Path).Exit);
        var run = Run("-r", root.Path, "-s", "FailureLogLevel=Warning");
        Assert.Equal(1, run.Exit);
        Assert.True(File.Exists(root.At("output/meetings/2024-01-09-latin/index.html")));
    }

    [Fact]
    public void Check_prints_problems_to_standard_output_and_writes_nothing()
    {
        File.WriteAllBytes(root.At("input/2024-01-09--latin.md"), [.. "# Caf"u8, 0xE9, .. " 2024-01-09\n"u8]);
        var run = Run("check", "-r", root.Path);
        Assert.Contains("2024-01-09--latin.md:", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(root.At("output")));
    }

    [Fact]
    public void Nothing_but_results_is_printed_under_log_level_None()
    {
        var run = Run("-r", root.Path, "-l", "None");
        Assert.Equal(("", "", 0), (run.Out, run.Error, run.Exit));
    }

    [Fact]
    public void Who_answers_from_the_built_site_as_a_table_as_json_and_as_csv()
    {
        BuildShelves();

        var table = Run("who", "-r", root.Path, "shelves");
        Assert.Equal((0, ""), (table.Exit, table.Error));
        Assert.StartsWith("Shelves: recorded 2 times in 2 meetings\nperson", table.Out, StringComparison.Ordinal);
        Assert.Contains("\nana     2024-01-15  2024-02-05     1      1        0     0  #o ", table.Out, StringComparison.Ordinal);
        Assert.EndsWith("the archive ends on 2024-02-05.\n", table.Out, StringComparison.Ordinal);

        var json = Run("who", "-r", root.Path, "--format", "json", "shelves");
        using var rows = System.Text.Json.JsonDocument.Parse(json.Out);
        Assert.Equal(["ana done shelves", "ana planned shelves"], rows.RootElement.EnumerateArray()
            .Select(r => $"{r.GetProperty("person").GetString()} {r.GetProperty("state").GetString()} {r.GetProperty("by").GetString()}"));

        var csv = Run("who", "-r", root.Path, "--format", "csv", "shelves").Out.Split("\r\n");
        Assert.Equal("person,date,meeting,source,line,state,role,evidence,by,initiatives,references,text,url", csv[0]);
        Assert.Equal(["ana,2024-01-15", "ana,2024-02-05", ""], csv[1..].Select(l => l.Length == 0 ? l : l[..14]));
    }

    [Fact]
    public void Who_keeps_to_the_days_that_are_named()
    {
        BuildShelves();
        Assert.Equal(2, Rows("--from", "2024-01-15"));
        Assert.Equal(1, Rows("--from", "2024-01-16"));
        Assert.Equal(1, Rows("--to", "2024-02-04"));
        Assert.Equal(0, Rows("--from", "2024-01-16", "--to", "2024-02-04"));
        Assert.Equal((2, 1, 1), (Rows("--from", "2024"), Rows("--from", "2024-02"), Rows("--to", "2024-01")));
        Assert.Equal((2, 0), (Rows("--to", "2024"), Rows("--to", "2023")));
        Assert.Contains("in that time, only from 2024-01-15 to 2024-02-05.", Run("who", "-r", root.Path, "--to", "2023", "shelves").Out, StringComparison.Ordinal);

        var run = Run("who", "-r", root.Path, "--from", "yesterday", "shelves");
        Assert.Equal(2, run.Exit);
        Assert.Contains("'yesterday'", run.Error, StringComparison.Ordinal);

        int Rows(params string[] time) => Run(["who", "-r", root.Path, "--format", "csv", .. time, "shelves"]).Out.Split("\r\n").Length - 2;
    }

    [Fact]
    public void Who_finds_nobody_without_failing_and_names_what_is_near()
    {
        BuildShelves();
        Assert.Equal((0, "[]\n", ""), Run("who", "-r", root.Path, "--format", "json", "shlevse"));
        var table = Run("who", "-r", root.Path, "shlevse");
        Assert.Equal(0, table.Exit);
        Assert.Contains("Nearest are: Shelves.", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_takes_a_handle_for_a_handle_and_no_file_of_arguments()
    {
        BuildShelves();
        Assert.Equal(0, Run("who", "@ana").Exit);
    }

    [Fact]
    public void An_empty_list_of_people_to_redact_publishes_nobody()
    {
        var (exit, _, error) = Run(root.Path, [], ("Notes__Redact", ""));

        Assert.Equal(2, exit);
        Assert.Contains("nobody would be redacted", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_what_to_do_where_no_site_was_built()
    {
        var run = Run("who", "-r", root.Path, "shelves");
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("notes-archive build", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_how_a_line_was_read_by_its_path_below_the_input_folder_or_from_here()
    {
        foreach (var (folder, path) in new[] { (root.Path, ""), (root.Path, "input/"), (root.At("input"), "./") })
        {
            var run = Run(folder, ["explain", "-r", root.Path, path + "2024-01-08--sync.md:8"]);
            Assert.Equal(0, run.Exit);
            Assert.StartsWith("2024-01-08--sync.md\n", run.Out, StringComparison.Ordinal);
            Assert.Contains("\n         rule      speaker: ", run.Out, StringComparison.Ordinal);
            Assert.Contains("\n  words: \"@ana: tidied up\"\n  not: [ana]\n", run.Out, StringComparison.Ordinal);
        }
        using var json = System.Text.Json.JsonDocument.Parse(Run("explain", "-r", root.Path, "--format", "json", "2024-01-08--sync.md").Out);
        Assert.Equal("2024-01-08--sync.md", json.RootElement.GetProperty("note").GetString());
        Assert.False(Directory.Exists(root.At("output")));
    }

    [Fact]
    public void Explain_could_not_run_where_there_is_no_such_note_or_line()
    {
        var run = Run("explain", "-r", root.Path, "2024-01-08--snyc.md");
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("did you mean '2024-01-08--sync.md'?", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("explain", "-r", root.Path, "2024-01-08--sync.md:9").Exit);
    }

    [Theory]
    [InlineData()]
    [InlineData("build")]
    public void A_build_without_the_notes_of_before_could_not_run_unless_it_is_allowed_to_shrink(params string[] verb)
    {
        Assert.Equal(0, Run([.. verb, "-r", root.Path]).Exit);
        File.Delete(root.At("input/2024-01-08--sync.md"));
        var refused = Run([.. verb, "-r", root.Path]);
        Assert.Equal((2, ""), (refused.Exit, refused.Out));
        Assert.Contains("--allow-shrink", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(root.At("output/people/ana/index.html")));
        Assert.Equal(0, Run([.. verb, "-r", root.Path, "--allow-shrink"]).Exit);
        Assert.False(File.Exists(root.At("output/people/ana/index.html")));
        Assert.Equal(2, Run("check", "-r", root.Path, "--allow-shrink").Exit);
    }

    [Fact]
    public void Every_lost_address_is_told()
    {
        for (var day = 1; day < 9; day++)
            root.Write($"input/2024-02-0{day}--sync.md", "# Sync\n\n- @ana: tidied up\n");
        Assert.Equal(0, Run("-r", root.Path).Exit);
        for (var day = 1; day < 9; day++)
            File.Delete(root.At($"input/2024-02-0{day}--sync.md"));
        var run = Run("-r", root.Path, "--allow-shrink", "-s", "Notes:Permalinks=permalinks.json");
        Assert.Equal(0, run.Exit);
        for (var day = 1; day < 9; day++)
            Assert.Contains($"2024-02-0{day}--sync.md: warning permalink-lost: The address /meetings/2024-02-0{day}-sync/ ", run.Error, StringComparison.Ordinal);
    }

    private void BuildShelves()
    {
        root.Write("input/2024-01-15--sync.md", "# Sync 2024-01-15\n\n## Initiatives\n\n### Shelves - @ana\n\n- Done: built the first\n");
        root.Write("input/2024-02-05--sync.md", "# Sync 2024-02-05\n\n## Updates\n\n@ana\n- Next:\n  - more Shelves\n");
        Assert.Equal(0, Run("-r", root.Path).Exit);
    }

    private (int Exit, string Out, string Error) Run(params string[] args) =>
        Path.IsPathRooted(args[0]) ? Run(args[0], args[1..]) : Run(root.Path, args);

    private static (int Exit, string Out, string Error) Run(string folder, string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "notes-archive.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => root.Dispose();
}
