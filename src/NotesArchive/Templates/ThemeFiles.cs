namespace NotesArchive.Templates;

/// <summary>A file of a theme: its path below the theme folder (<c>/</c> separators) and where it lies.</summary>
internal sealed record ThemeFile(string Path, string FullPath);

/// <summary>The files of several theme folders as one: of two with the same path, the one in the earlier folder wins.</summary>
internal static class ThemeFiles
{
    /// <summary>
    /// In ordinal order of their paths. Folders that do not exist count as empty; names that begin with a dot are left out.
    /// </summary>
    /// <exception cref="ConfigurationException">A symbolic link: all that lies in a theme may be published.</exception>
    public static IReadOnlyList<ThemeFile> Find(IReadOnlyList<string> folders)
    {
        var files = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
            foreach (var file in Below(new DirectoryInfo(folder), ""))
                files.TryAdd(file.Path, file);
        return [.. files.Values];
    }

    private static IEnumerable<ThemeFile> Below(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(e => e.Name[0] != '.'))
            if (entry.LinkTarget is not null)
                throw new ConfigurationException(entry.FullName, 0, 0, "a symbolic link; put the file itself into the theme");
            else if (entry is not DirectoryInfo child)
                yield return new(prefix + entry.Name, entry.FullName);
            else
                foreach (var file in Below(child, $"{prefix}{child.Name}/"))
                    yield return file;
    }
}
