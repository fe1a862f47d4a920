using NotesArchive.Extract;
using NotesArchive.Model;
using Xunit;

namespace NotesArchive.Tests.Resolve.Initiatives;

public sealed class RecurringSubjectsTests
{
    [Fact]
    public void A_subject_of_three_meetings_is_an_initiative_and_one_of_two_is_none()
    {
        var notes = Discussed("Shelf labels|Tea", "Discussion: shelf labels (Ann Bell, 15 min)|Tea", "Update on Shelf labels [10 min]");

        var initiative = Assert.Single(Drafts.Archive(notes).Initiatives);
        Assert.Equal(("Shelf labels", InitiativeBasis.Recurs, 3), (initiative.Name, initiative.Basis, initiative.Meetings.Count));
    }

    [Fact]
    public void One_issue_is_one_initiative_however_it_is_worded() =>
        Assert.Equal("Paint the doors", Assert.Single(Drafts.Initiatives(
            Discussed("Paint the doors #12", "Paint the doors #12", "Paint all doors and windows #12")).Initiatives).Name);

    [Fact]
    public void A_name_that_stands_alone_gathers_the_headings_that_hold_it()
    {
        var table = Drafts.Initiatives(Discussed("Glass shelves", "How to clean glass shelves", "Glass shelves in the big room"));

        Assert.Equal("Glass shelves", Assert.Single(table.Initiatives).Name);
        Assert.NotNull(table.Find("How to clean glass shelves"));
    }

    [Theory]
    [InlineData("Open discussion")]
    [InlineData("Q4 releases")]
    [InlineData("0.5.0")]
    [InlineData("Next meetings in May")]
    [InlineData("Tracking of our initiatives")]
    [InlineData("Thanks to @ann")]
    [InlineData("Testing and release")]
    [InlineData("Paint number discussion")]
    [InlineData("Shelf plan review")]
    public void Words_of_any_agenda_are_none_however_often_they_come(string heading) =>
        Assert.Empty(Drafts.Initiatives(Discussed(heading, heading, heading)).Initiatives);

    [Fact]
    public void A_kind_of_thing_is_none_and_each_numbered_one_is()
    {
        var notes = Discussed("Rules|Rule 1|Rule 2|Rule 7: no smoke", "Rules|Rule-7", "Rules|Rule 7: no smoke at all");

        Assert.Equal(["Rule 7"], Drafts.Initiatives(notes).Initiatives.Select(i => i.Name));
    }

    [Fact]
    public void A_product_with_a_repositorys_page_is_no_stream_of_work()
    {
        var notes = Discussed("Desk|Labels", "Desk|Labels", "Desk|Labels");
        notes.Add(Drafts.Meeting("2020-02-01").Topic("Tools", kind: TopicKind.Discussion,
            texts: ["shop/shop-desk#1", "shop/shelf#2"]));

        Assert.Equal("Labels", Assert.Single(Drafts.Initiatives(notes).Initiatives).Name);
    }

    [Fact]
    public void A_person_alone_on_a_heading_speaks()
    {
        var notes = Discussed("Ann", "Ann", "Ann").Select(d => d.Attended("Ann Bell (@annb)")).ToList();

        Assert.Empty(Drafts.Initiatives(notes).Initiatives);
    }

    [Fact]
    public void A_listed_initiative_takes_in_what_recurs_under_its_name()
    {
        var notes = Discussed("Discussion: shelf labels", "Shelf label", "Shelf labels (Ann)");
        notes.Add(Drafts.Meeting("2020-03-01").Topic("Shelf labels"));

        var initiative = Assert.Single(Drafts.Archive(notes).Initiatives);
        Assert.Equal((InitiativeBasis.Listed, 4), (initiative.Basis, initiative.Meetings.Count));
    }

    [Fact]
    public void A_keeper_is_the_basis_of_a_curated_initiative() =>
        Assert.Equal(InitiativeBasis.Curated,
            Assert.Single(Drafts.Initiatives([Drafts.Meeting("2020-01-01").Topic("Cache")], "[{id: cache, name: Cache}]").Initiatives).Basis);

    [Fact]
    public void Words_cut_short_by_the_same_people_are_one_name_and_by_others_a_question()
    {
        var same = Drafts.Initiatives([Drafts.Meeting("2020-01-01").Topic("box.tmp !!!", "@ann").Topic("Box Tmplates", "@ann")]);
        var others = Drafts.Initiatives([Drafts.Meeting("2020-01-01").Topic("box.tmp", "@ann").Topic("Box Tmplates", "@bob")]);

        Assert.Single(same.Initiatives);
        Assert.Equal(2, others.Initiatives.Count);
        Assert.Contains("words cut short", Assert.Single(others.Problems).Message);
    }

    /// <summary>A meeting for each text, its headings between bars.</summary>
    private static List<MeetingDraft> Discussed(params string[] meetings) =>
        [.. meetings.Select((headings, i) => headings.Split('|').Aggregate(Drafts.Meeting($"2020-01-0{i + 1}"),
            (meeting, heading) => meeting.Topic(heading, kind: TopicKind.Discussion)))];
}
