using System.CommandLine;
using NotesArchive.Text;

namespace NotesArchive.Cli;

/// <summary>Tells what is wrong with a command line, with the nearest right name of a verb or an option.</summary>
internal static class CommandLineFaults
{
    public static int Tell(ParseResult line, TextWriter error)
    {
        foreach (var fault in line.Errors)
            error.WriteLine(fault.Message);
        var command = line.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name)
            .Concat(line.RootCommandResult.Command.Options.Concat(command.Options).SelectMany(o => o.Aliases.Prepend(o.Name)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var word in line.UnmatchedTokens)
        {
            if (Nearest.Of(word, known) is { } near)
                error.WriteLine($"Did you mean '{near}' for '{word}'?");
        }
        error.WriteLine("'notes-archive --help' lists verbs and options.");
        return ExitStatus.CouldNotRun;
    }
}
