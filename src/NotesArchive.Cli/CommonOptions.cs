using System.CommandLine;
using NotesArchive.Settings;

namespace NotesArchive.Cli;

/// <summary>The options that all verbs share, spelt as in Statiq, and the settings that follow from them.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Root { get; } = new("--root", "-r")
    {
        HelpName = "DIR",
        Description = "Folder of statiq.json (default: the nearest upward that holds one, else the current one).",
        Recursive = true,
    };

    public Option<string?> Input { get; } = new("--input", "-i")
    {
        HelpName = "DIR",
        Description = "Folder of the notes (default: InputPaths, else input).",
        Recursive = true,
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "Folder of the site (default: OutputPath, else output).",
        Recursive = true,
    };

    public Option<string[]> Setting { get; } = new("--setting", "-s")
    {
        HelpName = "KEY=VALUE",
        Description = "Sets or replaces a setting; may be given more than once.",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public Option<string> LogLevel { get; } = new("--log-level", "-l")
    {
        HelpName = "LEVEL",
        Description = "What is told on the way: Information, Warning, Error or None.",
        Recursive = true,
        DefaultValueFactory = _ => "Information",
    };

    public Option<bool> NoCache { get; } = new("--nocache") { Description = "Reads every note anew.", Recursive = true };

    public CancellationToken Stop { get; init; }

    /// <summary>Of <c>build</c> alone, with the word and without.</summary>
    public Option<bool> AllowShrink { get; } = new("--allow-shrink")
    {
        Description = "Builds also where less than half of the meetings are left that the last site had.",
    };

    public IEnumerable<Option> All => [Root, Input, Output, Setting, LogLevel, NoCache];

    /// <exception cref="ConfigurationException">A folder that does not exist or a bad setting.</exception>
    public SettingsResult Read(ParseResult line)
    {
        var root = Full(line, Root) ?? NearestRoot(Directory.GetCurrentDirectory());
        if (!Directory.Exists(root))
            throw new ConfigurationException(root, 0, 0, "the root folder does not exist; name another with --root");
        var folders = new SettingsFolders(root, Full(line, Input), Full(line, Output));
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
        return SettingsReader.Read(folders, SettingsReader.FromEnvironment(environment),
            line.GetValue(Setting)!.Select(SettingEntry.FromCommandLine));
    }

    public Verbosity ReadVerbosity(ParseResult line)
    {
        var name = line.GetValue(LogLevel)!;
        return name.ToUpperInvariant() switch
        {
            "TRACE" or "DEBUG" or "INFORMATION" => Verbosity.Information,
            "WARNING" => Verbosity.Warning,
            "ERROR" or "CRITICAL" => Verbosity.Error,
            "NONE" => Verbosity.None,
            _ => throw new ConfigurationException("--log-level", 0, 0,
                $"'{name}' is no level; known are Information, Warning, Error, None"),
        };
    }

    private static string? Full(ParseResult line, Option<string?> option) => line.GetValue(option) switch
    {
        null => null,
        var path when string.IsNullOrWhiteSpace(path) => throw new ConfigurationException(option.Name, 0, 0,
            "the name of the folder is empty; write one, or leave the option out"),
        var path => Path.GetFullPath(path),
    };

    private static string NearestRoot(string current)
    {
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SettingsReader.FileName)))
                return folder;
        }
        return current;
    }
}

/// <summary>How much is told on standard error, least first.</summary>
internal enum Verbosity { None, Error, Warning, Information }
