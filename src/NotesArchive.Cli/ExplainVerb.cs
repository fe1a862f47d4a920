using System.CommandLine;
using NotesArchive.Attribution;
using NotesArchive.Data;
using NotesArchive.Ingest;

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

    private static int Run(ParseResult parsed, CommonOptions options, string note, string format)
    {
        var terminal = Terminal.ForProcess(options.ReadVerbosity(parsed));
        var (path, line) = NotePath.Split(note);
        var whole = Site.Explain(options.Read(parsed).Settings, path, terminal.Progress);
        var asked = line is { } number ? whole.At(number) : whole;
        var correction = line is null ? null : Correction(whole, asked);
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(ExplainReport.Json(asked, correction).Span);
        }
        else
        {
            foreach (var text in ExplainReport.Lines(asked, line, correction))
                Console.Out.WriteLine(text);
        }
        return 0;
    }

    private static string? Correction(NoteExplanation whole, NoteExplanation asked)
    {
        var said = asked.Meetings.SelectMany(m => m.Lines).Where(l => l.Reading is not null).ToList();
        var others = whole.Meetings.SelectMany(m => m.Lines).Where(l => l.Reading is not null).Except(said).Select(l => l.Text).ToList();
        return said.Count == 0 ? null : string.Concat(said.Select(l => CorrectionLines.For(whole.Source, l.Reading!, others)));
    }
}
