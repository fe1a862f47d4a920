using NotesArchive.Model;
using NotesArchive.Pages;
using Xunit;

namespace NotesArchive.Tests.Pages;

public class CarriedActionTests
{
    [Fact]
    public void The_same_words_in_the_next_meeting_of_the_series_are_the_same_action()
    {
        var actions = CarriedAction.Of(Archive(
            ("2019-01-07-a", "weekly", [("Write the plan.", false)]),
            ("2019-01-08-b", "other", [("Write the plan", null)]),
            ("2019-01-14-a", "weekly", [("write  the plan", true), ("Book a room", null)]),
            ("2019-01-21-a", "weekly", []),
            ("2019-01-28-a", "weekly", [("Book a room", null)])));
        Assert.Equal(
            [
                "2019-01-07-a 2019-01-14-a ticked", "2019-01-08-b 2019-01-08-b", "2019-01-14-a 2019-01-14-a",
                // A meeting lies between that does not show it.
                "2019-01-28-a 2019-01-28-a",
            ],
            actions.Select(action => $"{action.First.Meeting.Id} {action.Last.Meeting.Id}{(action.IsTicked ? " ticked" : "")}"));
    }

    [Fact]
    public void Words_listed_twice_in_one_meeting_are_one_action()
    {
        var actions = CarriedAction.Of(Archive(("2019-01-07-a", "weekly", [("Write the plan", true), ("Write the plan", null)])));
        Assert.True(Assert.Single(actions).IsTicked);
        Assert.Single(actions[0].Seen);
    }

    private static Archive Archive(params (string Id, string Series, (string Text, bool? Ticked)[] Actions)[] meetings) => new()
    {
        Meetings = [.. meetings.Select(meeting => new Meeting
        {
            Id = new MeetingId(meeting.Id), Source = "x.md", Line = 1, Date = DateOnly.Parse(meeting.Id[..10], null), Body = "", DisplayTitle = "x",
            Series = new SeriesId(meeting.Series),
            Actions = [.. meeting.Actions.Select((action, at) => new ActionItem(action.Text, [], action.Ticked, $"a{at}", at + 1))],
        })],
        People = [], Initiatives = [], Repositories = [], Series = [], Contributions = [], Problems = [],
    };
}
