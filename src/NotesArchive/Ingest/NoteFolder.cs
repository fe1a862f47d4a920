using Microsoft.Extensions.FileSystemGlobbing;
using NotesArchive.Settings;

namespace NotesArchive.Ingest;

/// <summary>The notes of an input folder in ordinal order of their paths, and what could not be read.</summary>
internal sealed record NoteFolder(string Path, IReadOnlyList<NoteFile> Files, IReadOnlyList<Problem> Problems)
{
    // What is larger is no text that somebody wrote, and would not fit on a page anyway.
    private const long LargestFile = 64_000_000;

    private static readonly string[] Endings = [".md", ".markdown", ".txt"];
    private static readonly string[] OtherEndings = [".adoc", ".html", ".org", ".rst"];

    /// <summary>
    /// Every .md, .markdown and .txt file below the input folder; names that begin with <c>_</c> or <c>.</c> and
    /// <c>ExcludedPaths</c> are left out, other formats are told. Throws only where there is no such folder.
    /// </summary>
    public static NoteFolder Read(SiteSettings settings)
    {
        if (!Directory.Exists(settings.Input))
            throw new ConfigurationException(settings.Input, 0, 0, "there is no such folder to read notes from; name one with --input");
        var walk = new FolderWalk(settings.Input, Matcher(settings.ExcludedPaths));
        List<NoteFile> files = [];
        var found = walk.Files([.. Endings, .. OtherEndings]).OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(f => IsNote(f.Path));
        ReportOtherFormats([.. found[false].Select(f => f.Path)], walk);
        if (!found[true].Any())
            walk.Report(ProblemCode.NoNotes, $"There is no note ({string.Join(", ", Endings)}) in the input folder, so the site is empty; "
                + "check InputPaths (or --input) and ExcludedPaths.", ".");
        foreach (var (path, full) in found[true])
        {
            try
            {
                if (new FileInfo(full).Length > LargestFile)
                    walk.Report(ProblemCode.UnreadableFile, $"The file is larger than {LargestFile / 1_000_000} MB; it is left out.", path);
                else
                    files.Add(new NoteFile(path, PlainFile.ReadAllBytes(full)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                walk.Report(ProblemCode.UnreadableFile, $"The file cannot be read: {e.Message}", path);
            }
        }
        return new NoteFolder(settings.Input, files, [.. walk.Problems.OrderBy(p => p.Path, StringComparer.Ordinal)]);
    }

    private static bool IsNote(string path) => Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static void ReportOtherFormats(List<string> paths, FolderWalk walk)
    {
        if (paths.Count == 0)
            return;
        var counts = paths.CountBy(p => System.IO.Path.GetExtension(p).ToLowerInvariant()).OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Value} {c.Key}");
        walk.Report(ProblemCode.OtherFormat, $"Not read, for notes are Markdown or plain text: {string.Join(", ", counts)} "
            + $"(the first is {paths[0]}). Save them as .md, or name in ExcludedPaths what is no note.", ".");
    }

    /// <summary>
    /// Whether a file or folder lies at a path below the input folder, without leaving it by <c>..</c> or a symbolic link.
    /// </summary>
    public bool Holds(string path)
    {
        if (path.Split('/').Contains("..") || path.Contains('\0'))
            return false;
        var full = Path;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            full = System.IO.Path.Combine(full, part);
            if (!System.IO.Path.Exists(full) || new FileInfo(full).LinkTarget is not null)
                return false;
        }
        return true;
    }

    /// <summary>Those of the paths that are files of this folder.</summary>
    public IReadOnlyList<string> Existing(IEnumerable<string> paths) =>
        [.. paths.Where(path => Holds(path) && File.Exists(System.IO.Path.Combine(Path, path)))];

    private static Matcher Matcher(IReadOnlyList<string> globs)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var glob in globs)
        {
            var pattern = glob.Replace('\\', '/').TrimStart('/').TrimEnd('/');
            // The name of a folder means all that is in it.
            matcher.AddInclude(pattern).AddInclude(pattern + "/**");
        }
        return matcher;
    }
}
