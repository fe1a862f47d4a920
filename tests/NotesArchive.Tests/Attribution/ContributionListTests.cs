using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Tests.Resolve;
using Xunit;

namespace NotesArchive.Tests.Attribution;

public class ContributionListTests
{
    [Theory]
    [InlineData("Sick on Tuesday")]
    [InlineData("On vacation until the 5th")]
    [InlineData("OOO Thu & Fri")]
    [InlineData("Ann out for the shop conference")]
    [InlineData("Visa interview")]
    [InlineData("Family visit")]
    [InlineData("took Friday off")]
    [InlineData("Holidays.")]
    [InlineData("no update")]
    [InlineData("No updates this week")]
    [InlineData("No big updates")]
    [InlineData("Shelves, and boxes - no update this week")]
    [InlineData("Shelves (@ann)\nNo updates since last time.")]
    [InlineData("Last week: not much due to the heat")]
    [InlineData("no progress")]
    [InlineData("No progress (assumed)")]
    [InlineData("@ann - no updates this week as the shop was shut")]
    [InlineData("n/a")]
    [InlineData("---")]
    [InlineData("Ann will be out on Thursday")]
    [InlineData("@ann out Aug 2 to Aug 9")]
    public void Absences_and_fillers_are_no_contributions(string text) =>
        Assert.Empty(Drafts.Archive([Drafts.Meeting("2020-01-06").Update("@ann", text)]).Contributions);

    [Theory]
    [InlineData("Fixed the sickle cell chart")]
    [InlineData("Supervisor for the cache")]
    [InlineData("Sorted shelves. Boxes: no update")]
    [InlineData("Shelves: no update on boxes yet")]
    [InlineData("No update, the new shelves come in May")]
    [InlineData("No progress this week. Built a ladder instead")]
    [InlineData("Not much progress, looking for new shelves")]
    [InlineData("None of the shelves were full, so I sorted them")]
    public void Work_that_sounds_like_it_is_one(string text) =>
        Assert.Single(Drafts.Archive([Drafts.Meeting("2020-01-06").Update("@ann", text)]).Contributions);

    [Theory]
    [InlineData("sorted the cache", "cache")]
    [InlineData("released go-cache", "cache")]
    [InlineData("see acme/go-cache#4", "cache")]
    [InlineData("the cachet of it", "")]
    [InlineData("see https://shop.example/cache/red", "")]
    [InlineData("phase 2 has /cache, /box and /label", "")]
    [InlineData("all is sorted apart from the cache", "")]
    [InlineData("the cache, sorted to support boxes", "cache")]
    public void Whole_words_and_repositories_named_like_it_tag_an_initiative(string text, string initiative) =>
        Assert.Equal(initiative, string.Join(',', Second(text).Initiatives));

