using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NotesArchive.Browser.Tests;

/// <summary>
/// Examines a page as it stands, in the light and in the dark look. axe is loaded once and run by itself: RunAxe loads it
/// anew and opens another page for every run.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>A line a violation: look, rule, what it asks for, the first elements; empty on a good page.</summary>
    public static async Task<IReadOnlyList<string>> ExamineAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        var light = await RunAsync(page, "{}");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        // What depends on the look alone, so that the dark one need not be examined whole.
        var dark = await RunAsync(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }");
        return [.. light.Select(fault => "light: " + fault), .. dark.Select(fault => "dark: " + fault)];
    }

    private static Task<string[]> RunAsync(IPage page, string options) => page.EvaluateAsync<string[]>(
        $$"""
        async () => {
          const { violations } = await axe.run(document, { ...{{options}}, resultTypes: ['violations'] })
          return violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        }
        """);
}
