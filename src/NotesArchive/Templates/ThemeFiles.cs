namespace NotesArchive.Templates;

/// <summary>A file of a theme: its path below the theme folder (<c>/</c> separators) and where it lies.</summary>
internal sealed record ThemeFile(string Path, string FullPath);

/// <summary>The files of several theme folders as one: of two with the same path, the one in the earlier folder wins.</summary>
internal static class ThemeFiles
{
    /// <summary>
    /// In ordinal order of their paths. Folders that do not exist count as empty; names that begin with a dot are left out.
    /// </summary>
    public static IReadOnlyList<ThemeFile> Find(IReadOnlyList<string> folders)
    {
        var files = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
            foreach (var full in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(folder, full).Replace('\\', '/');
                if (!path.Split('/').Any(part => part.StartsWith('.')))
                    files.TryAdd(path, new ThemeFile(path, full));
            }
        return [.. files.Values];
    }
}
