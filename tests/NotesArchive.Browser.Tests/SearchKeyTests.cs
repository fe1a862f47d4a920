using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

public class SearchKeyTests(Sites sites)
{
    [Fact]
    public async Task Arrows_move_between_the_box_and_the_results_and_Enter_opens()
    {
        await using var search = await SearchPage.OpenAsync(sites);
        await search.Page.Keyboard.PressAsync("/");
        await search.Page.Keyboard.TypeAsync("bitswap");
        await search.FoundAsync("bitswap");
        foreach (var (key, at) in new[] { ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("ArrowUp", 0) })
        {
            await search.Page.Keyboard.PressAsync(key);
            await Expect(search.Titles.Nth(at)).ToBeFocusedAsync();
            await Expect(search.Titles.Nth(at)).ToBeInViewportAsync();
        }
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(search.Box).ToBeFocusedAsync();
        await Expect(search.Box).ToHaveValueAsync("bitswap");
        await search.Page.Keyboard.PressAsync("ArrowDown");
        var address = await search.Titles.First.GetAttributeAsync("href");
        await search.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Page).ToHaveURLAsync(new Regex(Regex.Escape(address!) + "$"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Escape_clears_the_words_then_the_choices(bool fromResult)
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap&year=2019");
        var found = await search.FoundAsync("bitswap");
        await search.Box.FocusAsync();
        if (fromResult)
            await search.Page.Keyboard.PressAsync("ArrowDown");
        await search.Page.Keyboard.PressAsync("Escape");
        await Expect(search.Box).ToBeFocusedAsync();
        await Expect(search.Box).ToHaveValueAsync("");
        Assert.True(await search.FoundAsync() >= found);
        await search.Page.Keyboard.PressAsync("Escape");
        await Expect(search.Chosen).ToHaveCountAsync(0);
        await Expect(search.Results).ToHaveCountAsync(0);
        await Expect(search.Status).ToBeEmptyAsync();
        await Expect(search.Page).ToHaveURLAsync(new Regex("/search/$"));
    }

    [Fact]
    public async Task No_key_is_taken_from_what_is_typed_elsewhere_or_held_with_another()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=bitswap");
        await search.FoundAsync();
        await search.Box.FocusAsync();
        await search.Page.Keyboard.PressAsync("End");
        await search.Page.Keyboard.TypeAsync("/");
        await Expect(search.Box).ToHaveValueAsync("bitswap/");
        foreach (var key in new[] { "Shift+ArrowDown", "Control+ArrowDown", "Alt+ArrowDown", "Meta+ArrowDown" })
        {
            await search.Page.Keyboard.PressAsync(key);
            await Expect(search.Box).ToBeFocusedAsync();
        }

        await search.Page.EvaluateAsync("() => { const t = document.createElement('textarea'); document.querySelector('main').append(t); t.focus() }");
        var field = search.Page.Locator("textarea");
        await search.Page.Keyboard.TypeAsync("a/b");
        foreach (var key in new[] { "ArrowDown", "ArrowUp", "Escape" })
            await search.Page.Keyboard.PressAsync(key);
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("a/b");
        await Expect(search.Box).ToHaveValueAsync("bitswap/");

        await field.EvaluateAsync("t => t.blur()");
        await search.Page.Keyboard.PressAsync("Control+/");
        await Expect(search.Box).Not.ToBeFocusedAsync();
    }
}
