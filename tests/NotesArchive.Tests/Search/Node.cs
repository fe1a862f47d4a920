using System.Diagnostics;
using Xunit;

namespace NotesArchive.Tests.Search;

/// <summary>Runs a script of tests/search under Node; tests/run installs the packages it needs.</summary>
internal static class Node
{
    private static string Scripts { get; } = Path.Combine(Root(), "tests", "search");

    public static string Theme { get; } = Path.Combine(Root(), "theme");

    public static async Task Run(string script, params string[] arguments)
    {
        Assert.True(Directory.Exists(Path.Combine(Scripts, "node_modules", "lunr")), "lunr.js is not installed; run `npm ci --prefix tests/search` or `bash tests/run`");
        var start = new ProcessStartInfo("node", [Path.Combine(Scripts, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script}: {await output}{await errors}");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotesArchive.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("outside a checkout");
        return folder;
    }
}
