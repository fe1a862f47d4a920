using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Tests.Resolve;
using Xunit;

namespace NotesArchive.Tests.Contributions;

public class ContributionListTests
{
    [Theory]
    [InlineData("Sick on Tuesday")]
    [InlineData("On vacation until the 5th")]
    [InlineData("OOO Thu & Fri")]
    [InlineData("Visa interview")]
    [InlineData("Family visit")]
    [InlineData("took Friday off")]
    [InlineData("no update")]
    [InlineData("No updates this week")]
    [InlineData("n/a")]
    [InlineData("---")]
    public void Absences_and_fillers_are_no_contributions(string text) =>
        Assert.Empty(Drafts.Archive([Drafts.Meeting("2020-01-06").Update("@ann", text)]).Contributions);

    [Theory]
    [InlineData("Fixed the sickle cell chart")]
    [InlineData("Supervisor for the cache")]
    [InlineData("None of the shelves were full, so I sorted them")]
    public void Work_that_sounds_like_it_is_one(string text) =>
        Assert.Single(Drafts.Archive([Drafts.Meeting("2020-01-06").Update("@ann", text)]).Contributions);

    [Theory]
    [InlineData("sorted the cache", "cache")]
    [InlineData("released go-cache", "cache")]
    [InlineData("see acme/go-cache#4", "cache")]
    [InlineData("the cachet of it", "")]
    public void Whole_words_and_repositories_named_like_it_tag_an_initiative(string text, string initiative) =>
        Assert.Equal(initiative, string.Join(',', Second(text).Initiatives));

    [Fact]
    public void A_name_of_one_ordinary_word_tags_nothing_where_most_mean_something_else()
    {
        var notes = Enumerable.Range(1, 9).Select(d => Drafts.Meeting($"2020-01-0{d}").Update("@ann", "made a release")).ToList();
        notes[0] = notes[0].Topic("Release", "@bob", texts: ["planned it"]);

        Assert.All(Drafts.Archive(notes).Contributions.Where(c => c.Person.Value == "ann"), c => Assert.Empty(c.Initiatives));
    }

    [Fact]
    public void A_meeting_held_on_an_initiative_is_about_it()
    {
        var held = Drafts.Meeting("2020-01-02", "cache") with { Title = "Cache" };
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["full"]), held.Update("@bob", "sorted shelves")]);

        Assert.Equal(("cache", "the meeting is about it"), (archive.Contributions[1].Initiatives[0].Value, archive.Contributions[1].Basis));
    }

    [Fact]
    public void An_issue_that_is_spoken_of_under_an_initiative_tags_what_else_speaks_of_it()
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["see acme/shop#7"]),
            Drafts.Meeting("2020-01-02").Update("@bob", "reviewed acme/shop#7", "reviewed acme/shop#8")]);

        Assert.Equal(["cache", "cache", ""], archive.Contributions.Select(c => string.Join(',', c.Initiatives)));
        Assert.Equal("acme/shop#7 is spoken of under it", archive.Contributions[1].Basis);
    }

    [Theory]
    [InlineData("@bob will sort it", true)]
    [InlineData("@bob and @carl are on it", true)]
    [InlineData("sorted (@bob)", true)]
    [InlineData("sorted by @bob", true)]
    [InlineData("ask @bob about it", false)]
    [InlineData("thanks to @bob for the tea", false)]
    public void Words_credit_whom_they_say_to_act(string text, bool credited)
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@bob", "@carl").Topic("Cache", "@ann", texts: [text])]);

        Assert.Equal(credited, archive.Contributions.Any(c => c is { Person.Value: "bob", Role: ContributionRole.Named }));
    }

    [Fact]
    public void Curated_words_tag_and_say_so()
    {
        MeetingDraft[] notes = [Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["full"]).Update("@bob", "built --shelf-base")];
        var archive = Drafts.Archive(notes, initiatives: "- id: cache\n  spellings: [Cache]\n  match: [--shelf-base]");

        Assert.Equal("the word '--shelf-base' means it (_initiatives.yml)", archive.Contributions[1].Basis);
    }

    private static Contribution Second(string text) =>
        Drafts.Archive([Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["full"]).Update("@bob", text)]).Contributions.Single(c => c.Person.Value == "bob");
}
