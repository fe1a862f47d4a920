using NotesArchive.Data;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Resolve.Redacting;

public class RedactedSiteTests
{
    private const string Notes = """
        -- input/2024-01-02--talk-zoex.md --
        # Talk with Zoe Example

        - **Lead:** @ann
        - **Attendees:**
          - @ann
          - Zoë Example (@zoex)
        - **Recording:** https://video.example/1

        ## @zoex

        - Done: sorted [the shelves](https://github.com/zoex/shelves/pull/3), see zoex/shop#12
        - [Notes](2024-01-09--sync.md#lead-zoex) and ![her](zoex.png)

        ## Cache (@zoex)

        - Zoe <b>Ex</b>ample and Zoe *Example* helped; write to [her](mailto:zoe.example@shop.example "Zoe &amp; zoex")
        - @ann: @zoex will paint it, as `zoex` said
        - Zoe has cleaned
        -- input/2024-01-09--sync.md --
        # Sync

        - **Attendees:** @ann, @zoex, @zeox

        ## Lead @zoex

        - @ann: asked Zoe%20Example about zoe-example/paint#2
        - [ ] @zoex buys paint
        -- input/_people.yml --
        - id: zoe
          name: Zoe Example
          spellings: [zoex, zeox]
          redact: true
        -- input/_credits.yml --
        - note: 2024-01-02--talk-zoex.md
          words: "zoex will paint"
          not: [zoe]
        """;

    private static readonly string[] Spellings = ["zoex", "zeox", "Zoe Example", "zoeexample"];

    [Fact]
    public void No_byte_of_the_site_holds_the_name()
    {
        using var site = new SiteInAString(Notes);
        var result = site.Build("Notes:SourceLink=https://example.org/{path}#L{line}", "Notes:ReportLink=https://example.org/new?path={path}");

        Assert.Empty(OutputWords.Find(site.Output, Spellings));
        var page = site.Read("meetings/2024-01-02-talk-redacted/index.html");
        Assert.Contains("2024-01-02--talk-[redacted].md", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/2024-01-02", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/2024-01-09--sync.md", site.Read("meetings/2024-01-09-sync/index.html"), StringComparison.Ordinal);
        Assert.All(result.Problems, p => Assert.DoesNotMatch("(?i)zoex|zeox|zoe example", p.ToString()));
        Assert.DoesNotContain(result.Problems, p => p.Code == ProblemCode.CreditStale);
        Assert.Contains(result.Problems, p => p.Code == ProblemCode.RedactionLimits);
    }

    [Theory]
    [InlineData("redact", "2024-01-02--talk-zoex.md"), InlineData("page", "2024-01-02--talk-[redacted].md")]
    public void A_note_that_a_step_fails_on_is_redacted_as_plain_text(string failing, string path)
    {
        using var site = new SiteInAString(Notes);
        var failed = 0;
        NoteFailure.Before.Value = (step, source) =>
        {
            if (step == failing && source == path && Interlocked.Increment(ref failed) == 1)
                throw new InvalidOperationException("out of shelves");
        };
        var result = site.Build();
        NoteFailure.Before.Value = null;

        Assert.Equal("2024-01-02--talk-[redacted].md", Assert.Single(result.Problems, p => p.Code == ProblemCode.NoteFailed).Path);
        Assert.Empty(OutputWords.Find(site.Output, [.. Spellings, "zoe"]));
    }

    [Fact]
    public void Links_to_accounts_under_a_first_name_and_addresses_of_mail_lose_it()
    {
        using var site = new SiteInAString("""
            -- input/2024-01-02--sync.md --
            # Sync

            - **Attendees:** @ann, Zoe Example (@zoe)

            ## Shelves

            - @ann: [her shelves](https://git.shop.example/zoe/shelves), [she](https://social.example/u/zoe), <https://git.shop.example/zoe>
            - @ann: write to [her](mailto:zoe@shop.example), zoe&#64;shop.example or <b>zoe</b>@shop.example
            -- input/_people.yml --
            - id: zoe
              spellings: [Zoe Example]
              redact: true
            """);
        site.Build();
        Assert.Empty(OutputWords.Find(site.Output, ["zoe"]));
    }

