using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>When the files of the search are asked for, come late, or do not come.</summary>
public class SearchLoadingTests(Sites sites)
{
    [Theory, InlineData("**/search/manifest.json"), InlineData("**/assets/search/engine.js"), InlineData("**/search/*/d/*.json")]
    public async Task A_slow_load_says_so_until_the_results_are_there(string slow)
    {
        var held = new TaskCompletionSource();
        await using var search = await SearchPage.OpenAsync(sites, before: async page =>
        {
            await page.Clock.InstallAsync();
            await page.RouteAsync(slow, async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            });
        });
        await search.Box.PressSequentiallyAsync("bitswap");
        await Expect(search.Status).ToHaveTextAsync("Loading …");
        await search.Page.Clock.FastForwardAsync(6000);
        await Expect(search.Status).ToContainTextAsync("the connection is slow");
        held.SetResult();
        await search.FoundAsync("bitswap");
    }

    [Theory]
    [InlineData("**/search/manifest.json"), InlineData("**/search/*/d/*.json"), InlineData("**/search/*/t/*")]
    [InlineData("**/assets/search/page.js"), InlineData("**/assets/search/engine.js"), InlineData("**/assets/search/shards.js")]
    public async Task A_failed_load_says_so_and_can_be_tried_again(string broken)
    {
        var down = true;
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap", before: page => page.RouteAsync(broken, route => down ? route.AbortAsync() : route.ContinueAsync()));
        var again = search.Problem.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Expect(search.Problem).ToContainTextAsync("could not be loaded");
        await again.ClickAsync();
        await Expect(search.Problem).ToContainTextAsync("could not be loaded");
        await Expect(search.Results).ToHaveCountAsync(0);
        down = false;
        await again.ClickAsync();
        await search.FoundAsync("bitswap");
        await Expect(search.Problem).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Words_typed_before_the_scripts_are_there_are_searched_for()
    {
        var held = new TaskCompletionSource();
        await using var search = await SearchPage.OpenAsync(sites, before: page => page.RouteAsync("**/assets/search/page.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        }));
        await search.Box.PressSequentiallyAsync("bits");
        held.SetResult();
        await search.FoundAsync();
        await search.Box.PressSequentiallyAsync("wap");
        await search.FoundAsync("bitswap");
    }

    [Fact]
    public async Task A_page_that_outlived_its_build_finds_the_new_one_when_tried_again()
    {
        var old = true;
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap", before: page => page.RouteAsync("**/search/manifest.json", async route =>
        {
            var response = await route.FetchAsync();
            var text = await response.TextAsync();
            await route.FulfillAsync(new() { Response = response, Body = old ? Regex.Replace(text, @"""build"":\s*""\w+""", @"""build"":""0ld""") : text });
        }));
        await Expect(search.Problem).ToContainTextAsync("could not be loaded");
        old = false;
        await search.Problem.GetByRole(AriaRole.Button).ClickAsync();
        await search.FoundAsync("bitswap");
    }

    [Fact]
    public async Task A_list_of_an_older_build_is_read_once_more()
    {
        var asked = 0;
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap", before: page => page.RouteAsync("**/search/manifest.json", async route =>
        {
            var isFirst = Interlocked.Increment(ref asked) == 1;
            var response = await route.FetchAsync();
            var text = await response.TextAsync();
            await route.FulfillAsync(new() { Response = response, Body = isFirst ? Regex.Replace(text, @"""build"":\s*""\w+""", @"""build"":""0ld""") : text });
        }));
        await search.FoundAsync("bitswap");
        await Expect(search.Problem).ToBeEmptyAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task More_results_that_do_not_come_can_be_asked_for_again()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=weekly");
        await search.FoundAsync();
        var down = true;
        await search.Page.RouteAsync("**/search/*/d/*.json", route => down ? route.AbortAsync() : route.ContinueAsync());
        var more = search.Page.GetByRole(AriaRole.Button, new() { Name = "More results" });
        await more.ClickAsync();
        await Expect(search.Page.Locator("main")).ToContainTextAsync("More could not be loaded.");
        down = false;
        await more.ClickAsync();
        await Expect(search.Titles.Nth(20)).ToBeFocusedAsync();
        await Expect(search.Page.Locator("main")).Not.ToContainTextAsync("More could not be loaded.");
    }

    [Fact]
    public async Task On_other_pages_the_load_begins_when_the_box_is_focused_and_not_before()
    {
        var page = await sites.OpenAsync();
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(new Uri(sites.Home, "initiatives/").AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain("/assets/search/engine.js", asked);
        Assert.DoesNotContain("/search/manifest.json", asked);
        await page.RunAndWaitForRequestAsync(() => page.GetByRole(AriaRole.Searchbox).FocusAsync(), request => request.Url.EndsWith("/search/manifest.json", StringComparison.Ordinal));
        Assert.Contains("/assets/search/engine.js", asked);
        await page.Context.CloseAsync();
    }
}
