using Microsoft.Playwright;
using NotesArchive.Settings;
using Xunit;

[assembly: AssemblyFixture(typeof(NotesArchive.Browser.Tests.Sites))]

namespace NotesArchive.Browser.Tests;

/// <summary>
/// What all tests share: one browser, and the notes of this checkout built twice with the checkout's theme, once for
/// the root of a host and once for <c>/x/</c>.
/// </summary>
public sealed class Sites : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("notes-archive-browser-");
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private SiteServer atRoot = null!;
    private SiteServer belowX = null!;

    /// <summary>The site's home at the root of its host.</summary>
    public Uri Home => atRoot.Root;
    /// <summary>The home of the same site under <c>LinkRoot</c> /x.</summary>
    public Uri HomeBelowX => belowX.Root;

    public async ValueTask InitializeAsync()
    {
        var chromium = Chromium.Path;
        atRoot = await SiteServer.StartAsync(Build("root", ""), "");
        belowX = await SiteServer.StartAsync(Build("x", "/x"), "/x");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>A page in a context of its own, so that nothing stored by one test reaches another.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, ColorScheme look = ColorScheme.Light, bool script = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = look,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    private string Build(string name, string linkRoot)
    {
        var root = Checkout();
        var output = Path.Combine(folder.FullName, name);
        var read = SettingsReader.Read(new SettingsFolders(root, Output: output), [], [new SettingEntry("LinkRoot", linkRoot, "the test", 0, 0)]);
        Site.Build(read.Settings);
        return output;
    }

    internal static string Checkout()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "NotesArchive.sln")))
                return at.FullName;
        throw new InvalidOperationException("The tests run below the checkout, which holds the notes and the theme.");
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (atRoot is not null)
            await atRoot.DisposeAsync();
        if (belowX is not null)
            await belowX.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
