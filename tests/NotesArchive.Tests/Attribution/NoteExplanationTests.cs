using System.Text.Json;
using NotesArchive.Data;
using Xunit;

namespace NotesArchive.Tests.Attribution;

public sealed class NoteExplanationTests : IDisposable
{
    private const string Path = "2024/2024-05-01--shop-weekly.md";

    private readonly SiteInAString site = new($"""
        -- input/{Path} --
        # Shop weekly 2024-05-01

        **Attendees:** @ann, @bob
        **Recording:** https://video.example/1

        ## Round

        - @ann: the "boxes" leak,
          and Bob has mended one
          - all of them
        - Zoe: hm, perhaps the rain

        ## Initiatives

        #### Hinges - @ann @bob

        - oil for the upper hinge and for everything else that squeaks in the whole house
        - Done:
          - oiled the lower one
        """);

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(1, "    1  heading: # Shop weekly 2024-05-01")]
    [InlineData(2, "    2  blank")]
    [InlineData(3, "    3  list of people: **Attendees:** @ann, @bob")]
    [InlineData(4, "    4  fact of the meeting: **Recording:** https://video.example/1")]
    [InlineData(18, "   18  label of what stands below: - Done:")]
    public void A_line_in_which_nothing_is_said_says_what_it_is(int line, string told)
    {
        var read = Site.Explain(site.Settings(), $"{Path}:{line}");

        Assert.Equal([Path, "2024-05-01, \"Shop weekly\"; listed: ann, bob", "", told], ExplainReport.Lines(read));
        Assert.Null(read.Correction);
    }

    [Fact]
    public void A_line_tells_its_place_its_speaker_its_names_and_the_rule_that_decides() => Assert.Equal(
        [
            "    8  @ann: the \"boxes\" leak, and Bob has mended one",
            "         stands    under \"Round\", depth 0, no label",
            "         speaker   \"@ann:\" is ann",
            "         name      \"@ann\" is ann: merely named",
            "         name      \"Bob\" is bob: the words say that they do it",
            "         state     said",
            "         credits   ann (own, said), bob (named, done)",
            "         rule      speaker: The line opens with a speaker's mark: it is theirs, "
                + "and nobody's where nothing settles who that is.",
            "",
            "    9  goes on with line 8: and Bob has mended one",
        ],
        ExplainReport.Lines(Site.Explain(site.Settings(), $"{Path}:9")).Skip(3).Take(10));

    [Theory]
    [InlineData(10, "turn", "credits   ann (own, said)")]
    [InlineData(11, "speaker", "speaker   \"Zoe:\" is somebody, nothing settles who")]
    [InlineData(17, "owners", "stands    under \"Hinges - @ann @bob\"")]
    [InlineData(19, "owners", "credits   ann (owner, done), bob (owner, done)")]
    public void A_line_that_says_something_tells_whom_it_credits(int line, string rule, string told)
    {
        var lines = ExplainReport.Lines(Site.Explain(site.Settings(), $"{Path}:{line}")).ToList();

        Assert.Contains(lines, l => l.Contains(told, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"         rule      {rule}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_whole_note_tells_of_every_line_but_the_blank_ones()
    {
        var read = Site.Explain(site.Settings(), Path);
        var numbers = ExplainReport.Lines(read).Where(l => l.Length > 5 && char.IsDigit(l[4]) && l[5] == ' ').Select(l => l[..5].Trim());

        Assert.Equal(["1", "3", "4", "6", "8", "9", "10", "11", "13", "15", "17", "18", "19"], numbers);
        Assert.Null(read.Correction);
    }

    [Fact]
    public void JSON_has_a_field_for_all_of_it()
    {
        using var json = JsonDocument.Parse(ExplainReport.Json(Site.Explain(site.Settings(), $"{Path}:8")));
        var meeting = json.RootElement.GetProperty("meetings")[0];
        var line = meeting.GetProperty("lines")[0];

        Assert.Equal(["note", "meetings", "correction"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["id", "line", "date", "title", "people", "lines"], meeting.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            [
                "line", "kind", "text", "section", "topic", "initiative", "owners", "update", "depth", "label", "mark", "speakers", "names",
                "state", "credits", "rule", "says",
            ],
            line.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["read", "@ann:", "speaker"], new[] { "kind", "mark", "rule" }.Select(name => line.GetProperty(name).GetString()));
        Assert.Equal("bob named done", string.Join(' ', line.GetProperty("credits")[1].EnumerateObject().Select(p => p.Value.GetString())));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(17)]
    [InlineData(19)]
    public void The_lines_to_paste_take_the_credit_off_as_they_stand(int line)
    {
        Assert.NotEmpty(Credits(line));

        site.Change("-- input/_credits.yml --\n" + Site.Explain(site.Settings(), $"{Path}:{line}").Correction);

        Assert.Empty(Credits(line));
        Assert.DoesNotContain(Site.Load(site.Settings()).Problems, p => p.Code == ProblemCode.CreditStale);
    }

    [Fact]
    public void The_lines_to_paste_for_what_is_nobodys_change_nothing_as_they_stand()
    {
        var correction = Site.Explain(site.Settings(), $"{Path}:11").Correction!;
        Assert.StartsWith($"- note: {Path}\n  words: \"Zoe: hm, perhaps the rain\"\n  is: []", correction, StringComparison.Ordinal);

        site.Change("-- input/_credits.yml --\n" + correction);

        Assert.Empty(Credits(11));
        Assert.Empty(Site.Load(site.Settings()).Problems);
    }

    [Theory]
    [InlineData("2024/2024-05-01--shop-weekyl.md", "there is no such note in ", "did you mean '2024/2024-05-01--shop-weekly.md'?")]
    [InlineData("2024-05-01--shop-weekly.md", "there is no such note in ", "did you mean '2024/2024-05-01--shop-weekly.md'?")]
    [InlineData("zebra.md", "there is no such note in ", "name its path below that folder")]
    [InlineData(Path + ":20", Path + ":20: the note has no such line; ", "name one from 1 to 19")]
    [InlineData(Path + ":0", "the note has no such line; ", "name one from 1 to 19")]
    public void What_is_not_there_says_what_is_near(string place, string message, string near)
    {
        var fault = Assert.Throws<ConfigurationException>(() => Site.Explain(site.Settings(), place));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(near, fault.Message, StringComparison.Ordinal);
    }

    private List<string> Credits(int line) =>
        [.. Site.Load(site.Settings()).Contributions.Where(c => c.Lines.Contains(line)).Select(c => c.Person.Value)];
}
