using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

public class SearchTests(Sites sites)
{
    [Fact]
    public Task Bitswap_typed_on_the_search_page_lists_meetings_and_leads_to_its_page() => SearchAsync(sites.Home, "search/");

    [Fact]
    public Task Bitswap_typed_on_the_home_page_leads_to_the_results() => SearchAsync(sites.Home, "");

    [Fact]
    public Task Search_works_on_a_site_below_a_path() => SearchAsync(sites.HomeBelowX, "");

    [Fact]
    public async Task A_search_can_be_shared_as_an_address()
    {
        var page = await sites.OpenAsync();
        await page.GotoAsync(new Uri(sites.Home, "search/?q=graphsync").AbsoluteUri);
        await Expect(Results(page).Locator("a[href*='/meetings/']").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("graphsync");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_result_leads_to_the_very_words()
    {
        var page = await sites.OpenAsync();
        await page.GotoAsync(new Uri(sites.Home, "search/?q=goreplay").AbsoluteUri);
        await Results(page).Locator("a[href*='/meetings/2019-01-14-']").First.ClickAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("goreplay");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_that_no_note_holds_are_told_as_such()
    {
        var page = await sites.OpenAsync();
        var watch = new Watch(page, sites.Home);
        await page.GotoAsync(new Uri(sites.Home, "search/?q=zzqxv").AbsoluteUri);
        await Expect(Results(page)).ToContainTextAsync(new Regex("[Nn]othing found"));
        await Expect(Results(page).Locator("a[href*='/meetings/']")).ToHaveCountAsync(0);
        Assert.Empty(watch.Faults);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Axe_finds_nothing_on_a_page_of_results(int width)
    {
        var page = await sites.OpenAsync(width);
        await page.GotoAsync(new Uri(sites.Home, "search/?q=bitswap").AbsoluteUri);
        await Expect(Results(page).Locator("a[href*='/meetings/']").First).ToBeVisibleAsync();
        Assert.Empty(string.Join('\n', await Axe.ExamineAsync(page)));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_failed_load_says_so_and_can_be_tried_again()
    {
        var page = await sites.OpenAsync();
        var down = true;
        await page.RouteAsync("**/search/**", route => down && route.Request.ResourceType == "fetch" ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(new Uri(sites.Home, "search/?q=bitswap").AbsoluteUri);
        var again = Results(page).GetByRole(AriaRole.Button);
        await Expect(again).ToBeVisibleAsync();
        down = false;
        await again.ClickAsync();
        await Expect(Results(page).Locator("a[href*='/meetings/']").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_slash_key_leads_to_the_box_from_anywhere()
    {
        var page = await sites.OpenAsync();
        await page.GotoAsync(new Uri(sites.Home, "meetings/").AbsoluteUri);
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    private async Task SearchAsync(Uri home, string from)
    {
        var page = await sites.OpenAsync();
        var watch = new Watch(page, home);
        await page.GotoAsync(new Uri(home, from).AbsoluteUri);
        var box = page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("bitswap");
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search/\\?q=bitswap"));
        await Expect(Results(page).Locator("a[href*='/meetings/']").First).ToBeVisibleAsync();
        await page.Locator($"main a[href='{home.AbsolutePath}initiatives/bitswap/']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Bitswap");
        Assert.Empty(watch.Faults);
        await page.Context.CloseAsync();
    }

    private static ILocator Results(IPage page) => page.Locator("main .search-results");
}
