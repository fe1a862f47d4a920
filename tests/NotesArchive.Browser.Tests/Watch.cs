using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NotesArchive.Browser.Tests;

/// <summary>Collects what goes wrong while a page is used: errors on its console (a broken policy is one), failed or foreign requests.</summary>
public sealed class Watch
{
    private readonly ConcurrentQueue<string> faults = new();

    public Watch(IPage page, Uri home, string? expectedMissing = null)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && (expectedMissing is null || !message.Location.Contains(expectedMissing, StringComparison.Ordinal)))
                faults.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => faults.Enqueue($"failed: {request.Url}: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Enqueue($"leaves the site: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && (expectedMissing is null || !response.Url.Contains(expectedMissing, StringComparison.Ordinal)))
                faults.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    public IReadOnlyCollection<string> Faults => faults;
}
