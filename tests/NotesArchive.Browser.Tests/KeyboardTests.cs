using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

public class KeyboardTests(Sites sites)
{
    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        var page = await sites.OpenAsync();
        await page.GotoAsync(new Uri(sites.Home, "initiatives/bitswap/").AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator("a[href='#main']");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_sorts_by_a_heading_that_a_keyboard_reaches()
    {
        var page = await sites.OpenAsync();
        await page.GotoAsync(new Uri(sites.Home, "initiatives/").AbsoluteUri);
        var head = page.Locator("table[data-sortable] th").First;
        await head.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        var direction = await head.GetAttributeAsync("aria-sort");
        var names = await page.Locator("table[data-sortable] tbody tr > :first-child").AllInnerTextsAsync();
        var sorted = await page.EvaluateAsync<string[]>("names => names.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare)", names);
        Assert.Equal(direction == "descending" ? sorted.Reverse() : sorted, names);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_chosen_look_lasts()
    {
        var page = await sites.OpenAsync();
        await page.GotoAsync(sites.Home.AbsoluteUri);
        await page.Locator(".theme-toggle").ClickAsync();
        await page.GotoAsync(new Uri(sites.Home, "meetings/").AbsoluteUri);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.Context.CloseAsync();
    }
}
