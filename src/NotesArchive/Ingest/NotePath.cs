using System.Globalization;
using NotesArchive.Text;

namespace NotesArchive.Ingest;

/// <summary>A note as somebody names it on a command line: <c>2024/shop.md</c>, <c>notes/2024/shop.md:12</c>.</summary>
internal static class NotePath
{
    /// <summary>The path, and the line behind its last colon; null where there is none.</summary>
    public static (string Path, int? Line) Split(string written)
    {
        var colon = written.LastIndexOf(':');
        var line = 0;
        var isNumber = colon > 0 && int.TryParse(written.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out line);
        return isNumber && !File.Exists(written) ? (written[..colon], line) : (written, null);
    }

    /// <summary>The note at a path below the input folder, else at one that leads into it from the current folder.</summary>
    /// <exception cref="ConfigurationException">There is none; the message names the nearest.</exception>
    public static NoteFile Find(NoteFolder folder, string path)
    {
        var below = path.Replace('\\', '/');
        below = below.StartsWith("./", StringComparison.Ordinal) ? below[2..] : below;
        var fromHere = Path.GetRelativePath(folder.Path, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return folder.Files.FirstOrDefault(f => f.Path == below) ?? folder.Files.FirstOrDefault(f => f.Path == fromHere)
            ?? throw new ConfigurationException(path, 0, 0, $"there is no such note in {folder.Path}; {Near(folder, below)}");
    }

    private static string Near(NoteFolder folder, string path)
    {
        var paths = folder.Files.Select(f => f.Path).ToList();
        // "shop.md" for "2024/shop.md"
        var near = paths.Find(p => p.EndsWith('/' + path, StringComparison.OrdinalIgnoreCase)) ?? Nearest.Of(path, paths);
        return near is null ? "name its path below that folder" : $"did you mean '{near}'?";
    }
}
