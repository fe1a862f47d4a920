using NotesArchive.Extract;
using Xunit;

namespace NotesArchive.Tests.Resolve.People;

public class RedactionTests
{
    private const string People = "- id: zoe\n  spellings: [zoex, Zoe Example]\n  redact: true";

    [Fact]
    public void A_redacted_person_is_nowhere_on_the_site()
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
        Assert.Equal("@ann: (redacted) and (redacted) helped".Replace(" and (redacted)", " and ((redacted))", StringComparison.Ordinal), meeting.Blocks[1].Text);
        Assert.Equal($"<p>(redacted) and {Slot.Write(SlotKind.Person, "ann", "@ann")}: <a>zoexplained</a> (redacted)</p>", meeting.Body);
        Assert.Equal("Cache (redacted)", meeting.Topics[0].Heading);
        Assert.Equal("cache", meeting.Topics[0].Initiative?.Value);
        Assert.All(archive.Initiatives, i => Assert.DoesNotContain(i.Spellings, s => s.Contains("zoex", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_first_name_that_means_a_redacted_person_is_taken_off_in_its_note()
    {
        var one = Drafts.Meeting("2020-01-01").Attended("Zoe Example (@zoex)").Mentioning("Zoe") with { Body = "<p>Zoe slept</p>" };
        var other = Drafts.Meeting("2020-01-08").Attended("Zoe Other (@zo)").Mentioning("Zoe") with { Body = "<p>Zoe slept</p>" };
        var archive = Drafts.Archive([one, other], People);

        Assert.Equal(["<p>(redacted) slept</p>", "<p>Zoe slept</p>"], archive.Meetings.Select(m => m.Body));
    }

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
}
