using NotesArchive.Resolve;
using NotesArchive.Model;
using Xunit;

namespace NotesArchive.Tests.Resolve.Initiatives;

public class InitiativeResolverTests
{
    [Theory]
    [InlineData("Cache Updates", "Cache")]
    [InlineData("P1: Cache improvements", "Cache improvements")]
    [InlineData("[P0] Cache", "Cache")]
    [InlineData("3. Cache:", "Cache")]
    [InlineData("Cache (go-shop / js-shop / )", "Cache")]
    [InlineData("Cache (JS)", "Cache")]
    [InlineData("Cache in go-SHOP", "Cache")]
    [InlineData("Cache - @ann / @bob", "Cache")]
    [InlineData("Cache @ann", "Cache")]
    [InlineData("(added topic) Cache", "Cache")]
    [InlineData("Cache (tickets, maps)", "Cache (tickets, maps)")]
    [InlineData("Updates", "Updates")]
    [InlineData("Research/Improvements", "Research/Improvements")]
    public void A_heading_is_cleaned_of_what_is_not_its_name(string heading, string name) =>
        Assert.Equal(name, InitiativeHeading.Read(heading).Name);

    [Theory]
    [InlineData("Web UI", "WebUI", true)]
    [InlineData("Sorting v1.5", "Sortingv1.5", true)]
    [InlineData("Sorting v1.5", "Sorting v2", false)]
    [InlineData("Café", "cafe", true)]
    public void Two_headings_are_one_when_their_letters_are(string one, string other, bool same) =>
        Assert.Equal(same, InitiativeHeading.Read(one).Key == InitiativeHeading.Read(other).Key);

    [Fact]
    public void Improvements_are_part_of_a_name_that_nobody_shortens()
    {
        var table = Drafts.Initiatives([Drafts.Meeting("2020-01-01").Topic("Process Improvements").Topic("Cache Improvements").Topic("Cache")]);

        Assert.Equal(["Cache", "Process Improvements"], table.Initiatives.Select(i => i.Name));
    }

    [Fact]
    public void The_organisations_name_may_be_left_out()
    {
        var notes = new[] { "Cache", "Shop Cache", "Cache (go-shop)", "go-shop Cache w/ Shelves" }
            .Select((h, i) => Drafts.Meeting($"2020-01-0{i + 1}").Topic(h, "@ann", texts: ["see shop/go-shop#1"])).ToList();

        Assert.Equal(4, Assert.Single(Drafts.Initiatives(notes).Initiatives).Spellings.Count);
    }

    [Fact]
    public void A_slip_of_a_letter_in_one_word_is_no_other_initiative()
    {
        var notes = new[] { "Delegated Routing", "Delegated Routing", "Delegated Ruoting", "Data Import", "Data Export" }
            .Select((h, i) => Drafts.Meeting($"2020-01-0{i + 1}").Topic(h)).ToList();
        var table = Drafts.Initiatives(notes);

        Assert.Equal(["Data Export", "Data Import", "Delegated Routing"], table.Initiatives.Select(i => i.Name));
        Assert.Equal("Delegated Ruoting", Assert.Single(table.Merges).Joined.Spelling);
    }

    [Fact]
    public void Sections_of_one_owner_that_open_with_one_epic_are_one_initiative()
    {
        var notes = Enumerable.Range(1, 4).Select(d => Drafts.Meeting($"2020-01-0{d}").Topic(d < 3 ? "Shelves" : "Oak By Default", "@ann", texts: ["Epic: shop/shelves#7"])).ToList();

        Assert.Equal(["Oak By Default", "Shelves"], Assert.Single(Drafts.Initiatives(notes).Initiatives).Spellings);
    }

