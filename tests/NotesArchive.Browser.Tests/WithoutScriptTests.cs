using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

public class WithoutScriptTests(Sites sites)
{
    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_shows_its_content(string address)
    {
        var page = await sites.OpenAsync(script: false);
        await page.GotoAsync(new Uri(sites.Home, address).AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("main a[href]").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_reader_gets_from_home_by_links_to_what_was_said(bool belowX)
    {
        var home = belowX ? sites.HomeBelowX : sites.Home;
        var page = await sites.OpenAsync(script: false);
        var watch = new Watch(page, home);
        await page.GotoAsync(home.AbsoluteUri);
        await page.Locator($"header a[href='{home.AbsolutePath}initiatives/']").First.ClickAsync();
        await page.Locator($"main a[href='{home.AbsolutePath}initiatives/bitswap/']").First.ClickAsync();
        await page.Locator($"main a[href^='{home.AbsolutePath}meetings/2018-12-03-']").First.ClickAsync();
        await Expect(page.Locator("article[data-source]")).ToContainTextAsync("Bitswap refactor");
        Assert.Empty(watch.Faults);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_page_lists_ways_into_the_archive_instead_of_a_dead_box()
    {
        var page = await sites.OpenAsync(script: false);
        await page.GotoAsync(sites.Home.AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveCountAsync(0);
        await page.Locator("header noscript a").ClickAsync();
        await Expect(page.Locator("main noscript p")).ToBeVisibleAsync();
        foreach (var way in new[] { "initiatives/bitswap/", "people/hannahhoward/", "years/2019/", "series/go-core-dev-team-weekly/" })
            await Expect(page.Locator($"main a[href='{sites.Home.AbsolutePath}{way}']").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
