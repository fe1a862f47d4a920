using System.CommandLine;

namespace NotesArchive.Cli;

/// <summary><c>check</c>: reads everything, prints the problems in path order, writes nothing.</summary>
internal static class CheckVerb
{
    public static Command Create(CommonOptions options)
    {
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text");
        var command = new Command("check", "Reads everything and prints the problems; writes nothing.") { format };
        command.SetAction(line => Run(line, options));
        return command;
    }

    private static int Run(ParseResult line, CommonOptions options)
    {
        var terminal = Terminal.ForProcess(options.ReadVerbosity(line));
        var read = options.Read(line);
        var archive = Site.Load(read.Settings, terminal.Progress);
        IReadOnlyList<Problem> problems = [.. read.Problems, .. archive.Problems];
        foreach (var problem in problems)
            Console.Out.WriteLine(problem.ToString());
        terminal.Say($"{archive.Meetings.Count} meetings, {problems.Count} problems");
        return ExitStatus.Of(problems, read.Settings);
    }
}
