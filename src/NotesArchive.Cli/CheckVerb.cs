using System.CommandLine;
using NotesArchive.Data;

namespace NotesArchive.Cli;

/// <summary><c>check</c>: reads everything, tells what was understood and the problems in path order, writes nothing.</summary>
internal static class CheckVerb
{
    public static Command Create(CommonOptions options)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "How what was understood is printed: text or json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "Reads everything, tells what was understood and what is wrong; writes nothing.") { format };
        command.SetAction(line => Run(line, options, line.GetValue(format)!));
        return command;
    }

    private static int Run(ParseResult line, CommonOptions options, string format)
    {
        var terminal = Terminal.ForProcess(options.ReadVerbosity(line));
        var read = options.Read(line);
        var archive = Site.Load(read.Settings, terminal.Progress, options.Stop);
        IReadOnlyList<Problem> problems = [.. read.Problems, .. archive.Problems];
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(CheckReport.Json(archive, problems).Span);
        }
        else
        {
            foreach (var text in CheckReport.Lines(archive, problems))
                Console.Out.WriteLine(text);
        }
        terminal.Say($"{archive.Meetings.Count} meetings, {problems.Count} problems");
        return ExitStatus.Of(problems, read.Settings);
    }
}
