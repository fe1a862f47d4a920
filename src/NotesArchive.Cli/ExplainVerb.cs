using System.CommandLine;
using NotesArchive.Data;

namespace NotesArchive.Cli;

/// <summary><c>explain</c>: how a note or one of its lines was read, and the rule that credits somebody with it.</summary>
internal static class ExplainVerb
{
    public static Command Create(CommonOptions options)
    {
        var note = new Argument<string>("PATH[:LINE]") { Description = "A note below the input folder, and the line that is asked about." };
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT", Description = "text or json.", DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("explain", "Tells how a note or a line was read, whom it credits, and by which rule.") { note, format };
        command.SetAction(line => Run(line, options, line.GetValue(note)!, line.GetValue(format)!));
        return command;
    }

    private static int Run(ParseResult line, CommonOptions options, string note, string format)
    {
        var terminal = Terminal.ForProcess(options.ReadVerbosity(line));
        var read = Site.Explain(options.Read(line).Settings, note, terminal.Progress, options.Stop);
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(ExplainReport.Json(read).Span);
        }
        else
        {
            foreach (var text in ExplainReport.Lines(read))
                Console.Out.WriteLine(text);
        }
        return 0;
    }
}
