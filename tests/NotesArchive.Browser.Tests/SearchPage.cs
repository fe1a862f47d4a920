using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>The search page in a browser, and its parts; closes with the test.</summary>
public sealed partial class SearchPage : IAsyncDisposable
{
    private readonly Watch watch;

    private SearchPage(IPage page, Uri home)
    {
        Page = page;
        watch = new Watch(page, home);
    }

    public IPage Page { get; }
    public IReadOnlyCollection<string> Faults => watch.Faults;
    public ILocator Box => Page.GetByRole(AriaRole.Searchbox);
    public ILocator Status => Page.Locator("main [role=status]");
    public ILocator Problem => Page.Locator("main [role=alert]");
    public ILocator Results => Page.Locator(".search-list > li");
    public ILocator Titles => Results.Locator("h2 a");
    public ILocator Card => Page.Locator(".search-answer");
    /// <summary>What narrows now.</summary>
    public ILocator Chosen => Page.Locator(".search-narrowed a");
    /// <summary>The counts beside the results.</summary>
    public ILocator Aside => Page.GetByRole(AriaRole.Complementary, new() { Name = "Narrow the results" });
    public ILocator Bars => Aside.Locator(".search-months a");

    /// <summary>Opens <c>search/</c> with a query such as <c>?q=bitswap</c> behind it, after what is to happen before.</summary>
    public static async Task<SearchPage> OpenAsync(Sites sites, string query = "", int width = 1280, Func<IPage, Task>? before = null, bool belowX = false)
    {
        var home = belowX ? sites.HomeBelowX : sites.Home;
        var page = await sites.OpenAsync(width);
        var search = new SearchPage(page, home);
        if (before is not null)
            await before(page);
        await page.GotoAsync(new Uri(home, "search/" + query).AbsoluteUri);
        return search;
    }

    public ILocator Counted(string heading) => Aside.Locator("section").Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) }).Locator("li");

    /// <summary>Waits for results; gives the number of meetings that the page tells.</summary>
    public async Task<int> FoundAsync(string? words = null)
    {
        await Expect(Status).ToHaveTextAsync(new Regex(@"^[1-9]\d* meetings? found" + (words is null ? "" : $" for {Regex.Escape(words)}$")));
        await Expect(Titles.First).ToBeVisibleAsync();
        return int.Parse(Number().Match(await Status.InnerTextAsync()).Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until the page tells of so many; what it told before may stand there a moment longer.</summary>
    public Task FoundAsync(string words, int meetings) =>
        Expect(Status).ToHaveTextAsync(new Regex($"^{meetings.ToString(CultureInfo.InvariantCulture)} meetings? found for {Regex.Escape(words)}$"));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    [GeneratedRegex(@"\d+")] // 12 meetings found
    private static partial Regex Number();
}
