using NotesArchive.Model;
using NotesArchive.Resolve;
using Xunit;

namespace NotesArchive.Tests.Resolve;

public class InitiativeResolverTests
{
    [Theory]
    [InlineData("Cache Updates", "Cache")]
    [InlineData("P1: Cache improvements", "Cache")]
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
}
