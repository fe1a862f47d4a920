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
    [InlineData("Holidays.")]
    [InlineData("no update")]
    [InlineData("No updates this week")]
    [InlineData("No big updates")]
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
    public void Whole_words_and_repositories_named_like_it_tag_an_initiative(string text, string initiative) =>
        Assert.Equal(initiative, string.Join(',', Second(text).Initiatives));

    [Theory]
    [InlineData("@cleo looks into the leak", "cleo named")]
    [InlineData("the leak, says @cleo, is old", "ann section,bob section")]
    [InlineData("@nobody asks @cleo", "ann section,bob section")]
    [InlineData("from @cleo to @ann: could we count the leaks?", "cleo own")]
    [InlineData("@bob: waiting for a review from @bob", "ann section")]
    [InlineData("@bob: waiting for rain", "bob own")]
    [InlineData("leaks\n  - acme/pipes#7\n  - no update", "")]
    [InlineData("leaks\n  - acme/pipes#7", "ann section,bob section")]
    public void Words_that_begin_with_another_are_not_the_owners_of_the_section(string words, string expected)
    {
        using var site = new SiteInAString($"""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            - **Attendees:**
              - @ann
              - @bob
              - @cleo

            ## Initiatives

            #### Pipes
            @ann / @bob

            - {words}
            """);
        Assert.Equal(expected, string.Join(',', Site.Load(site.Settings()).Contributions.Where(c => c.Initiatives.Count > 0)
            .Select(c => $"{c.Person} {c.Role.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal)));
    }

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
    public void A_blurb_is_no_owners_work_and_credits_once_however_often_it_is_copied()
    {
        var archive = Drafts.Archive([.. Enumerable.Range(1, 3).Select(d => Drafts.Meeting($"2020-02-0{d}")
            .Topic("Cache", "@ann", texts: ["Summary: keep the shelves full", "Background: found by @bob", "i.e. nothing on the floor", $"filled shelf {d}"]))]);

        Assert.Equal(["bob: Background: found by @bob", "ann: filled shelf 1", "ann: filled shelf 2", "ann: filled shelf 3"],
            archive.Contributions.Select(c => $"{c.Person}: {c.Text}"));
    }

    [Theory]
    [InlineData("acme/shop#7")]
    [InlineData("PR: https://github.com/acme/shop/pull/7")]
    [InlineData("In progress:")]
    [InlineData("(see below)")]
    [InlineData("shop-labels")]
    [InlineData("❤️ @ann")]
    [InlineData("Shelf plan v1 - https://shop.example/7")]
    [InlineData("Owners and status: https://shop.example/7")]
    [InlineData("nobody here to tell")]
    [InlineData("(copied from the other note)")]
    [InlineData("the ladder needs an owner!")]
    [InlineData("Need someone to paint it")]
    [InlineData("does it hold? it would with nails")]
    public void Lines_that_say_nothing_are_no_owners_words(string text) =>
        Assert.Empty(Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann").Topic("Cache", "@ann", texts: [text])]).Contributions);

    [Theory]
    [InlineData("sorted the shelves", "ann, bob")]
    [InlineData("@bob will sort the shelves", "bob")]
    [InlineData("sorted by @bob", "bob")]
    [InlineData("@carl will sort the shelves", "carl")]
    [InlineData("sorted the shelves (thanks to @carl)", "ann, bob")]
    [InlineData("waiting for @carl to sort them", "ann, bob")]
    [InlineData("@carl sorting them", "carl")]
    [InlineData("counted @carl's sorted shelves", "ann, bob")]
    [InlineData("Draft published: https://shop.example/7", "ann, bob")]
    [InlineData("Carl has sorted the shelves", "carl")]
    [InlineData("carl and Bob are sorting shelves", "bob, carl")]
    [InlineData("Tour of the shelves by Carl.", "carl")]
    [InlineData("new shelves (Bob)", "bob")]
    [InlineData("the ladder is on Carl's list", "carl")]
    [InlineData("Dora has sorted the shelves", "")]
    [InlineData("dora has sorted the shelves", "")]
    [InlineData("fello has sorted the shelves", "")]
    [InlineData("Carl will sort the shelves", "carl")]
    [InlineData("Carl is the one to ask", "ann, bob")]
    [InlineData("The remaining shelves are sorted", "ann, bob")]
    [InlineData("Will sort the shelves tomorrow", "ann, bob")]
    [InlineData("Shelves and boxes are sorted", "ann, bob")]
    public void A_line_that_says_who_does_it_is_theirs_alone(string text, string people)
    {
        var earlier = Drafts.Meeting("2019-01-01").Attended("Dora Fell (@fellow)", "@theremin", "Carl Oak (@carlo)", "Bob Elm (@bob)", "Will Ash (@ash)");
        var meeting = Drafts.Meeting("2020-01-01").Attended("@ann", "@bob", "@carl", "@ash").Topic("Cache", "@ann", texts: [text]);
        meeting = meeting with { Topics = [.. meeting.Topics.Select(t => t with { Owners = [Drafts.Name("@ann"), Drafts.Name("@bob")] })] };

        Assert.Equal(people, string.Join(", ", Drafts.Archive([earlier, meeting]).Contributions.Select(c => c.Person.Value)));
    }

    [Theory]
    [InlineData("sorted the shelves", "ann")]
    [InlineData("Bob has sorted the shelves", "bob")]
    [InlineData("@bob is working on the shelves", "bob")]
    [InlineData("@bob and I have sorted the shelves", "ann, bob")]
    [InlineData("Bob asked me for shelves", "ann, bob")]
    [InlineData("new shelves (@bob)", "ann, bob")]
    public void A_line_of_ones_own_part_that_tells_of_another_is_the_others(string text, string people)
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob").Update("@ann", text)]);

        Assert.Equal(people, string.Join(", ", archive.Contributions.Select(c => c.Person.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_point_that_alone_speaks_of_an_initiative_is_a_contribution_by_itself()
    {
        var archive = Drafts.Archive([
            Drafts.Meeting("2020-01-01").Topic("Shelfware", "@bob", texts: ["painted it"]),
            Drafts.Meeting("2020-01-02").Update("@ann", "last week:\nsorted the shelfware\nmoved boxes\nlabels, useful for shelfware\nif we had shelfware, boxes could move")]);

        Assert.Equal(["last week:|sorted the shelfware|moved boxes|labels, useful for shelfware|if we had shelfware, boxes could move => ", "last week:|sorted the shelfware => shelfware"],
            archive.Contributions.Where(c => c.Person.Value == "ann").Select(c => $"{c.Text.Replace('\n', '|')} => {string.Join(',', c.Initiatives)}"));
    }

    [Theory]
    [InlineData("TODO: paint it", WorkState.Planned)]
    [InlineData("Shelf next steps: paint", WorkState.Planned)]
    [InlineData("Still blocked on paint", WorkState.Blocked)]
    [InlineData("unblocked by new paint", WorkState.Said)]
    [InlineData("painted it", WorkState.Said)]
    public void Words_that_tell_their_own_state_need_no_label(string text, WorkState state) =>
        Assert.Equal(state, Assert.Single(Drafts.Archive([Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: [text])]).Contributions).State);

    [Theory]
    [InlineData("Done: WIP: shelves", WorkState.Said)]
    [InlineData("Done: counting shelves right now", WorkState.Said)]
    [InlineData("Done: counted shelves", WorkState.Done)]
    [InlineData("Blocked: None, but look at the shelves", WorkState.Said)]
    [InlineData("Blocked: no paint for the shelves", WorkState.Blocked)]
    public void Words_tell_their_state_over_a_label(string text, WorkState state)
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

    [Fact]
    public void Of_two_owners_a_point_is_hers_whose_own_update_has_its_pull_request()
    {
        var meeting = Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["sorting acme/shop#7", "painting acme/shop#8"]).Update("@bob", "sorted acme/shop#7");
        meeting = meeting with { Topics = [.. meeting.Topics.Select(t => t with { Owners = [Drafts.Name("@ann"), Drafts.Name("@bob")] })] };

        Assert.Equal(["ann: painting acme/shop#8", "bob: painting acme/shop#8", "bob: sorting acme/shop#7"],
            Drafts.Archive([meeting]).Contributions.Where(c => c.Role == ContributionRole.Section).Select(c => $"{c.Person}: {c.Text}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_a_long_line_a_person_named_in_it_has_the_sentence()
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob")
            .Topic("Cache", "@ann", texts: ["@ann: " + string.Join(' ', Enumerable.Repeat("The shelves are full again and the boxes stand in the way.", 4)) + " Later @bob will paint them. Then we rest."])]);

        Assert.Equal("Later @bob will paint them", archive.Contributions.Single(c => c.Person.Value == "bob").Text);
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
    public void Whom_one_line_of_many_credits_has_that_line_and_what_it_stands_under()
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob", "@carl")
            .Topic("Cache", "@ann", texts: ["shelves are sorted\n@bob will paint them\nprinter moved (@carl)\nFlo is fetching nails\nroof leaks"]),
            Drafts.Meeting("2020-01-02").Attended("Flo Fir (@fir)")]);

        Assert.Equal(["Section Said ann: shelves are sorted|roof leaks",
                "Named Planned bob: shelves are sorted|@bob will paint them", "Named Said carl: shelves are sorted|printer moved (@carl)"],
            archive.Contributions.OrderBy(c => c.Person).Select(c => $"{c.Role} {c.State} {c.Person}: {c.Text.Replace('\n', '|')}"));
    }

    [Fact]
    public void A_heading_line_over_points_that_are_all_others_is_no_owners_words() =>
        Assert.Equal(["bob"], Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob")
            .Topic("Cache", "@ann", texts: ["in the workshop\n@bob is painting shelves"])]).Contributions.Select(c => c.Person.Value));

    [Fact]
    public void A_picture_is_no_contribution()
    {
        var meeting = Drafts.Meeting("2020-01-01").Topic("Cache", "@ann", texts: ["full shelves"]);

        Assert.Empty(Drafts.Archive([meeting with { Blocks = [.. meeting.Blocks.Select(b => b with { IsPicture = true })] }]).Contributions);
    }

    [Theory]
    [InlineData("@bob will sort it", true)]
    [InlineData("@bob and @carl are on it", true)]
    [InlineData("sorted (@bob)", true)]
    [InlineData("sorted by @bob", true)]
    [InlineData("ask @bob about it", false)]
    [InlineData("needs nails (@bob asked for them)", false)]
    [InlineData("sorted while @bob was out", false)]
    [InlineData("@bob was sorting", true)]
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
