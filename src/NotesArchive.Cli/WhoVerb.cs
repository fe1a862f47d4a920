using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NotesArchive.Who;

namespace NotesArchive.Cli;

/// <summary><c>who</c>: who is recorded with a subject, and when, from the data of a built site. No answer is no failure.</summary>
internal static class WhoVerb
{
    public static Command Create(CommonOptions options)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "An initiative, a repository, an issue or pull request (go-shop#12), or words.",
        };
        var from = Date("--from", "Leaves out what is recorded before this day, and what has no date.");
        var to = Date("--to", "Leaves out what is recorded after this day, and what has no date.");
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "table, json or csv.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("who", "Tells who worked on QUERY, and when, from the built site.") { query, from, to, format };
        command.SetAction(line =>
        {
            var settings = options.Read(line).Settings;
            var asked = string.Join(' ', line.GetValue(query)!);
            var answer = WhoQuery.Ask(SiteData.Read(settings.Output), asked, line.GetValue(from), line.GetValue(to));
            var addresses = new Addresses(settings.LinkRoot, settings.Host, settings.LinksUseHttps);
            Console.Out.Write(line.GetValue(format) switch
            {
                "json" => WhoFiles.Json(answer),
                "csv" => WhoFiles.Csv(answer),
                _ => WhoTable.Write(answer, path => addresses.Absolute(path) ?? addresses.Link(path)),
            });
            return 0;
        });
        return command;
    }

    private static Option<DateOnly?> Date(string name, string description) =>
        new(name) { HelpName = "DATE", Description = description, CustomParser = Read };

    private static DateOnly? Read(ArgumentResult argument)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        argument.AddError($"'{text}' is no date; write it as 2020-01-31");
        return null;
    }
}
