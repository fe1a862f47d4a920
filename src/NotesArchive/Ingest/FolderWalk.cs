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
        foreach (var entry in Entries(folder, below))
        {
            var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
            if (entry.Name[0] is '_' or '.' || excluded.Match(path).HasMatches)
                continue;
            var isNote = endings.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
            if (RealPlace(entry, path, isNote, open[0]) is not { } real)
                continue;
            if (!Directory.Exists(real))
            {
                if (isNote)
                    files.Add((path, entry.FullName));
                continue;
            }
            if (open.Contains(real, StringComparer.Ordinal))
            {
                Report(ProblemCode.SymbolicLink, "The symbolic link leads back to a folder that it lies in; it is not followed.", path);
                continue;
            }
            open.Add(real);
            Walk(new DirectoryInfo(entry.FullName), path, open, endings, files);
            open.RemoveAt(open.Count - 1);
        }
    }

    private IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, string below)
    {
        try
        {
            return folder.GetFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(ProblemCode.UnreadableFile, $"The folder cannot be read: {e.Message}", below.Length > 0 ? below : ".");
            return [];
        }
    }

    /// <summary>Where a file or folder lies once symbolic links are followed; null where one leads nowhere or out of the root.</summary>
    private string? RealPlace(FileSystemInfo entry, string path, bool isNote, string root)
    {
        if (entry.LinkTarget is null)
            return entry.FullName;
        var real = RealPath(entry.FullName);
        if (real is not null && IsWithin(real, root))
            return real;
        // A broken link to something that is no note concerns nobody.
        if (isNote || real is not null && Directory.Exists(real))
            Report(ProblemCode.SymbolicLink, real is null
                ? "The symbolic link leads nowhere." : "The symbolic link leaves the input folder; it is not followed.", path);
        return null;
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);

    /// <summary>The path without any symbolic link in it; null where a link is broken or never ends.</summary>
    private static string? RealPath(string path)
    {
        var hops = 0;
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        var rest = new Stack<string>(Path.GetFullPath(path)[real.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
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
            foreach (var step in target[(Path.IsPathRooted(target) ? real.Length : 0)..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                if (step != ".")
                    rest.Push(step);
        }
        return Path.Exists(real) ? real : null;
    }
}
