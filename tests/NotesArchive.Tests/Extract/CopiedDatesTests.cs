using NotesArchive.Extract;
using Xunit;

namespace NotesArchive.Tests.Extract;

public class CopiedDatesTests
{
    [Fact]
    public void A_heading_with_the_day_of_another_note_of_the_series_is_a_copy() =>
        Assert.Equal(Day(3, 11), Settled(Note(3, 4, 3, 4), Note(3, 4, 3, 11))[1].Date);

    [Fact]
    public void A_heading_on_the_weekday_of_the_series_wins_over_a_file_name_that_is_not() =>
        Assert.Equal(Day(3, 18), Settled(Note(3, 4, 3, 4), Note(3, 11, 3, 11), Note(3, 18, 3, 16))[2].Date);

    [Fact]
    public void A_file_name_on_the_weekday_of_the_series_wins_over_a_heading_that_is_not() =>
        Assert.Equal(Day(3, 18), Settled(Note(3, 4, 3, 4), Note(3, 11, 3, 11), Note(3, 16, 3, 18))[2].Date);

    [Fact]
    public void Nothing_changes_where_the_series_does_not_tell() =>
        Assert.Equal(Day(3, 16), Settled(Note(3, 16, 3, 18))[0].Date);

    [Fact]
    public void The_problem_tells_both_days_and_the_one_that_was_taken_in_the_end()
    {
        var alone = Note(3, 4, 3, 11) with { Problems = [CopiedDates.Problem("2019-03-11--sync.md", 1, Day(3, 4), Day(3, 11), taken: Day(3, 4))] };
        Assert.EndsWith("The text says 2019-03-04, the file name 2019-03-11; 2019-03-04 was taken.", Settled(alone)[0].Problems.Single().ToString(), StringComparison.Ordinal);
        Assert.EndsWith("the file name 2019-03-11; 2019-03-11 was taken.", Settled(Note(3, 4, 3, 4), alone)[1].Problems.Single().ToString(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<MeetingDraft> Settled(params MeetingDraft[] drafts) => CopiedDates.Settle(drafts);

    private static DateOnly Day(int month, int day) => new(2019, month, day);

    private static MeetingDraft Note(int month, int day, int fileMonth, int fileDay) => new()
    {
        Source = $"2019-{fileMonth:00}-{fileDay:00}--sync.md",
        Line = 1,
        Slug = "sync",
        Series = "sync",
        Date = Day(month, day),
        DateInText = Day(month, day),
        DateInFileName = Day(fileMonth, fileDay),
        Body = "",
    };
}