    [Fact]
    public void Another_owner_with_another_epic_is_other_work()
    {
        var notes = new[] { ("Cleaning (windows)", "@ann", "1"), ("Cleaning (windows)", "@ann", "1"), ("Cleaning", "@bob", "2"), ("Cleaning", "@bob", "2") }
            .Select((h, i) => Drafts.Meeting($"2020-01-0{i + 1}").Topic(h.Item1, h.Item2, texts: [$"Epic: shop/shelves#{h.Item3}"])).ToList();
        var table = Drafts.Initiatives(notes);

        Assert.Equal(2, table.Initiatives.Count);
        Assert.Contains("_initiatives.yml", Assert.Single(table.Problems).Message);
    }

    [Fact]
    public void A_sentence_and_the_news_of_a_release_are_no_initiatives()
    {
        var note = Drafts.Meeting("2020-01-01").Topic("Shop 1.2 released!").Topic("We went through the plans for the summer with everybody and changed the order of things a bit.");

        Assert.Empty(Drafts.Initiatives([note]).Initiatives);
    }

    [Fact]
    public void A_huge_heading_takes_no_time() => Assert.NotEmpty(InitiativeHeading.Read(string.Concat(Enumerable.Repeat("(@a, ", 100_000))).Name);

    [Fact]
    public void Headings_that_differ_in_their_dress_are_one_initiative()
    {
        var notes = new[] { "P1: Cache Updates", "Cache", "Cache", "Cache (go-shop)" }
            .Select((h, i) => Drafts.Meeting($"2020-01-0{i + 1}").Topic(h)).ToList();
        var table = Drafts.Initiatives(notes);

        var cache = Assert.Single(table.Initiatives);
        Assert.Equal(("cache", "Cache"), (cache.Id.Value, cache.Name));
        Assert.Equal(["Cache", "Cache (go-shop)", "P1: Cache Updates"], cache.Spellings);
    }

    [Fact]
    public void A_discussion_makes_no_initiative_but_joins_a_known_one()
    {
        var notes = new[]
        {
            Drafts.Meeting("2020-01-01").Topic("Cache"),
            Drafts.Meeting("2020-01-02").Topic("cache updates", kind: TopicKind.Discussion).Topic("Lunch", kind: TopicKind.Discussion),
        };
        var archive = Drafts.Archive(notes);

        Assert.Equal("cache", Assert.Single(archive.Initiatives).Id.Value);
        Assert.Equal(["cache", null], archive.Meetings[1].Topics.Select(t => t.Initiative?.Value));
        Assert.Equal(2, archive.Initiatives[0].Meetings.Count);
    }

    [Fact]
    public void A_container_and_an_implementation_are_no_initiatives()
    {
        var note = Drafts.Meeting("2020-01-01").Topic("JS Shop").Topic("shop").Topic("Cache", texts: ["see shop/js-shop#1"]);

        Assert.Equal("Cache", Assert.Single(Drafts.Initiatives([note]).Initiatives).Name);
    }

    [Fact]
    public void Curated_spellings_join_and_ignored_headings_stay_out()
    {
        var notes = new[] { Drafts.Meeting("2020-01-01").Topic("Faster shelves").Topic("Cache").Topic("Tea") };
        var table = Drafts.Initiatives(notes, "{ignore: [tea], entries: [{id: cache, name: The Cache, spellings: [Cache, Faster Shelves]}]}");

        Assert.Equal("The Cache", Assert.Single(table.Initiatives).Name);
        Assert.Equal("cache", table.Find("faster shelves")?.Value);
        Assert.Null(table.Find("Tea"));
    }

    [Fact]
    public void An_owner_in_brackets_behind_a_heading_is_no_part_of_the_name()
    {
        using var site = new SiteInAString("""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            ## Present

            - Ann Lee @annlee

            ## Initiatives

            ### Shelves (Ann)

            - sorted

            ### Boxes (wooden)

            - moved

            ### Things Ann does, not an initiative

            - tea
            """);
        var archive = Site.Load(site.Settings());

        Assert.Equal(["boxes-wooden: Boxes (wooden)", "shelves: Shelves"], archive.Initiatives.Select(i => $"{i.Id}: {i.Name}"));
        Assert.Equal(["shelves", "boxes-wooden", null], archive.Meetings[0].Topics.Select(t => t.Initiative?.Value));
    }
}
