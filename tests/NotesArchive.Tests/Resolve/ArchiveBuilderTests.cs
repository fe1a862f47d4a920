using NotesArchive.Model;
using NotesArchive.Resolve.Meetings;
using Xunit;

namespace NotesArchive.Tests.Resolve;

public class ArchiveBuilderTests
{
    [Fact]
    public void Meetings_are_in_date_order_and_undated_ones_last()
    {
        var archive = Drafts.Archive([Drafts.Meeting("", "notes", "notes.md"), Drafts.Meeting("2020-02-01"), Drafts.Meeting("2020-01-01")]);

        Assert.Equal(["2020-01-01-weekly", "2020-02-01-weekly", "notes"], archive.Meetings.Select(m => m.Id.Value));
    }

    [Fact]
    public void Two_meetings_that_want_one_id_both_add_a_hash_of_their_path()
    {
        var ids = MeetingIds.Of([Drafts.Meeting("2020-01-01", "weekly", "a/x.md"), Drafts.Meeting("2020-01-01", "weekly", "b/x.md")]);

        Assert.All(ids, id => Assert.Matches("^2020-01-01-weekly-[0-9a-f]{6}$", id.Value));
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public void An_id_does_not_change_when_a_meeting_is_written_above()
    {
        var meeting = Drafts.Meeting("2020-01-01", "weekly", "a.md") with { Title = "Morning" };
        var twin = meeting with { Title = "Evening", Line = 30 };
        var before = MeetingIds.Of([meeting, twin]);
        var after = MeetingIds.Of([meeting with { Line = 50 }, twin with { Line = 80 }]);

        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("index")]
    [InlineData("feed")]
    public void A_reserved_name_is_no_id(string slug) =>
        Assert.StartsWith(slug + "-", MeetingIds.Of([Drafts.Meeting("", slug, $"{slug}.md")])[0].Value, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_occurs_once_is_no_series()
    {
        var archive = Drafts.Archive([Drafts.Meeting("2020-01-01"), Drafts.Meeting("2020-01-08"), Drafts.Meeting("2020-01-09", "picnic")]);

        Assert.Equal("weekly", Assert.Single(archive.Series).Id.Value);
        Assert.Null(archive.Meetings[2].Series);
    }

    [Fact]
    public void A_repository_without_owner_is_settled_by_an_archive_that_shows_one_owner()
    {
        var known = Drafts.Meeting("2020-01-01") with { References = [Drafts.Ticket("acme/shop#1"), Drafts.Ticket("acme/two#1"), Drafts.Ticket("other/two#1")] };
        var loose = Drafts.Meeting("2020-01-02") with { References = [Drafts.Ticket("shop#7"), Drafts.Ticket("two#7"), Drafts.Ticket("#7")] };
        var archive = Drafts.Archive([known, loose]);

        Assert.Equal(["acme/shop#7"], archive.Meetings[1].References.Select(r => r.ToString()));
    }

    [Fact]
    public void A_bare_number_belongs_to_the_repository_that_heads_its_section()
    {
        var meeting = Drafts.Meeting("2020-01-01").Topic("acme/shop", texts: ["see #7 and acme/shop#8"]).Topic("Other", texts: ["see #9"]);
        var archive = Drafts.Archive([meeting]);

        Assert.Equal(["acme/shop#7", "acme/shop#8"], archive.Meetings[0].References.Select(r => r.ToString()));
    }

    [Fact]
    public void Contributions_tell_whose_words_and_which_initiative()
    {
        var meeting = Drafts.Meeting("2020-01-01").Attended("@ann", "@bob", "@carl")
            .Topic("Cache", "@ann", TopicKind.Initiative, "shelves are full", "@bob: sorted acme/go-cache#3", "@carl will clean up")
            .Update("@carl", "Cleaned the cache", "none", "Sick on Tuesday", "Closed acme/go-cache#4");
        var archive = Drafts.Archive([meeting]);

        Assert.Equal(
        [
            "ann Owner Initiative Said cache: shelves are full",
            "bob Own Initiative Said cache: @bob: sorted acme/go-cache#3",
            "carl Named Initiative Planned cache: @carl will clean up",
            "carl Own Update Done cache: Cleaned the cache",
            "carl Own Update Done cache: Closed acme/go-cache#4",
        ],
        archive.Contributions.Select(c => $"{c.Person} {c.Role} {c.Evidence} {c.State} {string.Join(',', c.Initiatives)}: {c.Text}"));
        Assert.Equal(["ann", "bob", "carl"], archive.Initiatives[0].People.Select(p => p.Value));
    }

    [Fact]
    public void The_order_of_drafts_changes_nothing()
    {
        var drafts = Enumerable.Range(1, 9).Select(d => Drafts.Meeting($"2020-01-0{d}").Attended("@ann", $"@bob{d % 3}").Topic($"Cache {d % 2}", "@ann", texts: ["done acme/shop#1"])).ToList();
        var there = Drafts.Archive(drafts);
        drafts.Reverse();
        var back = Drafts.Archive(drafts);

        Assert.Equal(there.Contributions.Select(c => (c.Person, c.Url)), back.Contributions.Select(c => (c.Person, c.Url)));
        Assert.Equal(there.People.Select(p => (p.Id, p.First, p.Last)), back.People.Select(p => (p.Id, p.First, p.Last)));
    }
}
