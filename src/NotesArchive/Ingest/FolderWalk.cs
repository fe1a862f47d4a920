using Microsoft.Extensions.FileSystemGlobbing;

namespace NotesArchive.Ingest;

/// <summary>Goes through a folder without leaving it: symbolic links that lead out or round in a circle are problems.</summary>
internal sealed class FolderWalk(string root, Matcher excluded)
{
    private const int MostHops = 40;

    public List<Problem> Problems { get; } = [];

    /// <summary>Files with one of the endings, in no particular order; <c>Path</c> is below the root with <c>/</c> separators.</summary>
    public List<(string Path, string Full)> Files(IReadOnlyList<string> endings)
    {
        List<(string, string)> files = [];
        Walk(new DirectoryInfo(root), "", [RealPath(root) ?? root], endings, files);
        return files;
    }

    public void Report(string code, string message, string path) => Problems.Add(new Problem(Severity.Warning, code, message, path, 0));

    private void Walk(DirectoryInfo folder, string below, List<string> open, IReadOnlyList<string> endings, List<(string, string)> files)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(ProblemCode.UnreadableFile, $"The folder cannot be read: {e.Message}", below.Length > 0 ? below : ".");
            return;
        }
        foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
            if (entry.Name[0] is '_' or '.' || excluded.Match(path).HasMatches)
                continue;
            var isNote = endings.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
            var real = entry.FullName;
            if (entry.LinkTarget is not null)
            {
                // A broken link to something that is no note concerns nobody.
                real = RealPath(entry.FullName);
                if (real is null ? isNote : (isNote || Directory.Exists(real)) && !IsWithin(real, open[0]))
                    Report(ProblemCode.SymbolicLink, real is null ? "The symbolic link leads nowhere." : "The symbolic link leaves the input folder; it is not followed.", path);
                if (real is null || !IsWithin(real, open[0]))
                    continue;
            }
            if (Directory.Exists(real))
            {
                if (open.Contains(real, StringComparer.Ordinal))
                {
                    Report(ProblemCode.SymbolicLink, "The symbolic link leads back to a folder that it lies in; it is not followed.", path);
                    continue;
                }
                open.Add(real);
                Walk(new DirectoryInfo(entry.FullName), path, open, endings, files);
                open.RemoveAt(open.Count - 1);
            }
            else if (isNote)
                files.Add((path, entry.FullName));
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path without any symbolic link in it; null where a link is broken or never ends.</summary>
    private static string? RealPath(string path)
    {
        var hops = 0;
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        var rest = new Stack<string>(Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++hops > MostHops)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var step in target[(Path.IsPathRooted(target) ? real.Length : 0)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                if (step != ".")
                    rest.Push(step);
        }
        return Path.Exists(real) ? real : null;
    }
}
