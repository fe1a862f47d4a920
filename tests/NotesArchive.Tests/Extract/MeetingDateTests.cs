using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Extract;

public class MeetingDateTests
{
    [Theory]
    [InlineData("# Shelf call 7\n### Meeting Date/Time: Fri, February 15, 2019 14:00 UTC", "2019-02-15")]
    [InlineData("# Shelf call 7\n### Meeting Date/Time: Friday 12/01/17 at 14:00 UTC", "2017-12-01")]
    [InlineData("# Shelf call 7\n### Meeting Date/Time: Thursday 2022/19/5", "2022-05-19")]
    [InlineData("# Shelf call 7\n\n- **Dates**: Tuesday-Wednesday, February 11-12, 2020", "2020-02-11")]
    [InlineData("# Shelf call 7\n## Time and date: 2022-Nov.-24, 14:00 UTC", "2022-11-24")]
    [InlineData("# Shelf call 7\n\nWhen: 2021-05-06T14:00Z", "2021-05-06")]
    [InlineData("# Day Four: 17 April 2025", "2025-04-17")]
    [InlineData("# Shelf works\n\n## Notes of the weekly call, 5 May 2020\n\n- oiled", "2020-05-05")]
    public void The_day_stands_in_any_heading_or_label_at_the_head(string text, string day) => Assert.Equal(day, DayOf("call_7.md", text));

    [Theory]
    [InlineData("# Shelf call 7\n\n## Next call: 5 May 2020\n\n- bring nails")]
    [InlineData("# Shelf call 7\n\n## Paint\n\n- Bob: the shop closed on 5 May 2020")]
    [InlineData("# Shelf call 7\n\n- **When**: ~~5 May 2020~~")]
    [InlineData("# Shelf call 7\n\n- **When**: ٢٠٢٠-٠١-٠٢, 2０２０-01-02, ༡༢:༠༠\n\n## ٠٠:٠٠ Paint #१२")]
    public void A_date_of_something_else_is_not_the_day(string text) => Assert.Null(DayOf("call_7.md", text));

    [Theory]
    [InlineData("2019/Shelf-10-29.md", "2019-10-29")]
    [InlineData("2021/3-5.md", "2021-03-05")]
    [InlineData("2021/sg-10-4-21.md", "2021-10-04")]
    [InlineData("Sync 2016 05 2.md", "2016-05-02")]
    [InlineData("2019/Shelf-3.2.md", null)]
    [InlineData("Shelf-10-29.md", null)]
    public void A_file_tells_the_day_below_a_folder_of_its_year(string path, string? day) => Assert.Equal(day, DayOf(path, "- oiled"));

    [Fact]
    public void Of_two_days_at_the_head_the_one_in_the_file_name_counts() =>
        Assert.Equal("2018-02-12", DayOf("2018/Shelf-02-12.md", "# February 12th (Feb 13th UTC) call\n\n- **When**: February 13th, 2018"));

    [Fact]
    public void A_remark_on_the_text_does_not_move_the_day_of_the_file_name() =>
        Assert.Equal("2016-05-02", DayOf("2016-05-02.md", "ann edited this page on Apr 26, 2016\n\n- oiled"));

    [Theory]
    [InlineData("2022-11.md", "- oiled")]
    [InlineData("Shelf-2022-11.md", "# Shelf works")]
    [InlineData("shelf.md", "# Shelf works November 2022")]
    public void A_month_is_a_month_and_no_day(string path, string text)
    {
        var draft = Extract(path, text)[0];
        Assert.Equal((new DateOnly(2022, 11, 1), true), (draft.Date!.Value, draft.IsMonth));
    }

    [Theory]
    [InlineData("", 2020)]
    [InlineData(" 2019", 2020)]
    public void A_year_left_out_or_old_is_that_of_the_notes_before_and_after(string year, int read)
    {
        var drafts = NumberedNotes.Settle([
            .. Extract("call_001.md", "# Call 1\n\nDate: 20 December 2019"),
            .. Extract("call_002.md", $"# Call 2\n\nDate: 3 January{year}"),
            .. Extract("call_003.md", "# Call 3\n\nDate: 17 January 2020")]);
        Assert.Equal(new DateOnly(read, 1, 3), drafts[1].Date);
        Assert.DoesNotContain(drafts[1].Problems, p => p.Code == ProblemCode.NoDate);
    }

    [Theory]
    [InlineData("## 2020-05-13\n\n- nails\n\n## 2020-05-06\n\n- glue\n", 2)]
    [InlineData("**2020-05-06**\n\n- glue\n\n**2020-05-13**\n\n- nails\n", 2)]
    [InlineData("## 2020-05-06\n\n- glue\n\n## 2020-05-13 (cancelled)\n\n- no quorum\n", 1)]
    public void A_log_is_a_meeting_for_each_day_that_had_one(string text, int meetings) =>
        Assert.Equal(meetings, Extract("log.md", text).Count);

    [Theory]
    [InlineData("# Agenda for the May 5th video call of the Shelf Group", "Agenda for the video call of the Shelf Group")]
    [InlineData("# Agenda for the May call of the Shelf Group", "Agenda for the call of the Shelf Group")]
    [InlineData("## Agenda: May 5 shelf call", "Agenda: shelf call")]
    [InlineData("# Shelf call 12 [2020-5-5]", "Shelf call 12")]
    [InlineData("# Plans for the July 4th parade of shelves", "Plans for the July 4th parade of shelves")]
    [InlineData("## Table of contents\n\n- Attendees\n\n## Shelf works\n", "Shelf works")]
    public void A_title_is_the_heading_without_the_meetings_date(string heading, string title) =>
        Assert.Equal(title, Extract("2020/shelf-05-05.md", heading + "\n\nDate: 5 May 2020\n\n- oiled\n")[0].Title);

    [Fact]
    public void The_address_keeps_the_words_that_the_title_drops() =>
        Assert.Equal("agenda-for-the-may-5th-call-of-shelves", Extract("2020-05-05.md", "# Agenda for the May 5th call of shelves")[0].Slug);

    private static string? DayOf(string path, string text) => Extract(path, text)[0] is { IsMonth: false, Date: { } day }
        ? day.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static IReadOnlyList<MeetingDraft> Extract(string path, string text) =>
        MeetingExtractor.Extract(new Note { Path = path, Text = text }, new NotesSettings());
}