    [Fact]
    public void An_owner_of_one_section_takes_part_in_no_other_initiative_by_it()
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Shelfware", "@bob", texts: ["painted it"]).Topic("Boxes", "@ann", texts: ["shelfware comes in new boxes"]),
            Drafts.Meeting("2020-01-02").Topic("Boxes", "@bob", texts: ["shelfware needs more boxes"])]);

        Assert.Equal(["bob: shelfware", "ann: boxes", "bob: boxes,shelfware"], archive.Contributions.Select(c => $"{c.Person}: {string.Join(',', c.Initiatives)}"));
    }

    [Theory]
    [InlineData("[new labels](https://github.com/acme/go-cache/pull/4)", "cache")]
    [InlineData("[new labels](https://github.com/acme/go-cache/pull/4), [shop](https://github.com/acme/shop/pull/3)", "")]
    public void A_repository_beside_as_many_others_tags_nothing(string text, string initiative)
    {
        using var site = new SiteInAString($"""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            ## Initiatives

            #### Cache
            @ann

            - filled shelves of go-cache

            ## Updates

            ### @bob

            - {text}
            """);
        Assert.Equal(initiative, string.Join(',', Site.Load(site.Settings()).Contributions.Single(c => c.Person.Value == "bob").Initiatives));
    }

    [Fact]
    public void A_name_of_one_ordinary_word_tags_nothing_where_most_mean_something_else()
    {
        var notes = Enumerable.Range(1, 9).Select(d => Drafts.Meeting($"2020-01-0{d}").Update("@ann", "made a release")).ToList();
        notes[0] = notes[0].Topic("Release", "@bob", texts: ["planned it"]);

        Assert.All(Drafts.Archive(notes).Contributions.Where(c => c.Person.Value == "ann"), c => Assert.Empty(c.Initiatives));
    }

    [Fact]
    public void The_shorter_of_two_names_is_the_longer_ones_for_those_who_work_on_that()
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Shelfware", "@ann", texts: ["painted"]).Topic("Shelfware and Boxes", "@bob", texts: ["moved"]),
            Drafts.Meeting("2020-01-02").Update("@ann", "sorted shelfware").Update("@bob", "sorted shelfware")]);

        Assert.Equal(["ann: shelfware", "bob: shelfware-and-boxes"], archive.Contributions.Where(c => c.Text == "sorted shelfware").Select(c => $"{c.Person}: {string.Join(',', c.Initiatives)}"));
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
            Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["filed acme/shop#7"]),
            Drafts.Meeting("2020-01-02").Update("@bob", "reviewed acme/shop#7", "reviewed acme/shop#8")]);

        Assert.Equal(["cache", "cache", ""], archive.Contributions.Select(c => string.Join(',', c.Initiatives)));
        Assert.Equal("acme/shop#7 is spoken of under it", archive.Contributions[1].Basis);
    }

    [Theory]
    [InlineData("see acme/shop#7, acme/shop#1, acme/shop#2, acme/shop#3, acme/shop#4", "Cache")]
    [InlineData("see acme/shop#7", "Upcoming releases")]
    public void Lists_of_what_ships_lend_no_initiative(string list, string heading)
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic(heading, "@ann", texts: [list]),
            Drafts.Meeting("2020-01-02").Update("@bob", "reviewed acme/shop#7")]);

        Assert.Empty(archive.Contributions.Single(c => c.Person.Value == "bob").Initiatives);
    }

    [Theory]
    [InlineData("reviewed acme/shop#7, acme/shop#8", "cache")]
    [InlineData("reviewed acme/shop#7, acme/shop#8, acme/shop#9", "")]
    public void An_issue_among_more_of_others_lends_no_initiative(string text, string initiative)
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["filed acme/shop#7"]),
            Drafts.Meeting("2020-01-02").Update("@bob", text)]);

        Assert.Equal(initiative, string.Join(',', archive.Contributions.Single(c => c.Person.Value == "bob").Initiatives));
    }

    [Fact]
    public void An_issue_under_two_initiatives_lends_neither()
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["see acme/shop#7"]).Topic("Ladders", "@ann", texts: ["filed acme/shop#7"]),
            Drafts.Meeting("2020-01-02").Update("@bob", "reviewed acme/shop#7")]);

        Assert.Empty(archive.Contributions.Single(c => c.Person.Value == "bob").Initiatives);
    }

    [Theory]
    [InlineData("@ann", "2020-03-01", "painted the shelf", true)]
    [InlineData("@ann", "2020-03-01", "painted acme/shelf-label", false)]
    [InlineData("@ann", "2020-12-01", "painted the shelf", false)]
    [InlineData("@bob", "2020-03-01", "painted the shelf", false)]
    public void An_ordinary_word_tags_only_those_who_take_part_and_only_in_its_time(string person, string date, string text, bool tagged)
    {
        // The notes write "shelves" and "shelfs", too: the name is a word like any other.
        var notes = Enumerable.Range(1, 3).Select(d => Drafts.Meeting($"2020-02-0{d}").Topic("Shelf", "@ann", texts: ["counted shelfs"])).ToList();
        var archive = Drafts.Archive([.. notes, Drafts.Meeting(date).Update(person, text)]);

        Assert.Equal(tagged, archive.Contributions.Single(c => c.Text == text).Initiatives.Count > 0);
    }

    [Fact]
    public void A_point_that_alone_speaks_of_an_initiative_is_a_contribution_by_itself()
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Shelfware", "@bob", texts: ["painted it"]),
            Drafts.Meeting("2020-01-02").Update("@ann", "last week:\nsorted the shelfware\nmoved boxes\nlabels, useful for shelfware\nif we had shelfware, boxes could move")]);

        Assert.Equal(["sorted the shelfware => shelfware", "moved boxes|labels, useful for shelfware|if we had shelfware, boxes could move => "],
            archive.Contributions.Where(c => c.Person.Value == "ann").Select(c => $"{c.Text.Replace('\n', '|')} => {string.Join(',', c.Initiatives)}"));
    }

    [Theory]
    [InlineData("TODO: paint it", WorkState.Planned)]
    [InlineData("Still blocked on paint", WorkState.Blocked)]
    [InlineData("unblocked by new paint", WorkState.Said)]
    [InlineData("painted it", WorkState.Said)]
    [InlineData("landed acme/shop#7", WorkState.Done)]
    [InlineData("not landed yet", WorkState.Said)]
    [InlineData("will paint it", WorkState.Planned)]
    [InlineData("the paint will dry", WorkState.Said)]
    public void Words_that_tell_their_own_state_need_no_label(string text, WorkState state) =>
        Assert.Equal(state, Assert.Single(Drafts.Archive([Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: [text])]).Contributions).State);

    [Theory]
    [InlineData("Done: counted shelves", WorkState.Done)]
    [InlineData("Done: WIP: shelves", WorkState.Done)]
    [InlineData("Next: landed the roof", WorkState.Planned)]
    [InlineData("Blocked: no paint for the shelves", WorkState.Blocked)]
    public void A_label_tells_the_state(string text, WorkState state)
    {
        using var site = new SiteInAString($"""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            ## Updates

            ### @ann

            - {text}
            """);
        Assert.Equal(state, Assert.Single(Site.Load(site.Settings()).Contributions).State);
    }

    [Theory]
    [InlineData("https://files.example", "/aaaa", " !")]
    [InlineData("(Ann", "andAnn", "")]
    [InlineData("Ann", " and Ann", " !")]
    [InlineData("(Ann", "/Ann, Ann", " !")]
    [InlineData("status: ", "-- \n", "!")]
    [InlineData("@ann", " @ann, @ann", "!")]
    [InlineData("by @ann ", "((❤️ by ", "!")]
    public void Lines_made_to_be_slow_are_read_at_once(string first, string again, string last)
    {
        var text = first + string.Concat(Enumerable.Repeat(again, 3000)) + last;
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "Ann Lee (@annlee)").Topic("Cache", "@ann", texts: [text])]);

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_picture_is_no_contribution()
    {
        var meeting = Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["full shelves"]);

        Assert.Empty(Drafts.Archive([meeting with { Blocks = [.. meeting.Blocks.Select(b => b with { IsPicture = true })] }]).Contributions);
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
