using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.Redacting;
using NotesArchive.Resolve.People;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Resolve.Redacting;

public class RedactionTests
{
    private const string People = "- id: zoe\n  spellings: [zoex, Zoe Example]\n  redact: true";

    [Fact]
    public void A_redacted_person_is_nowhere_in_a_meeting()
    {
        var note = Drafts.Meeting("2020-01-01").Attended("@ann", "@zoex")
            .Topic("Cache @zoex", "@zoex", texts: ["@zoex: sorted zoex/shelves#3 and acme/shop#1", "@ann: Zoe Example and (zoex) helped", "@zoex will clean"])
            .Update("@zoex", "Slept");
        note = note with
        {
            Body = $"<p>{Slot.Write(SlotKind.Person, "zoex", "@zoex")} and {Slot.Write(SlotKind.Person, "ann", "@ann")}: <a href=\"https://github.com/zoex/x\">zoexplained</a> zoex</p>",
        };
        var archive = Drafts.Archive([note], People);

        var meeting = archive.Meetings[0];
        Assert.Equal(["ann"], archive.People.Select(p => p.Id.Value));
        Assert.Equal(["ann"], meeting.Attendees.Select(a => a.Person.Value));
        Assert.Equal(["ann"], archive.Contributions.Select(c => c.Person.Value));
        Assert.Empty(meeting.Updates);
        Assert.Equal(["acme/shop"], meeting.Repositories.Select(r => r.Value));
        Assert.Equal("@ann: [redacted] and ([redacted]) helped", meeting.Blocks[1].Text);
        Assert.Equal($"<p>[redacted] and {Slot.Write(SlotKind.Person, "ann", "@ann")}: <a>zoexplained</a> [redacted]</p>", meeting.Body);
        Assert.Equal("Cache [redacted]", meeting.Topics[0].Heading);
        Assert.Equal("cache", meeting.Topics[0].Initiative?.Value);
        Assert.All(archive.Initiatives, i => Assert.DoesNotContain(i.Spellings, s => s.Contains("zoex", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_first_name_that_means_a_redacted_person_is_taken_off_in_its_note()
    {
        var one = Drafts.Meeting("2020-01-01").Attended("Zoe Example (@zoex)").Mentioning("Zoe") with { Body = "<p>Zoe slept</p>" };
        var other = Drafts.Meeting("2020-01-08").Attended("Zoe Other (@zo)").Mentioning("Zoe") with { Body = "<p>Zoe slept</p>" };
        var archive = Drafts.Archive([one, other], People);

        Assert.Equal(["<p>[redacted] slept</p>", "<p>Zoe slept</p>"], archive.Meetings.Select(m => m.Body));
    }

    [Fact]
    public void Where_a_first_name_may_mean_several_nobody_gains_it_by_redaction()
    {
        var both = Drafts.Meeting("2020-01-01").Attended("Zoe Example (@zoex)", "Zoe Other (@zo)").Topic("Cache", texts: ["Zoe has sorted the shelves"]);

        Assert.Empty(Drafts.Archive([both]).Contributions);
        Assert.Empty(Drafts.Archive([both], People).Contributions);
    }

    [Fact]
    public void A_ticket_of_a_redacted_persons_repository_is_no_other_repositorys()
    {
        var note = Drafts.Meeting("2020-01-01").Attended("@ann", "@zoex").Topic("Cache", texts: ["@ann: zoex/shelves#3, later shelves#4"]);
        var archive = Drafts.Archive([note], People);

        Assert.Empty(archive.Repositories);
        Assert.Equal("@ann: [redacted]/shelves#3, later shelves#4", archive.Contributions[0].Text);
    }

    [Fact]
    public void What_others_own_say_and_do_beside_a_redacted_person_stays_theirs_as_it_was()
    {
        var note = Drafts.Meeting("2020-01-01").Attended("@ann", "@bob", "@zoex")
            .Topic("Cache", texts: ["@zoex, @ann: sorted the shelves", "@zoex: sorted it", "Zoe Example has painted them", "The shelves leak"])
            .Update("@zoex", "Slept", "@bob said that it leaks");
        note = note with
        {
            Topics = [note.Topics[0] with { Owners = [Drafts.Name("@ann"), Drafts.Name("@bob"), Drafts.Name("@zoex")] }],
        };
        var before = Drafts.Archive([note], People.Replace("true", "false", StringComparison.Ordinal)).Contributions.Where(c => c.Person.Value != "zoe");
        var after = Drafts.Archive([note], People).Contributions;

        Assert.Equal(2, after.Count(c => c.Role == ContributionRole.Section));
        Assert.Equal(before.Select(c => (c.Person, c.Line, c.Role, c.State)), after.Select(c => (c.Person, c.Line, c.Role, c.State)));
    }

    [Theory]
    [InlineData("ZOEX and @Zoex", "[redacted] and [redacted]")]
    [InlineData("Zoë Example, zoe-example, zoe.example@shop.example", "[redacted], [redacted], [redacted]@shop.example")]
    [InlineData("zoexplained, xzoex", "zoexplained, xzoex")]
    [InlineData("n-ask-zoexs-friend, zoex's", "n-ask-[redacted]-friend, [redacted]'s")]
    [InlineData("fix_zoex-branch", "fix_[redacted]-branch")]
    [InlineData("https://example.org/Zoe%20Example/%40zoex", "https://example.org/[redacted]/[redacted]")]
    [InlineData("mail to zoex@shop.example", "mail to [redacted]@shop.example")]
    [InlineData("zoeexample.example", "[redacted].example")]
    public void A_name_is_a_whole_word_in_any_dress(string text, string redacted) => Assert.Equal(redacted, Names().Text(text));

    [Theory]
    [InlineData("Zoe sorted, zoe did", "Zoe sorted, zoe did")]
    [InlineData("write to zoe@shop.example or <zoe@[10.0.0.1]>", "write to [redacted]@shop.example or <[redacted]@[10.0.0.1]>")]
    [InlineData("https://git.shop.example/zoe, git.example/zoe/shelves.", "https://git.shop.example/[redacted], git.example/[redacted]/shelves.")]
    [InlineData("http://localhost:8080/u/zoe?tab=1 (https://social.example/@zoe)", "http://localhost:8080/u/[redacted]?tab=1 (https://social.example/[redacted])")]
    [InlineData("git clone git@git.example:zoe/shelves.git", "git clone git@git.example:[redacted]/shelves.git")]
    [InlineData("https://shop.example/zoe-club docs/zoe/plan.md ann@zoe", "https://shop.example/zoe-club docs/zoe/plan.md ann[redacted]")]
    public void A_handle_that_is_a_first_name_is_taken_off_in_accounts(string text, string redacted) =>
        Assert.Equal(redacted, Names("- id: zoe\n  spellings: [Zoe Example]\n  redact: true", "Zoe Example (@zoe)").Text(text));

    [Theory]
    [InlineData("https://docs.example/document/d/1x", "https://docs.example/document/d/1x")]
    [InlineData("https://git.example/d/1x", "https://git.example/[redacted]/1x")]
    public void A_handle_of_one_letter_is_an_account_right_behind_the_host_alone(string text, string redacted) =>
        Assert.Equal(redacted, Names("- id: d\n  redact: true", "@d").Text(text));

    [Theory]
    [InlineData("<p>Zo&euml; <b>Example</b></p>", "<p>[redacted]<b></b></p>")]
    [InlineData("<td>Zoe</td><td>Example</td>", "<td>Zoe</td><td>Example</td>")]
    [InlineData("<b>Done</b>zoex", "<b>Done</b>[redacted]")]
    [InlineData("<h2 id=\"n-lead-zoex\">x</h2><a href=\"#n-lead-zoex\">up</a>", "<h2 id=\"n-lead-redacted\">x</h2><a href=\"#n-lead-redacted\">up</a>")]
    [InlineData("<a href=\"https://github.com/z&#111;ex/shop\">shop</a>", "<a>shop</a>")]
    [InlineData("<a href=\"https://shop.example\" title=\"by @zoex\">shop</a>", "<a href=\"https://shop.example\" title=\"by [redacted]\">shop</a>")]
    [InlineData("<a href=\"mailto:zoex@shop.example\">mail</a>", "<a>mail</a>")]
    public void A_body_is_redacted_over_tags_and_in_its_attributes(string body, string redacted) =>
        Assert.Equal(redacted, RedactedBody.Of(body, Names(), Names().Address, _ => false));

    [Theory]
    [InlineData('p', "zoex", "@zoex", "[redacted]")]
    [InlineData('r', "zoex/shop#2@1", "zoex/shop#2", "[redacted]/shop#2")]
    [InlineData('l', "../zoex.md#n", "notes", "notes")]
    [InlineData('l', "a.md#zo%65x", "notes", "notes")]
    [InlineData('i', "img/zoex.png", "", "image")]
    public void A_slot_that_leads_to_the_name_is_its_words(char kind, string target, string inner, string redacted) =>
        Assert.Equal(redacted, RedactedBody.Of(Slot.Write((SlotKind)kind, target, inner), Names(), Names().Address, _ => false));

    [Fact]
    public void Paths_titles_slugs_series_anchors_and_problems_lose_the_name_and_stay_apart()
    {
        var one = Drafts.Meeting("2020-01-01", "talk-zoex", "talks/zoex.md").Attended("@ann", "@zoex") with
        {
            Title = "Talk with Zoe Example",
            Headings = [new(2, "Zoe Example", "n-zoe-example"), new(2, "zoex", "n-zoex")],
            Problems = [new(Severity.Warning, ProblemCode.UnsafeLink, "\"zoex:\" is odd", "talks/zoex.md", 3)],
            Recordings = ["https://video.example/zoex", "https://video.example/1"],
        };
        var other = Drafts.Meeting("2020-01-08", "talk", "talks/zoe-example.md").Attended("@ann");
        var meetings = Drafts.Archive([one, other], People).Meetings;

        Assert.Equal(["talks/[redacted]-2.md", "talks/[redacted].md"], meetings.Select(m => m.Source));
        Assert.Equal("2020-01-01-talk-redacted", meetings[0].Id.Value);
        Assert.Equal("Talk with [redacted]", meetings[0].Title);
        Assert.Equal(["n-redacted", "n-redacted-2"], meetings[0].Headings.Select(h => h.Anchor.Replace("n-redacted-redacted", "n-redacted", StringComparison.Ordinal)));
        Assert.Equal("talks/[redacted]-2.md:3: warning unsafe-link: \"[redacted]:\" is odd", meetings[0].Problems[0].ToString());
        Assert.Equal(["https://video.example/1"], meetings[0].Recordings);
    }

    [Fact]
    public void A_list_in_the_settings_does_the_same_and_an_entry_that_is_nobodys_is_told_by_its_number()
    {
        var note = Drafts.Meeting("2020-01-01").Attended("Zoe Example (@zoex)", "@ann") with { Body = "<p>zoex, Zoe Example, quux</p>" };
        var redaction = Of([note], new() { Redact = ["ZOEX", "quux"] });

        Assert.Equal("<p>[redacted], [redacted], [redacted]</p>", redaction.Drafts[0].Body);
        var problem = Assert.Single(redaction.Problems, p => p.Code == ProblemCode.RedactionUnmatched);
        Assert.StartsWith("Entry 2 of Notes:Redact ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("quux", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void First_names_that_nothing_settles_and_recordings_are_told_without_the_name()
    {
        var one = Drafts.Meeting("2020-01-01", source: "a.md").Attended("Zoe Example (@zoex)", "Zoe Other (@zo)").Topic("Cache", texts: ["Zoe has sorted the shelves", "Zoe Other slept"]) with
        {
            Recordings = ["https://video.example/1"], Body = "<p>zoex</p>",
        };
        var problems = Of([one], new() { Redact = ["zoex"] }).Problems;

        Assert.Equal([".", "a.md"], problems.Select(p => p.Path));
        Assert.All(problems, p => Assert.Equal((Severity.Information, ProblemCode.RedactionLimits), (p.Severity, p.Code)));
        Assert.Equal(one.Blocks[0].Line, problems[1].Line);
        Assert.StartsWith($"Line {one.Blocks[0].Line} may name", problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("recording", problems[1].Message, StringComparison.Ordinal);
        Assert.All(problems, p => Assert.DoesNotContain("zoe", p.Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Without_a_list_there_is_no_redaction() => Assert.Null(Redaction.Of([], Drafts.People([]), Drafts.Curated("- id: ann", null), new()));

    [Fact]
    public void Slots_of_a_body_are_settled()
    {
        var note = Drafts.Meeting("2020-01-01").Attended("Ann Example (@annex)") with
        {
            References = [Drafts.Ticket("acme/shop#1")],
            Body = Slot.Write(SlotKind.Person, "AnnEx", "@AnnEx") + Slot.Write(SlotKind.Person, "all", "@all") + Slot.Write(SlotKind.Reference, "shop#2@1", "shop#2")
                + Slot.Write(SlotKind.Reference, "#2@1", "#2") + Slot.Write(SlotKind.Link, "b.md", "b"),
        };
        var archive = Drafts.Archive([note]);

        Assert.Equal(
            Slot.Write(SlotKind.Person, "annex", "@AnnEx") + "@all" + Slot.Write(SlotKind.Reference, "acme/shop#2@1", "shop#2") + "#2" + Slot.Write(SlotKind.Link, "b.md", "b"),
            archive.Meetings[0].Body);
    }

    private static Redaction Of(IReadOnlyList<MeetingDraft> drafts, NotesSettings settings) =>
        Redaction.Of(drafts, Drafts.People(drafts), Drafts.Curated(null, null), settings)!;

    private static NameFinder Names(string people = People, string attendee = "Zoe Example (@zoex)")
    {
        var curated = Drafts.Curated(people, null);
        return RedactedPeople.Of(PersonResolver.Resolve([Drafts.Meeting("2020-01-01").Attended(attendee)], curated), curated, []).Everywhere;
    }
}
