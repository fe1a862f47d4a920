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
        var from = Date("--from", "Leaves out what is recorded before this day, month or year, and what has no date.", isEnd: false);
        var to = Date("--to", "Leaves out what is recorded after this day, month or year, and what has no date.", isEnd: true);
        var wide = new Option<bool>("--wide") { Description = "Tells texts whole in a table, as where it is piped." };
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "table, json or csv.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("who", "Tells who worked on QUERY, and when, from the built site.") { query, from, to, format, wide };
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
                _ => WhoTable.Write(answer, path => addresses.Absolute(path) ?? addresses.Link(path),
                    isWide: line.GetValue(wide) || Console.IsOutputRedirected),
            });
            return 0;
        });
        return command;
    }

    private static Option<DateOnly?> Date(string name, string description, bool isEnd) =>
        new(name) { HelpName = "DATE", Description = description, CustomParser = argument => Read(argument, isEnd) };

    private static DateOnly? Read(ArgumentResult argument, bool isEnd)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return isEnd ? month.AddMonths(1).AddDays(-1) : month;
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return isEnd ? new DateOnly(year.Year, 12, 31) : year;
        argument.AddError($"'{text}' is no date; write it as 2020-01-31, 2020-01 or 2020");
        return null;
    }
}
