using NotesArchive.Extract;
using NotesArchive.Resolve.Meetings;
using Xunit;

namespace NotesArchive.Tests.Resolve.Meetings;

public class SeriesResolverTests
{
    [Fact]
    public void The_number_of_a_call_is_no_part_of_its_series() =>
        Assert.Equal(["shelf", "shelf", "shelf"], Of(Note("Shelf 141"), Note("Shelf_142"), Note("Shelf 1&2")));

    [Fact]
    public void File_names_whose_meetings_bear_one_title_are_one_series() =>
        Assert.Equal(["shelf", "shelf", "shelf", "shelf"],
            Of(Note("shelf", "Shelf call"), Note("shelf", "Shelf call"), Note("sc", "Shelf call"), Note("sc-extra", "Notes of the shelf call 4")));

    [Fact]
    public void Another_title_stays_another_series() =>
        Assert.Equal(["shelf", "shelf", null],
            Of(Note("shelf", "Shelf call"), Note("shelf", "Shelf call"), Note("paint", "Paint call")));

    [Theory]
    [InlineData("Agenda for the video call of the Shelf Group", "Video call of the Shelf Group")]
    [InlineData("Ⓙⓢ Shelf Call 4", "Js Shelf Call")]
    [InlineData("Agenda: shelf call", "Shelf call")]
    [InlineData("Shelf works call 12 notes", "Shelf works call")]
    [InlineData("shelf.js call #12", "shelf.js call")]
    public void A_series_is_named_by_what_its_titles_share(string title, string name) => Assert.Equal(name, SeriesName.OfTitle(title));

    [Fact]
    public void A_file_gives_words_and_no_slug() => Assert.Equal("shelf works", SeriesName.OfFile("shelf-works-12"));

    private static IEnumerable<string?> Of(params MeetingDraft[] drafts) => SeriesResolver.Of(drafts).Select(s => s?.Value);

    private static MeetingDraft Note(string series, string? title = null) => new()
    {
        Source = $"{series}.md", Line = 1, Slug = "x", Series = series, Title = title, Body = "",
    };
}
