namespace NotesArchive.Output;

/// <summary>
/// The list of the files that the last build made, kept in the output folder as <c>.notes-archive</c>, a path a line; and, while
/// a build is put in place, the list of the new site beside it.
/// </summary>
internal static class OutputManifest
{
    public const string Name = ".notes-archive";
    public const string JournalName = ".notes-archive.journal";
    public const string GuardName = ".notes-archive.lock";
    public const string StagingName = ".notes-archive.new";
    public const string UnfinishedName = ".notes-archive.part";
    private const string Heading =
        "# Files of a site that notes-archive made. It removes what it no longer makes and touches no other file.";

    /// <summary>The paths of a list; none where there is no such list.</summary>
    /// <exception cref="ConfigurationException">A line that is no path below the folder: nothing may be removed by it.</exception>
    public static IReadOnlySet<string> Read(string folder, string name = Name)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var file = Path.Combine(folder, name);
        var number = 0;
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!IsBelow(line))
                throw new ConfigurationException(file, number, 1, $"'{line}' is no path of a file of this site; remove the line");
            paths.Add(line);
        }
        return paths;
    }

    public static void Write(string folder, string name, IEnumerable<string> paths) =>
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', paths.Order(StringComparer.Ordinal).Prepend(Heading)) + "\n");

    /// <summary>Whether a path stays below the folder that it is looked up in, and is none of a build's own files there.</summary>
    public static bool IsBelow(string path) =>
        !Path.IsPathRooted(path) && !path.Contains('\0') && !path.StartsWith(Name, StringComparison.Ordinal)
            && path.Split('/', Path.DirectorySeparatorChar).All(part => part is not ("" or "." or ".."));

    /// <exception cref="ConfigurationException">Something else has the name of one of a build's own files.</exception>
    public static void RefuseImpostors(string folder)
    {
        foreach (var name in new[] { Name, JournalName, GuardName, UnfinishedName, StagingName })
        {
            var file = new FileInfo(Path.Combine(folder, name));
            // A link could lead out of the folder.
            if (file.LinkTarget is not null || (name == StagingName ? file.Exists : Directory.Exists(file.FullName)))
                throw new ConfigurationException(file.FullName, 0, 0, "is nothing that a build makes under this name; remove it");
        }
    }

    /// <exception cref="ConfigurationException">The folder holds a file that is not listed, or a link to another folder.</exception>
    public static void RefuseStrangers(string folder, IReadOnlySet<string> ours)
    {
        var strangers = Strangers(new DirectoryInfo(folder), "", ours).Take(4).ToList();
        if (strangers.Count > 0)
        {
            var more = strangers.Count > 3 ? " and others" : "";
            throw new ConfigurationException(folder, 0, 0,
                $"holds files that no build made ({string.Join(", ", strangers.Take(3))}{more}); empty it or name another folder with "
                    + "--output");
        }
    }

    private static IEnumerable<string> Strangers(DirectoryInfo folder, string prefix, IReadOnlySet<string> ours)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (prefix.Length == 0 && entry.Name.StartsWith(Name, StringComparison.Ordinal))
                continue;
            if (entry is DirectoryInfo child && entry.LinkTarget is null)
            {
                foreach (var stranger in Strangers(child, $"{prefix}{child.Name}/", ours))
                    yield return stranger;
            }
            else if (entry is DirectoryInfo || !ours.Contains(prefix + entry.Name))
            {
                yield return prefix + entry.Name;
            }
        }
    }
}
