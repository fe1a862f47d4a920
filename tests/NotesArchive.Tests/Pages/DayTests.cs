using NotesArchive.Model;
using NotesArchive.Pages;
using Xunit;

namespace NotesArchive.Tests.Pages;

public class DayTests
{
    [Fact]
    public void A_month_is_shown_without_a_day()
    {
        var month = new Day(new DateOnly(2022, 11, 1), DatePrecision.Month);
        Assert.Equal(("2022-11", "November 2022", "Nov 2022", "November 2022"), (month.Iso, month.Text, month.Brief, month.Full));
    }
}
