using NotesArchive.Model;
using NotesArchive.Tests.Resolve;
using Xunit;

namespace NotesArchive.Tests.Attribution;

public class CreditRulesTests
{
    [Theory]
    [InlineData("@cleo looks into the leak", "cleo named")]
    [InlineData("the leak, says @cleo, is old", "ann owner,bob owner")]
    [InlineData("@nobody asks @cleo", "ann owner,bob owner")]
    [InlineData("from @cleo to @ann: could we count the leaks?", "cleo own")]
    [InlineData("@bob: waiting for a review from @bob", "")]
    [InlineData("@bob: waiting for rain", "bob own")]
    [InlineData("@bob -- any news?", "")]
    [InlineData("@bob: should we wait for the rain?", "bob own")]
    [InlineData("leaks\n  - acme/pipes#7\n  - no update", "")]
    [InlineData("leaks\n  - acme/pipes#7", "ann owner,bob owner")]
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
    public void A_blurb_is_nobodys_work()
    {
        var archive = Drafts.Archive([.. Enumerable.Range(1, 3).Select(d => Drafts.Meeting($"2020-02-0{d}")
            .Topic("Cache", "@ann", texts: ["Summary: keep the shelves full", "Background: found by @bob", $"filled shelf {d}"]))]);

        Assert.Equal(["ann: filled shelf 1", "ann: filled shelf 2", "ann: filled shelf 3"],
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
    [InlineData("Also @bob, let us talk of the roof")]
    [InlineData("does it hold? it would with nails")]
    public void Lines_that_say_nothing_are_no_owners_words(string text) =>
        Assert.Empty(Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann").Topic("Cache", "@ann", texts: [text])]).Contributions);

    [Theory]
    [InlineData("sorted the shelves", "ann, bob")]
    [InlineData("@bob will sort the shelves", "bob")]
    [InlineData("sorted by @bob", "bob")]
    [InlineData("the shop wants them sorted - @carl", "carl")]
    [InlineData("the team will sort the shelves", "ann, bob")]
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
    [InlineData("Dora has sorted the shelves", "")]
    [InlineData("Carl will sort the shelves", "carl")]
    [InlineData("Carl - look at your shelves", "")]
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
    [InlineData("Bob asked me for shelves", "ann")]
    [InlineData("new shelves (@bob)", "ann, bob")]
    public void A_line_of_ones_own_part_that_tells_of_another_is_the_others(string text, string people)
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob").Update("@ann", text)]);

        Assert.Equal(people, string.Join(", ", archive.Contributions.Select(c => c.Person.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Below_a_question_stand_the_answers_of_others()
    {
        using var site = new SiteInAString("""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            ## Questions

            - @ann: where are the shelves?
              - behind the boxes
            - @bob: shelves are heavy
              - carried two
            """);
        Assert.Equal(["@ann: where are the shelves?", "@bob: shelves are heavy|carried two"], Site.Load(site.Settings()).Contributions.Select(c => c.Text.Replace('\n', '|')));
    }

    [Fact]
    public void Points_below_a_line_that_says_who_does_them_are_theirs_and_others_are_not_here()
    {
        using var site = new SiteInAString("""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            ## Initiatives

            ### Pipes
            @bob

            **Next steps**: @ann still has to look into:

            - the leak

            ## Updates

             @ann
             - Next:
               - paint

            Others:
             - Cleo: sawed wood
            """);
        Assert.Equal(["ann Planned the leak", "ann Planned paint"], Site.Load(site.Settings()).Contributions
            .Where(c => c.Person.Value == "ann" && !c.Text.Contains("look into")).Select(c => $"{c.Person} {c.State} {c.Text}"));
    }

    [Fact]
    public void A_point_that_is_a_persons_name_has_only_what_stands_below_it()
    {
        using var site = new SiteInAString("""
            -- input/2024-01-08--sync.md --
            # Sync 2024-01-08

            - **Attendees:**
              - @ann

            ## Round

            - @ann:
              - sorted shelves
              - moved boxes
            - Roof
              - leaks again
            """);
        Assert.Equal(["ann: sorted shelves", "ann: moved boxes"], Site.Load(site.Settings()).Contributions.Select(c => $"{c.Person}: {c.Text}"));
    }

    [Fact]
    public void Whom_one_line_of_many_credits_has_that_line()
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob", "@carl")
            .Topic("Cache", "@ann", texts: ["shelves are sorted\n@bob will paint them\nprinter moved (@carl)\nFlo is fetching nails\nroof leaks"]),
            Drafts.Meeting("2020-01-02").Attended("Flo Fir (@fir)")]);

        Assert.Equal(["Owner Said ann: shelves are sorted|roof leaks", "Named Planned bob: @bob will paint them", "Named Said carl: printer moved (@carl)", "Named Said fir: Flo is fetching nails"],
            archive.Contributions.OrderBy(c => c.Person).Select(c => $"{c.Role} {c.State} {c.Person}: {c.Text.Replace('\n', '|')}"));
    }

    [Fact]
    public void A_point_of_anothers_below_a_line_of_the_owners_is_the_others() =>
        Assert.Equal(["ann", "bob"], Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@ann", "@bob")
            .Topic("Cache", "@ann", texts: ["in the workshop\n@bob is painting shelves"])]).Contributions.Select(c => c.Person.Value));

    [Theory]
    [InlineData("@bob will sort it", true)]
    [InlineData("@bob and @carl are on it", true)]
    [InlineData("sorted (@bob)", true)]
    [InlineData("sorted by @bob", true)]
    [InlineData("ask @bob about it", false)]
    [InlineData("needs nails (@bob asked for them)", true)]
    [InlineData("sorted while @bob was out", false)]
    [InlineData("@bob was sorting", true)]
    [InlineData("No updates, @bob was sorting elsewhere", false)]
    [InlineData("thanks to @bob for the tea", false)]
    public void Words_credit_whom_they_say_to_act(string text, bool credited)
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01").Attended("@bob", "@carl").Topic("Cache", "@ann", texts: [text])]);

        Assert.Equal(credited, archive.Contributions.Any(c => c is { Person.Value: "bob", Role: ContributionRole.Named }));
    }
}
