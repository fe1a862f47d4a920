using Xunit;

namespace NotesArchive.Browser.Tests;

public class ChromiumTests
{
    [Fact]
    public void Without_a_browser_the_message_says_what_to_install()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Chromium.Find(null, "/nowhere"));
        Assert.Contains("set CHROMIUM", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_CHROMIUM_is_named_and_not_replaced_by_another_browser()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Chromium.Find("/nowhere/chromium", Environment.GetEnvironmentVariable("PATH")));
        Assert.Contains("/nowhere/chromium", fault.Message, StringComparison.Ordinal);
    }
}
