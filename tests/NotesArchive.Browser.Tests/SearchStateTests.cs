using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>The search page in each of its states: for everybody, within the screen, and within the policy.</summary>
public class SearchStateTests(Sites sites)
{
    public static TheoryData<string, int> All => new MatrixTheoryData<string, int>(
        ["empty", "results", "answer", "person", "nothing", "narrowed", "opened", "slow", "failed"], [1280, 390]);

    [Theory, MemberData(nameof(All))]
    public async Task Axe_finds_nothing_and_nothing_leaves_the_screen(string state, int width)
    {
        await using var search = await ShowAsync(state, width);
        Assert.Empty(string.Join('\n', await Axe.ExamineAsync(search.Page)));
        Assert.Empty(await search.Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
              : [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.outerHTML.slice(0, 120))
            """));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_strict_policy_of_the_host_breaks_nothing_and_all_links_stay_below_the_root(bool belowX)
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=who+worked+on+bitswap", belowX: belowX);
        Assert.Equal("default-src 'self'", await search.Page.EvaluateAsync<string>("async () => (await fetch(location)).headers.get('content-security-policy')"));
        await search.FoundAsync();
        await Expect(search.Card).ToBeVisibleAsync();
        await search.Bars.First.ClickAsync();
        await Expect(search.Chosen).ToHaveCountAsync(1);
        await search.FoundAsync();
        await Expect(search.Aside).ToBeVisibleAsync();
        Assert.Equal(0, await search.Page.Locator("script:not([src]), style, [style], [onclick]").CountAsync());
        var root = belowX ? "/x/" : "/";
        Assert.All(await search.Page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)"),
            address => Assert.StartsWith(new Uri(search.Page.Url).GetLeftPart(UriPartial.Authority) + root, address, StringComparison.Ordinal));
        Assert.Empty(search.Faults);
    }

    private async Task<SearchPage> ShowAsync(string state, int width)
    {
        var query = state switch
        {
            "empty" => "",
            "answer" => "?q=who+worked+on+bitswap",
            "person" => "?q=what+did+hannahhoward+do+in+2019",
            "nothing" => "?q=%22zzqxv+zzqxv%22&year=2019",
            "narrowed" => "?q=bitswap&year=2019&person=hannahhoward",
            "opened" => "?q=weekly",
            _ => "?q=bitswap",
        };
        var search = await SearchPage.OpenAsync(sites, query, width, page => state switch
        {
            "slow" => page.RouteAsync("**/search/manifest.json", _ => Task.CompletedTask),
            "failed" => page.RouteAsync("**/search/manifest.json", route => route.AbortAsync()),
            _ => Task.CompletedTask,
        });
        switch (state)
        {
            case "empty": await Expect(search.Page.Locator(".search-examples")).ToBeVisibleAsync(); break;
            case "nothing": await Expect(search.Status).ToHaveTextAsync(new Regex("^Nothing found")); break;
            case "slow": await Expect(search.Status).ToHaveTextAsync("Loading …"); break;
            case "failed": await Expect(search.Problem).ToContainTextAsync("could not be loaded"); break;
            default:
                await search.FoundAsync();
                await Expect(search.Counted("Years").First).ToBeVisibleAsync();
                await Expect(search.Card).ToHaveCountAsync(state is "opened" ? 0 : 1);
                break;
        }
        if (state == "opened")
            await search.Page.Locator(".search-narrow button, .search-results > p button").EvaluateAllAsync<object?>("all => all.forEach(b => b.click())");
        return search;
    }
}
