using System.Diagnostics;
using Xunit;

namespace NotesArchive.Tests.Cli;

/// <summary>Signals during a build, and output folders that cannot be written.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public StopTests() => Note(1, "tidied up");

    [Theory]
    [InlineData("INT", 130), InlineData("TERM", 143)]
    public void A_build_that_is_told_to_stop_leaves_the_site_as_it_was_and_says_so_in_a_line(string signal, int status)
    {
        if (OperatingSystem.IsWindows())
            return; // has no such signals
        using (var first = Start())
            Assert.Equal(0, End(first).Status);
        var before = Site();
        for (var day = 1; day <= 60; day++)
            Note(day, $"tidied up acme/shelves#{day}");
        using var build = Start();
        while (!File.Exists(root.At("output/.notes-archive.lock")))
            Assert.False(build.WaitForExit(5));
        using (var kill = Process.Start("kill", [$"-{signal}", $"{build.Id}"]))
            kill.WaitForExit();
        var (ended, error) = End(build);
        Assert.Equal((status, $"Stopped by SIG{signal}; nothing was put in place.\n"), (ended, error));
        Assert.Equal(before, Site());
        using var next = Start();
        Assert.Equal((0, ""), End(next));
        Assert.NotEqual(before, Site());
    }

    [Theory]
    [InlineData("output"), InlineData("statiq.json/output")]
    public void Output_that_cannot_be_a_folder_is_told_in_a_line(string output)
    {
        root.Write("statiq.json", "{}");
        if (output == "output")
            root.Write("output", "mine");
        using var build = Start("-o", root.At(output));
        var (status, error) = End(build);
        Assert.Equal(2, status);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(root.At("statiq.json")));
    }

    private void Note(int day, string words)
    {
        var date = new DateOnly(2024, 1, 1).AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        root.Write($"input/{date}--sync.md", $"# Sync {date}\n\n- **Attendees:**\n  - @ana\n\n## Notes\n\n- @ana: {words}\n");
    }

    // A suite that runs in the background of a shell has SIGINT ignored, and what it starts as well.
    private Process Start(params string[] args) => Process.Start(new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet",
        [.. OperatingSystem.IsLinux() ? (string[])["--default-signal=INT,TERM", "dotnet"] : [],
            Path.Combine(AppContext.BaseDirectory, "notes-archive.dll"), "build", "-r", root.Path, "-l", "None", .. args])
        { RedirectStandardError = true })!;

    private static (int Status, string Error) End(Process process)
    {
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    private Dictionary<string, string> Site() => Directory.GetFiles(root.At("output"), "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));

    public void Dispose() => root.Dispose();
}
