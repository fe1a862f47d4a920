using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>All that is searched for stands in the address, and the browser's history leads back and forth.</summary>
public class SearchHistoryTests(Sites sites)
{
    [Fact]
    public async Task A_shared_address_gives_the_same_words_choices_and_results()
    {
        await using var search = await SearchPage.OpenAsync(sites);
        await search.Box.PressSequentiallyAsync("bitswap");
        await search.FoundAsync("bitswap");
        await search.Counted("Years").Filter(new() { HasText = "2019" }).Locator("a").ClickAsync();
        await Expect(search.Page).ToHaveURLAsync(new Regex("year=2019"));
        await Expect(search.Chosen).ToHaveCountAsync(1);
        await search.Counted("People").Nth(1).Locator("a").ClickAsync();
        await Expect(search.Chosen).ToHaveCountAsync(2);
        await search.FoundAsync("bitswap");

        await using var other = await SearchPage.OpenAsync(sites, new Uri(search.Page.Url).Query);
        await other.FoundAsync("bitswap");
        await Expect(other.Box).ToHaveValueAsync("bitswap");
        await Expect(other.Chosen).ToHaveTextAsync([.. await search.Chosen.AllTextContentsAsync()]);
        await Expect(other.Results).ToHaveTextAsync([.. await search.Results.AllTextContentsAsync()]);
        Assert.Equal(await search.Page.TitleAsync(), await other.Page.TitleAsync());
    }

    [Fact]
    public async Task Back_and_forward_go_through_words_and_choices()
    {
        await using var search = await SearchPage.OpenAsync(sites);
        await search.Box.PressSequentiallyAsync("bitswap");
        await search.Box.PressAsync("Enter");
        var all = await search.FoundAsync("bitswap");
        await search.Counted("Years").Filter(new() { HasText = "2019" }).Locator("a").ClickAsync();
        await Expect(search.Chosen).ToHaveCountAsync(1);
        // The count of all may stand there a moment longer.
        await Expect(search.Status).Not.ToContainTextAsync($"{all} ");
        var some = await search.FoundAsync("bitswap");
        await search.Box.FillAsync("graphsync");
        await search.FoundAsync("graphsync");

        await search.Page.GoBackAsync();
        await search.FoundAsync("bitswap", some);
        await Expect(search.Box).ToHaveValueAsync("bitswap");
        await search.Page.GoBackAsync();
        await Expect(search.Chosen).ToHaveCountAsync(0);
        await search.FoundAsync("bitswap", all);
        await search.Page.GoBackAsync();
        await Expect(search.Box).ToHaveValueAsync("");
        await Expect(search.Results).ToHaveCountAsync(0);
        await Expect(search.Page.Locator(".browse")).ToBeVisibleAsync();
        await search.Page.GoForwardAsync();
        await search.FoundAsync("bitswap", all);
    }

    [Fact]
    public async Task Back_from_a_meeting_shows_the_results_where_they_were_left()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=weekly");
        await search.FoundAsync();
        await search.Page.GetByRole(AriaRole.Button, new() { Name = "More results" }).ClickAsync();
        await Expect(search.Titles.Nth(20)).ToBeFocusedAsync();
        var count = await search.Results.CountAsync();
        var link = search.Titles.Nth(18);
        await link.EvaluateAsync("a => a.scrollIntoView({ block: 'center' })");
        await link.ClickAsync();
        await Expect(search.Page.Locator("article[data-source]")).ToBeVisibleAsync();

        await search.Page.GoBackAsync();
        await search.FoundAsync("weekly");
        await Expect(search.Results).ToHaveCountAsync(count);
        await Expect(search.Titles.Nth(18)).ToBeInViewportAsync();
        await Expect(search.Titles.First).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task Words_typed_in_one_go_are_one_step_and_a_pause_begins_another()
    {
        await using var search = await SearchPage.OpenAsync(sites, before: page => page.Clock.InstallAsync());
        var before = await LengthAsync(search);
        await search.Box.PressSequentiallyAsync("bitswap", new() { Delay = 20 });
        await search.FoundAsync("bitswap");
        Assert.Equal(before + 1, await LengthAsync(search));
        await search.Box.PressAsync("Enter");
        await search.Box.PressAsync("Enter");
        await search.FoundAsync("bitswap");
        Assert.Equal(before + 1, await LengthAsync(search));
        await search.Box.FillAsync("graphsync");
        await search.FoundAsync("graphsync");
        Assert.Equal(before + 2, await LengthAsync(search));
        await search.Page.Clock.FastForwardAsync(2100);
        await search.Box.FillAsync("gossipsub");
        await Expect(search.Status).ToContainTextAsync("gossipsub");
        Assert.Equal(before + 3, await LengthAsync(search));
    }

    private static Task<int> LengthAsync(SearchPage search) => search.Page.EvaluateAsync<int>("() => history.length");
}
