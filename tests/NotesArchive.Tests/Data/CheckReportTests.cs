using System.Text.Json;
using NotesArchive.Data;
using Xunit;

namespace NotesArchive.Tests.Data;

public sealed class CheckReportTests : IDisposable
{
    private readonly SiteInAString site = new("""
        -- input/2024-05-06--sync.md --
        # Sync 2024-05-06

        - **Attendees:**
          - @ana
          - Ana Lopes (@ana)

        ## Updates

        @ana
        - Done:
          - Tidied the importer
        -- input/plan.md --
        # Plan
        """);

    [Fact]
    public void The_text_form_tells_what_was_understood_of_each_meeting_and_its_problems()
    {
        var archive = Site.Load(site.Settings());
        var lines = CheckReport.Lines(archive, archive.Problems).ToList();
        Assert.Contains("2024-05-06--sync.md:1: 2024-05-06, \"Sync\": 1 attendee, 0 topics, 1 update, 0 actions, 0 decisions, 0 references", lines);
        Assert.Contains(lines, l => l.StartsWith("  plan.md:1: warning no-date:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_form_holds_the_facts_with_their_lines_and_every_joined_name()
    {
        var archive = Site.Load(site.Settings());
        using var report = JsonDocument.Parse(CheckReport.Json(archive, archive.Problems));
        var meeting = report.RootElement.GetProperty("notes")[0].GetProperty("meetings")[0];
        Assert.Equal("2024-05-06", meeting.GetProperty("date").GetString());
        Assert.Equal(9, meeting.GetProperty("updates")[0].GetProperty("line").GetInt32());
        var merge = Assert.Single(report.RootElement.GetProperty("merges").EnumerateArray());
        Assert.Equal(("person", "ana"), (merge.GetProperty("kind").GetString(), merge.GetProperty("id").GetString()));
        Assert.Equal("no-date", report.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void What_may_be_one_ends_the_text_as_lines_that_can_be_pasted_as_they_stand()
    {
        string Note(string day, string handle) => $"""
            -- input/2024-05-{day}--sync.md --
            # Sync 2024-05-{day}

            - **Attendees:**
              - Ann O'Neill-Bell (@{handle})

            ## Initiatives

            ### Shelf robots
            - @{handle} built one

            ### Shelf robot
            - @{handle} built two

            """;
        using var two = new SiteInAString(Note("06", "annbell") + Note("13", "abell") + Note("20", "annbell") + Note("27", "annbell"));
        var pasted = Pasted(two);
        Assert.Equal("- {id: 'abell', spellings: ['abell', 'Ann O''Neill-Bell']}  # name and handle written together, but also with another", Assert.Single(pasted));

        two.Change("-- input/_people.yml --\n" + string.Join('\n', pasted) + "\n").Build();

        Assert.Empty(Pasted(two));
        Assert.Contains("\"Ann O'Neill-Bell\"", two.Read("data/people.ndjson").Split('\n').First(l => l.Contains("\"id\":\"abell\"", StringComparison.Ordinal)), StringComparison.Ordinal);

        static List<string> Pasted(SiteInAString site) =>
            [.. CheckReport.Lines(Site.Load(site.Settings()), Site.Load(site.Settings()).Problems).SkipWhile(l => l != "# for _people.yml: take away what is not true").Skip(1)];
    }

    public void Dispose() => site.Dispose();
}
