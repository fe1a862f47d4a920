using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>From the box of any page to results, and from results into the archive.</summary>
public class SearchTests(Sites sites)
{
    [Fact]
    public Task Bitswap_typed_on_the_search_page_lists_meetings_and_leads_to_its_page() => SearchAsync(sites.Home, "search/");

    [Fact]
    public Task Bitswap_typed_on_the_home_page_leads_to_the_results() => SearchAsync(sites.Home, "");

    [Fact]
    public Task Search_works_on_a_site_below_a_path() => SearchAsync(sites.HomeBelowX, "");

    [Theory, InlineData("?q=bitswap"), InlineData("?q=who+worked+on+graphsync"), InlineData("?q=goreplay")]
    public async Task Every_result_leads_to_the_very_block_that_holds_the_words(string query)
    {
        await using var search = await SearchPage.OpenAsync(sites, query);
        await search.FoundAsync();
        var links = await search.Results.EvaluateAllAsync<string[][]>(
            "items => items.slice(0, 6).map(i => [i.querySelector('h2 a').href, i.querySelector('.search-excerpt a').href, i.querySelector('mark')?.textContent ?? ''])");
        Assert.Equal(links.Length, links.Select(link => link[0].Split('#')[0]).Distinct().Count());
        foreach (var link in links)
        {
            Assert.Contains("#", link[0], StringComparison.Ordinal);
            Assert.Equal(link[0], link[1]);
            await search.Page.GotoAsync(link[0]);
            var block = search.Page.Locator($"[id='{Uri.UnescapeDataString(link[0].Split('#')[1])}']");
            await Expect(block).ToBeVisibleAsync();
            await Expect(block).ToBeInViewportAsync();
            // What is found by its heading alone has no word to mark.
            await Expect(search.Page.Locator("article")).ToContainTextAsync(link[2]);
        }
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task A_result_tells_when_who_and_where_with_the_words_marked()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap");
        await search.FoundAsync();
        // Not every block has people, and one found by its heading has no word to mark.
        var first = search.Results.Filter(new() { Has = search.Page.Locator("mark") }).Filter(new() { Has = search.Page.Locator(".search-people a[href*='/people/']") }).First;
        await Expect(first.Locator("time[datetime]")).ToBeVisibleAsync();
        await Expect(first.Locator(".search-heading")).ToBeVisibleAsync();
        await Expect(first.Locator("mark").First).ToContainTextAsync(new Regex("bitswap", RegexOptions.IgnoreCase));
    }

    [Fact]
    public async Task Results_come_while_typing_and_the_count_is_told_anew()
    {
        await using var search = await SearchPage.OpenAsync(sites);
        await Expect(search.Status).ToBeEmptyAsync();
        await search.Box.PressSequentiallyAsync("graphs");
        await search.FoundAsync("graphs");
        await Expect(search.Page.Locator(".browse")).ToBeHiddenAsync();
        await search.Box.PressSequentiallyAsync("ync");
        await search.FoundAsync("graphsync");
        await search.Box.FillAsync("bitswap");
        await search.FoundAsync("bitswap");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task A_long_list_goes_on_where_it_ended()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=weekly");
        Assert.True(await search.FoundAsync() > 20);
        await Expect(search.Results).ToHaveCountAsync(20);
        await search.Page.GetByRole(AriaRole.Button, new() { Name = "More results" }).ClickAsync();
        await Expect(search.Titles.Nth(20)).ToBeFocusedAsync();
        var links = await search.Titles.EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        Assert.Equal(links.Length, links.Distinct().Count());
    }

    [Fact]
    public async Task Words_that_no_note_holds_are_told_as_such_beside_ways_on()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=zzqxv");
        await Expect(search.Status).ToHaveTextAsync("Nothing found for zzqxv");
        await Expect(search.Results).ToHaveCountAsync(0);
        await Expect(search.Page.Locator(".search-nothing")).ToContainTextAsync("another spelling");
        await Expect(search.Page.Locator(".browse a").First).ToBeVisibleAsync();
        Assert.Empty(search.Faults);
    }

    [Theory]
    [InlineData("?q=bitswap&year=1999", "Search all of the archive for bitswap", "bitswap")]
    [InlineData("?q=%22graphsync+of+bitswap%22", "Search for graphsync of bitswap", "graphsync of bitswap")]
    public async Task A_narrow_search_that_finds_nothing_offers_a_wider_one(string query, string offer, string words)
    {
        await using var search = await SearchPage.OpenAsync(sites, query);
        await Expect(search.Status).ToHaveTextAsync(new Regex("^Nothing found"));
        await search.Page.GetByRole(AriaRole.Link, new() { Name = offer }).ClickAsync();
        await search.FoundAsync(words);
        await Expect(search.Chosen).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_empty_search_shows_questions_that_this_archive_answers()
    {
        await using var search = await SearchPage.OpenAsync(sites);
        await Expect(search.Page.Locator(".browse")).ToBeVisibleAsync();
        var questions = await search.Page.Locator(".search-examples a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        Assert.Equal(2, questions.Length);
        foreach (var question in questions)
        {
            await search.Page.GotoAsync(question);
            await Expect(search.Card.Locator("tbody tr").First).ToBeVisibleAsync();
        }
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
        await Expect(page.Locator("main .search-results a[href*='/meetings/']").First).ToBeVisibleAsync();
        await page.Locator($"main a[href='{home.AbsolutePath}initiatives/bitswap/']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Bitswap");
        Assert.Empty(watch.Faults);
        await page.Context.CloseAsync();
    }
}
