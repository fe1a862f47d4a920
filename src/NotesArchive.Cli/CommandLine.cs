using System.CommandLine;

namespace NotesArchive.Cli;

/// <summary>The verbs and options of the program.</summary>
public static class CommandLine
{
    /// <param name="stop">Ends what a verb does with an <see cref="OperationCanceledException"/>.</param>
    public static RootCommand Create(CancellationToken stop = default)
    {
        var options = new CommonOptions { Stop = stop };
        var program = new RootCommand("Turns a folder of meeting notes into a static, searchable archive.")
        {
            BuildVerb.Create(options), CheckVerb.Create(options), WhoVerb.Create(options), ExplainVerb.Create(options),
        };
        program.Options.Add(options.AllowShrink);
        foreach (var option in options.All)
            program.Options.Add(option);
        program.SetAction(line => BuildVerb.Run(line, options));
        return program;
    }
}
