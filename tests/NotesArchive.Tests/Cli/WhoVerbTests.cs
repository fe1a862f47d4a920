using Xunit;

namespace NotesArchive.Tests.Cli;

/// <summary>What <c>who</c> prints.</summary>
public sealed class WhoVerbTests : IDisposable
{
    private readonly ProgramRun run = new();

    [Fact]
    public void Who_answers_from_the_built_site_as_a_table_as_json_and_as_csv()
    {
        BuildShelves();

        var table = run.Of("who", "-r", run.Root.Path, "shelves");
        Assert.Equal((0, ""), (table.Exit, table.Error));
        Assert.StartsWith("Shelves: recorded 2 times in 2 meetings\nperson", table.Out, StringComparison.Ordinal);
        Assert.Contains("\nana     2024-01-15  2024-02-05     1      1        0     0  #o ", table.Out, StringComparison.Ordinal);
        Assert.EndsWith("the archive ends on 2024-02-05.\n", table.Out, StringComparison.Ordinal);

        var json = run.Of("who", "-r", run.Root.Path, "--format", "json", "shelves");
        using var rows = System.Text.Json.JsonDocument.Parse(json.Out);
        Assert.Equal(["ana done shelves", "ana planned shelves"], rows.RootElement.EnumerateArray()
            .Select(r => $"{r.GetProperty("person").GetString()} {r.GetProperty("state").GetString()} {r.GetProperty("by").GetString()}"));

        var csv = run.Of("who", "-r", run.Root.Path, "--format", "csv", "shelves").Out.Split("\r\n");
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
        Assert.Contains("in that time, only from 2024-01-15 to 2024-02-05.", run.Of("who", "-r", run.Root.Path, "--to", "2023", "shelves").Out, StringComparison.Ordinal);

        var told = run.Of("who", "-r", run.Root.Path, "--from", "yesterday", "shelves");
        Assert.Equal(2, told.Exit);
        Assert.Contains("'yesterday'", told.Error, StringComparison.Ordinal);

        int Rows(params string[] time) => run.Of(["who", "-r", run.Root.Path, "--format", "csv", .. time, "shelves"]).Out.Split("\r\n").Length - 2;
    }

    [Fact]
    public void Who_finds_nobody_without_failing_and_names_what_is_near()
    {
        BuildShelves();
        Assert.Equal((0, "[]\n", ""), run.Of("who", "-r", run.Root.Path, "--format", "json", "shlevse"));
        var table = run.Of("who", "-r", run.Root.Path, "shlevse");
        Assert.Equal(0, table.Exit);
        Assert.Contains("Nearest are: Shelves.", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_takes_a_handle_for_a_handle_and_no_file_of_arguments()
    {
        BuildShelves();
        Assert.Equal(0, run.Of("who", "@ana").Exit);
    }

    [Fact]
    public void Who_says_what_to_do_where_no_site_was_built()
    {
        var told = run.Of("who", "-r", run.Root.Path, "shelves");
        Assert.Equal((2, ""), (told.Exit, told.Out));
        Assert.Contains("notes-archive build", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
    }

    private void BuildShelves()
    {
        run.Root.Write("input/2024-01-15--sync.md", "# Sync 2024-01-15\n\n## Initiatives\n\n### Shelves - @ana\n\n- Done: built the first\n");
        run.Root.Write("input/2024-02-05--sync.md", "# Sync 2024-02-05\n\n## Updates\n\n@ana\n- Next:\n  - more Shelves\n");
        Assert.Equal(0, run.Of("-r", run.Root.Path).Exit);
    }

    public void Dispose() => run.Dispose();
}
