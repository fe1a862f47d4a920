using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

public class SearchNarrowingTests(Sites sites)
{
    [Theory]
    [InlineData("Years", "year"), InlineData("Series", "series"), InlineData("People", "person"), InlineData("Initiatives", "initiative")]
    public async Task A_count_is_what_it_narrows_to_and_can_be_taken_away_again(string heading, string kind)
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap+release");
        var all = await search.FoundAsync();
        var one = search.Counted(heading).Nth(1);
        var count = int.Parse(await one.Locator("span").InnerTextAsync(), CultureInfo.InvariantCulture);
        var name = await one.Locator("a").InnerTextAsync();
        Assert.InRange(count, 1, all - 1);

        await one.Locator("a").ClickAsync();
        await Expect(search.Page).ToHaveURLAsync(new Regex($@"\?q=bitswap\+release&{kind}=.+"));
        await Expect(search.Chosen).ToHaveTextAsync(new Regex($"{kind} {Regex.Escape(name)} ×$"));
        await search.FoundAsync("bitswap release", count);
        await Expect(search.Status).ToBeFocusedAsync();
        var chosen = search.Counted(heading).Locator("a[aria-current]");
        await Expect(chosen).ToHaveTextAsync(name);

        await search.Chosen.ClickAsync();
        await Expect(search.Page).ToHaveURLAsync(new Regex(@"\?q=bitswap\+release$"));
        await Expect(search.Chosen).ToHaveCountAsync(0);
        await search.FoundAsync("bitswap release", all);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task What_is_chosen_in_the_list_is_taken_away_there_too()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap&year=2019");
        await search.FoundAsync();
        await search.Counted("Years").Locator("a[aria-current]").ClickAsync();
        await Expect(search.Chosen).ToHaveCountAsync(0);
        await Expect(search.Page).ToHaveURLAsync(new Regex(@"\?q=bitswap$"));
    }

    [Fact]
    public async Task A_bar_of_the_histogram_narrows_to_its_month()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap");
        await search.FoundAsync();
        var bar = search.Bars.Last;
        var name = (await bar.GetAttributeAsync("aria-label"))!;
        await bar.ClickAsync();
        await Expect(search.Page).ToHaveURLAsync(new Regex(@"&month=\d{4}-\d\d$"));
        var month = search.Page.Url[^7..];
        await Expect(search.Chosen).ToContainTextAsync("month " + name.Split(':')[0]);
        Assert.EndsWith($": {await search.FoundAsync("bitswap")} meetings", name + (name.EndsWith('g') ? "s" : ""), StringComparison.Ordinal);
        foreach (var date in await search.Results.Locator("time").EvaluateAllAsync<string[]>("all => all.map(t => t.dateTime)"))
            Assert.StartsWith(month, date, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_are_asked_for_after_the_results_and_are_no_reason_to_wait()
    {
        var held = new TaskCompletionSource();
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap", before: page => page.RouteAsync("**/search/*/names.json", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        }));
        await search.Page.RunAndWaitForRequestAsync(() => search.FoundAsync(), request => request.Url.EndsWith("/names.json", StringComparison.Ordinal));
        await Expect(search.Aside).ToBeHiddenAsync();
        await Expect(search.Status).ToContainTextAsync("found");
        held.SetResult();
        await Expect(search.Aside).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Counts_that_fail_leave_the_results_alone()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap", before: page => page.RouteAsync("**/search/*/names.json", route => route.AbortAsync()));
        var failed = new TaskCompletionSource();
        search.Page.RequestFailed += (_, _) => failed.TrySetResult();
        await search.FoundAsync();
        await failed.Task;
        await Expect(search.Aside).ToBeHiddenAsync();
        await Expect(search.Problem).ToBeEmptyAsync();
        await Expect(search.Titles.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_typed_later_stay_narrowed_and_a_choice_made_meanwhile_keeps_the_words()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap&year=2019");
        await search.FoundAsync("bitswap");
        await Expect(search.Aside).ToBeVisibleAsync();
        await search.Box.FillAsync("graphsync");
        await search.Counted("People").First.Locator("a").EvaluateAsync("a => a.click()");
        await search.FoundAsync("graphsync");
        await Expect(search.Page).ToHaveURLAsync(new Regex(@"\?q=graphsync&year=2019&person=\w+"));
    }

    [Fact]
    public async Task A_long_list_of_counts_opens()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=weekly");
        await search.FoundAsync();
        var people = search.Counted("People");
        await Expect(people).ToHaveCountAsync(10);
        await search.Aside.GetByRole(AriaRole.Button, new() { NameRegex = new("^All ") }).First.ScrollIntoViewIfNeededAsync();
        await search.Aside.Locator("section", new() { HasText = "People" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(people.Nth(10).Locator("a")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_a_button_leads_to_the_counts()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap", width: 390);
        await search.FoundAsync();
        await search.Page.GetByRole(AriaRole.Button, new() { Name = "Narrow" }).ClickAsync();
        await Expect(search.Aside).ToBeFocusedAsync();
        await Expect(search.Bars.First).ToBeInViewportAsync();
        await search.Counted("Years").First.Locator("a").ClickAsync();
        await Expect(search.Chosen).ToBeInViewportAsync();
    }
}
