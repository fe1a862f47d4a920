using System.Text.RegularExpressions;
using NotesArchive.Settings;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>Addresses of an earlier release lead on, with script and without.</summary>
public sealed class RedirectTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("notes-archive-redirects-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(true, "#n-sync-ann-fed-the-ducks", "/x/meetings/2024-01-08-sync/#n-sync-ann-fed-the-ducks")]
    [InlineData(true, "", "/x/meetings/2024-01-08-sync/")]
    [InlineData(false, "#n-sync-ann-fed-the-ducks", "/x/meetings/2024-01-08-sync/")]
    public async Task An_old_address_leads_on_and_keeps_its_anchor_where_a_script_may_run(bool script, string anchor, string leadsTo)
    {
        await using var server = await SiteServer.StartAsync(Build(), "/x");
        var page = await sites.OpenAsync(script: script);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        // The refresh by markup must not overtake the script while the answer is on its way.
        await page.RouteAsync("**/2024-01-08-sync/", async route =>
        {
            await Task.Delay(800);
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(server.Root, "meetings/2024-01-07-sync/" + anchor).ToString());
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sync");
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(leadsTo) + "$"));
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    private string Build()
    {
        Write("input/2024-01-08--sync.md", "# Sync\n\n- Ann fed the ducks\n- Ann swept the yard\n");
        Write("last.json", """
            {"version":1,"pages":[{"url":"/meetings/2024-01-07-sync/","kind":"meeting","id":"2024-01-07-sync","source":"2024-01-07--sync.md",
            "line":1,"date":"2024-01-07","anchors":"n-sync n-sync-ann-fed-the-ducks n-sync-ann-swept-the-yard"}],"redirects":[]}
            """);
        var read = SettingsReader.Read(new SettingsFolders(folder.FullName), [],
        [
            new SettingEntry("LinkRoot", "/x", "the test", 0, 0),
            new SettingEntry("ThemePaths", Path.Combine(Sites.Checkout(), "theme"), "the test", 0, 0),
            new SettingEntry("Notes:Permalinks", "last.json", "the test", 0, 0),
        ]);
        Site.Build(read.Settings);
        return read.Settings.Output;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
