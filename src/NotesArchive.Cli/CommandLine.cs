using System.CommandLine;

namespace NotesArchive.Cli;

/// <summary>The verbs and options of the program.</summary>
public static class CommandLine
{
    public static RootCommand Create()
    {
        var options = new CommonOptions();
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
