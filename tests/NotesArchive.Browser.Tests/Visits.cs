using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NotesArchive.Browser.Tests;

/// <summary>What one look at a page found; each list is empty on a good page.</summary>
/// <param name="Violations">What axe found, in the light and in the dark look.</param>
/// <param name="Wide">The elements that reach beyond the right edge of the screen.</param>
/// <param name="Keys">What the slash key failed to do.</param>
/// <param name="Faults">Errors on the console, failed and foreign requests.</param>
public sealed record Visit(IReadOnlyList<string> Violations, IReadOnlyList<string> Wide, IReadOnlyList<string> Keys, IReadOnlyCollection<string> Faults);

/// <summary>Visits each page once a width, because loading and examining is what takes the time; tests look at the results.</summary>
public sealed class Visits(Sites sites)
{
    private readonly ConcurrentDictionary<(string Address, int Width), Lazy<Task<Visit>>> visits = new();

    public Task<Visit> ToAsync(string address, int width) =>
        visits.GetOrAdd((address, width), key => new Lazy<Task<Visit>>(() => LookAsync(key.Address, key.Width))).Value;

    private async Task<Visit> LookAsync(string address, int width)
    {
        var page = await sites.OpenAsync(width);
        var watch = new Watch(page, sites.Home, expectedMissing: "no/such/page");
        await page.GotoAsync(new Uri(sites.Home, address).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => {
              const room = document.documentElement.clientWidth
              if (document.documentElement.scrollWidth <= room) return []
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 1)
              return ['the page', ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))]
            }
            """);
        var violations = await Axe.ExamineAsync(page);
        await page.Keyboard.PressAsync("/");
        var keys = await page.EvaluateAsync<string[]>("() => { const box = document.querySelector('input[type=search]'); return document.activeElement === box && box.value === '' ? [] : ['the box is not focused, or holds the slash'] }");
        await page.Context.CloseAsync();
        return new Visit(violations, wide, keys, watch.Faults);
    }
}
