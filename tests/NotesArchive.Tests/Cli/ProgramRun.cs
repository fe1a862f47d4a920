using System.Diagnostics;

namespace NotesArchive.Tests.Cli;

/// <summary>The program as somebody starts it, in a folder of its own with one note.</summary>
internal sealed class ProgramRun : IDisposable
{
    public ProgramRun() => Root.Write("input/2024-01-08--sync.md", "# Sync 2024-01-08\n\n- **Attendees:**\n  - @ana\n\n## Notes\n\n- @ana: tidied up\n");

    public TemporaryFolder Root { get; } = new();

    /// <summary>In the root, or in the folder that the first word names.</summary>
    public (int Exit, string Out, string Error) Of(params string[] args) =>
        Path.IsPathRooted(args[0]) ? In(args[0], args[1..]) : In(Root.Path, args);

    public static (int Exit, string Out, string Error) In(string folder, string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "notes-archive.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => Root.Dispose();
}
