namespace NotesArchive.Output;

/// <summary>The list of the files that the last build made, kept in the output folder as <c>.notes-archive</c>, a path a line.</summary>
internal static class OutputManifest
{
    public const string Name = ".notes-archive";
    public const string GuardName = ".notes-archive.lock";
    public const string StagingName = ".notes-archive.new";
    private const string Heading =
        "# Files of a site that notes-archive made. It removes what it no longer makes and touches no other file.";

    public static IReadOnlySet<string> Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        return File.Exists(file)
            ? File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }

    public static void Write(string folder, IEnumerable<string> paths)
    {
        var file = Path.Combine(folder, Name);
        var text = string.Join('\n', paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(Heading)) + "\n";
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return;
        File.WriteAllText(file + ".next", text);
        File.Move(file + ".next", file, overwrite: true);
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