    [Fact]
    public void A_first_name_that_a_meeting_settles_is_not_told_by_its_old_addresses_and_anchors_or_links_to_them()
    {
        using var site = new SiteInAString("""
            -- input/2024-01-02--talk-zoe.md --
            # Talk

            - **Attendees:** @ann, Zoe Example (@zoex)

            - Zoe has sorted the shelves
            -- input/2024-01-09--sync.md --
            # Sync

            - **Attendees:** @ann

            - @ann: see [the talk](2024-01-02--talk-zoe.md), [its end](./2024-01-02--talk%2Dzoe.md#end) and ![it](2024-01-02--talk-zoe.md)
            -- input/2024-01-16--sync.md --
            # Sync

            - **Attendees:** @ann, Zoe Example (@zoex)

            - Zoe has painted the shelves
            -- input/2024-01-23--chat-zoe.md --
            # Chat

            - **Attendees:** @ann, Zoe Example (@zoex)

            - Zoe has oiled the shelves
            """);
        site.Build();
        Assert.True(site.Has("meetings/2024-01-02-talk-zoe/index.html"));
        site.Remove("input/2024-01-23--chat-zoe.md").Change("-- input/_people.yml --\n- id: zoe\n  spellings: [zoex, Zoe Example]\n  redact: true");
        var result = site.Build("Notes:Permalinks=permalinks.json", "Notes:SourceLink=https://git.example/{path}");

        Assert.Empty(OutputWords.Find(site.Output, [.. Spellings, "zoe", "zoes"]));
        Assert.All(result.Problems, p => Assert.DoesNotContain("zoe", p.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("see the talk, its end and it", site.Read("meetings/2024-01-09-sync/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_is_not_read_loses_the_first_name_of_whom_it_names_and_other_first_names_are_told()
    {
        var long1 = new string('x', 200);
        using var site = new SiteInAString($"""
            -- input/2024-01-02--sync.md --
            # Sync

            Zoe Example sorted, and Zoe's shelves lean. {long1}
            -- input/2024-01-09--sync.md --
            # Sync

            {long1}
            Then Zoe has cleaned.
            -- input/2024-01-16--zoe.md --
            {long1}
            Then Zoe has cleaned.
            -- input/_people.yml --
            - id: zoe
              spellings: [zoex, Zoe Example]
              redact: true
            """);
        var result = site.Build("Notes:MaxNoteBytes=100");

        Assert.Equal(3, result.Problems.Count(p => p.Code == ProblemCode.NoteTooLarge));
        Assert.Contains("[redacted] sorted, and [redacted]&#39;s shelves lean.",
            site.Read("meetings/2024-01-02-sync/index.html").Replace("'", "&#39;", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Then [redacted] has cleaned.", site.Read("meetings/2024-01-16-redacted/index.html"), StringComparison.Ordinal);
        var told = Assert.Single(result.Problems, p => p is { Code: ProblemCode.RedactionLimits, Line: > 0 });
        Assert.Equal(("2024-01-09--sync.md", 4), (told.Path, told.Line));
    }

    [Fact]
    public void The_test_would_find_it()
    {
        using var site = new SiteInAString(Notes.Replace("redact: true", "redact: false", StringComparison.Ordinal));
        site.Build();
        var found = OutputWords.Find(site.Output, Spellings);
        Assert.All(["data/people.ndjson", "search/lunr.json", "meetings/2024-01-09-sync/index.html", "permalinks.json"], f =>
            Assert.True(found.Any(w => w.StartsWith(f, StringComparison.Ordinal)) || !site.Has(f), f));
        Assert.True(found.Select(w => w[..w.IndexOf(':')]).Any(f => f.Contains("/t/", StringComparison.Ordinal)), "a shard of terms");
    }

    [Theory]
    [InlineData("2024-01-02--talk-zoex.md")]
    [InlineData("2024-01-02--talk-[redacted].md")]
    [InlineData("2024-01-02--talk-zoex.md:17")]
    public void Explain_does_not_show_it(string place)
    {
        using var site = new SiteInAString(Notes);
        var told = string.Join('\n', ExplainReport.Lines(Site.Explain(site.Settings(), place)));

        Assert.Contains("2024-01-02--talk-[redacted].md", told, StringComparison.Ordinal);
        Assert.Contains("[redacted] will paint it", told, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)zoex|zoe example", told);
    }

    [Fact]
    public void The_environment_may_hold_the_list()
    {
        using var site = new SiteInAString(Notes.Replace("redact: true", "redact: false", StringComparison.Ordinal));
        var settings = SettingsReader.Read(new(site.Settings().Root),
            SettingsReader.FromEnvironment(new Dictionary<string, string> { ["Notes__Redact"] = "nobody-at-all, @zoex" }), []).Settings;
        var result = Site.Build(settings);

        Assert.Empty(OutputWords.Find(site.Output, [.. Spellings, "nobody-at-all"]));
        Assert.Equal("Entry 1", Assert.Single(result.Problems, p => p.Code == ProblemCode.RedactionUnmatched).Message[..7]);
    }

    [Fact]
    public void A_list_in_the_settings_file_is_read_as_well()
    {
        using var site = new SiteInAString(Notes + "\n-- statiq.json --\n{ \"Notes\": { \"Redact\": [\"ann\", \"zoex\"] } }");
        Assert.Equal(["ann", "zoex"], site.Settings().Notes.Redact);
        site.Build();
        Assert.Empty(OutputWords.Find(Path.Combine(site.Output, "data"), [.. Spellings, "ann"]));
    }
}
