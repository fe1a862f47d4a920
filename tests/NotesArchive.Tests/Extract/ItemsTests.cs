using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Settings;
using NotesArchive.Tests.Resolve;
using Xunit;

namespace NotesArchive.Tests.Extract;

/// <summary>What is an action or a decision of a note, and what is talk that stands beside one.</summary>
public sealed class ItemsTests
{
    [Theory]
    [InlineData("## Attendees\n\n- Bob\n\n## Actions\n\n- Order paint\n\n**Bob**\n* Me too.\n\n**ann**\n* Yes, I agree.\n", "Order paint")]
    [InlineData("### Action items\n\n**Ann** [7:46](https://a.example/v?t=466): Yes.\n\n**Bob** [8:53](https://a.example/v?t=533): Great.\n")]
    [InlineData("### Action items from last week\n\nAB: Is it dry?\n\nWe shall see.\n\nCD: Nearly.\n\nAB: Fine.\n\nTODO: order paint\n",
        "order paint")]
    [InlineData("### Action items\n\n- Order paint\n- AB: is it dry?\n- CD: nearly\n- AB: fine\n", "Order paint")]
    [InlineData("### Action items\n\nAB: order paint\n\nCD: ask when it comes\n\nAB: paint\n",
        "AB: order paint", "CD: ask when it comes", "AB: paint")]
    public void Talk_below_a_heading_of_actions_is_no_action(string text, params string[] actions) =>
        Assert.Equal(actions, Extract(text).Actions.Select(a => a.Text));

    [Theory]
    [InlineData("## Paint\n\n[TODO: link the ladder]\n", "link the ladder")]
    [InlineData("## Paint\n\n[TODO: slides]\n\nTODO(Bob): add link to the slides\n")]
    [InlineData("## Actions\n\n- None, all done!\n")]
    public void What_the_notes_themselves_lack_is_no_action(string text, params string[] actions) =>
        Assert.Equal(actions, Extract(text).Actions.Select(a => a.Text));

    [Theory]
    [InlineData("## Attendees\n\n- Ann Idris\n- Bob Cole\n\n## Paint\n\nAI: is it dry?\n\nAI (in chat): no\n\nAI(Bob): ask\n", "ask")]
    [InlineData("## Attendees\n\n- Bob Cole\n\n## Paint\n\nAI: order paint\n", "order paint")]
    public void The_initials_of_an_attendee_are_no_label(string text, params string[] actions) =>
        Assert.Equal(actions, Extract(text).Actions.Select(a => a.Text));

    [Theory]
    [InlineData("## Attendees\n\n- Bob Cole\n\n## Paint\n\nIt is dry.\n\n**Next steps**\n\n- order more\n\nBob: Thanks.\n")]
    [InlineData("## Attendees\n\n- Bob Cole\n\n## Paint\n\nIt is dry.\n\n- Next steps:\n  - order more\n- Bob: Thanks.\n", "order more")]
    [InlineData("## Paint\n\nIt is dry.\n\n**Next steps**\n\n- order more\n", "order more")]
    public void Next_steps_that_somebody_tells_are_no_actions(string text, params string[] actions) =>
        Assert.Equal(actions, Extract(text).Actions.Select(a => a.Text));

    [Theory]
    [InlineData("## Actions\n\n- Order paint - completed\n- Paint\n", true, null)]
    [InlineData("## Actions\n\n- Done: order paint\n- Complete the fence. It is old.\n", true, null)]
    [InlineData("## Actions\n\n- Order paint\n  - Done!\n- Order a ladder\n  - Done is better than perfect\n", true, null)]
    [InlineData("ACTION 1.1: order paint\n\nBob: I did.\n\nStatus: Closed, see below.\n\nACTION 1.2: paint\n\nStatus: done once it is dry\n",
        true, null)]
    [InlineData("## Actions\n\nOrder paint\n\nPaint\n\nStatus: done\n", null, true)]
    [InlineData("## Actions\n\n- [ ] Order paint\n- [x] Paint\n", false, true)]
    public void An_action_that_is_told_as_done_is_ticked(string text, bool? first, bool? second) =>
        Assert.Equal([first, second], Extract(text).Actions.Select(a => a.Ticked));

    [Theory]
    [InlineData("## Paint\n\n[Decision: paint it green]\n", "paint it green")]
    [InlineData("## Paint\n\nPOLL for phase 3:\nSF: 9\nF: 2\n", "phase 3")]
    [InlineData("## Paint\n\nConsensus: for\n")]
    [InlineData("## Paint\n\nAnn: yes.\n\n### Conclusion\n\nPaint it green\n\n10 minute break\n", "Paint it green")]
    public void A_decision_says_what_was_decided(string text, params string[] decisions) =>
        Assert.Equal(decisions, Extract(text).Decisions.Select(d => d.Text));

    [Fact]
    public void An_action_whose_label_or_words_name_somebody_else_is_not_the_owners_of_its_section()
    {
        var text = "## Attendees\n\n- Ann Bell (@annb)\n- Bob Cole\n\n## Paint (@annb)\n\n";

        foreach (var (line, owners) in new[] { ("AI: buy it", "annb"), ("AI(bobo): buy it", ""), ("Action(on): buy it", ""), ("AI: Bob Mole to buy it", "bob-mole"),
            ("AI: (again) Bob to buy it", "bob-cole"), ("AI(annb): buy it", "annb") })
        {
            var archive = Drafts.Archive([Extract(text + line + "\n"), Extract("## Attendees\n\n- Bob Mole\n", "2020-01-13")]);
            Assert.Equal(owners, string.Join(' ', archive.Meetings.SelectMany(m => m.Actions).Single().People));
        }
    }

    [Theory]
    [InlineData("POLL for paint\n\nSF: 9\nF: 2\n\nPaint moves to phase 3.\n", "SF 9, F 2; Paint moves to phase 3.")]
    [InlineData("POLL: paint\n\n|SF|F|N|\n|--|-|-|\n|3|15|24|\n", "SF 3, F 15, N 24")]
    [InlineData("POLL: paint\n\n| | |\n|-|-|\n| For | 17\n| Against | 0\n", "For 17, Against 0")]
    [InlineData("POLL: paint\n\n* SF: 0\n* F: 3\n* A: 7\n* Consensus: against\n", "SF 0, F 3, A 7; against")]
    [InlineData("POLL: paint\n\nSF: 5 in room, 1 in chat\nF: 12 in room\nN: 2\n", "SF 5 in room, 1 in chat, F 12 in room, N 2")]
    [InlineData("POLL: paint. No objections.\n")]
    public void A_poll_says_how_it_ended(string text, params string[] outcomes) =>
        Assert.Equal(outcomes, Extract("## Paint\n\n" + text).Decisions.Select(d => d.Outcome));

    [Fact]
    public void Counts_without_a_question_are_on_the_subject_and_stand_in_their_own_line()
    {
        var decision = Assert.Single(Extract("## Paint (Ann Bell, 60 minutes)\n\nAnn: let us see.\n\nLet's do a 5-way poll.\n\nSF: 9\nF: 2\n").Decisions);
        Assert.Equal(("Paint", 9), (decision.Text, decision.Line));
    }

    private static MeetingDraft Extract(string text, string date = "2020-01-06") => Assert.Single(MeetingExtractor.Extract(
        new Note { Path = date + ".md", Text = $"# Sync {date}\n\n" + text }, new NotesSettings()));
}
