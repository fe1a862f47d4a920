using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NotesArchive.Settings;

namespace NotesArchive.Cli;

/// <summary><c>build</c>: makes the site.</summary>
internal static class BuildVerb
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("build", "Builds the site (also without the word).") { options.AllowShrink };
        command.SetAction(line => Run(line, options));
        return command;
    }

    public static int Run(ParseResult line, CommonOptions options)
    {
        var terminal = Terminal.ForProcess(options.ReadVerbosity(line));
        var read = options.Read(line);
        var clock = Stopwatch.StartNew();
        var result = Site.Build(read.Settings, terminal.Progress, line.GetValue(options.AllowShrink), options.Stop);
        IReadOnlyList<Problem> problems = [.. read.Problems, .. result.Problems];
        terminal.Problems(problems);
        terminal.Say(string.Create(CultureInfo.InvariantCulture,
            $"{result.Meetings} meetings from {result.Notes} notes, {result.Output.Made} files: {result.Output.Written} written, "
                + $"{result.Output.Removed} removed, in {clock.Elapsed.TotalSeconds:0.0} s"));
        return ExitStatus.Of(problems, read.Settings);
    }
}

/// <summary>0 done; 1 done, with problems at or above <c>FailureLogLevel</c>; 2 could not run.</summary>
internal static class ExitStatus
{
    public const int CouldNotRun = 2;

    public static int Of(IReadOnlyList<Problem> problems, SiteSettings settings) =>
        settings.FailureLogLevel is { } level && problems.Any(p => p.Severity >= level) ? 1 : 0;
}
