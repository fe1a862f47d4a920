using System.Collections.Concurrent;

namespace NotesArchive.Output;

/// <summary>What a build did to the output folder, in files.</summary>
public sealed record OutputResult(int Made, int Written, int Removed);

/// <summary>
/// The folder of the site. Changed files are staged inside it and moved into place at the end, so a build that fails or is
/// killed before leaves the previous site whole; files of an earlier build that nothing makes any more are removed. Only
/// files that a build of ours made (the manifest lists them) are ever replaced or removed.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string folder;
    private readonly string staging;
    private readonly FileStream guard;
    private readonly IReadOnlySet<string> earlier;
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    private OutputFolder(string folder, FileStream guard, IReadOnlySet<string> earlier)
    {
        this.folder = folder;
        this.guard = guard;
        this.earlier = earlier;
        staging = Path.Combine(folder, OutputManifest.StagingName);
    }

    /// <summary>Opens or makes the folder.</summary>
    /// <param name="path">The folder of the site.</param>
    /// <param name="sources">Files and folders that the site is made from.</param>
    /// <exception cref="ConfigurationException">
    /// It overlaps a source, holds files that no build made, or another build is writing it.
    /// </exception>
    public static OutputFolder Open(string path, params IReadOnlyList<string> sources)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Refuse(folder, sources.Select(s => Path.TrimEndingDirectorySeparator(Path.GetFullPath(s))));
        Directory.CreateDirectory(folder);
        var guard = Guard(folder);
        try
        {
            var earlier = OutputManifest.Read(folder);
            OutputManifest.RefuseStrangers(folder, earlier);
            var opened = new OutputFolder(folder, guard, earlier);
            opened.ClearStaging();
            return opened;
        }
        catch
        {
            guard.Dispose();
            throw;
        }
    }

    /// <summary>Stages a file where its bytes differ from those in place. May be called from many threads, once a path.</summary>
    public void Put(OutputFile file)
    {
        var place = Place(folder, file.Path);
        // The folder holds nothing but what the manifest lists.
        var changed = !earlier.Contains(file.Path) || !Same(place, file.Bytes.Span);
        if (!made.TryAdd(file.Path, changed))
            throw new InvalidOperationException($"'{file.Path}' is made twice");
        if (!changed)
            return;
        var staged = Place(staging, file.Path);
        var parent = Path.GetDirectoryName(staged)!;
        if (!folders.ContainsKey(parent))
        {
            Directory.CreateDirectory(parent);
            folders.TryAdd(parent, true);
        }
        File.WriteAllBytes(staged, file.Bytes.Span);
    }

    public void PutAll(IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
            Put(file);
    }

    /// <summary>Moves what was staged into place and removes what is stale.</summary>
    public OutputResult Commit()
    {
        var changed = made.Values.Count(c => c);
        var stale = earlier.Where(e => !made.ContainsKey(e)).Order(StringComparer.Ordinal).ToList();
        if (changed > 0 || stale.Count > 0)
        {
            // The union first: a run that is killed while files move leaves none that the next run takes for a stranger's.
            OutputManifest.Write(folder, earlier.Concat(made.Keys));
            foreach (var path in stale)
                Remove(path);
            if (changed > 0)
                MoveIntoPlace(new DirectoryInfo(staging), folder);
        }
        ClearStaging();
        OutputManifest.Write(folder, made.Keys);
        return new OutputResult(made.Count, changed, stale.Count);
    }

    public void Dispose() => guard.Dispose();

    /// <summary>A folder that is new moves whole. Folders go first, so that no page is there before what it needs.</summary>
    private static void MoveIntoPlace(DirectoryInfo from, string to)
    {
        var entries = from.EnumerateFileSystemInfos().OrderBy(e => e is FileInfo).ThenBy(e => e.Name, StringComparer.Ordinal);
        foreach (var entry in entries.ToList())
        {
            var place = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo child && Directory.Exists(place))
                MoveIntoPlace(child, place);
            else if (entry is DirectoryInfo)
                Directory.Move(entry.FullName, place);
            else
            {
                if (Directory.Exists(place)) // an earlier build had a folder where a file goes now; its files are gone
                    Directory.Delete(place, recursive: true);
                File.Move(entry.FullName, place, overwrite: true);
            }
        }
    }

    private void Remove(string path)
    {
        var place = Place(folder, path);
        File.Delete(place);
        for (var parent = Path.GetDirectoryName(place)!; parent.Length > folder.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (!Directory.Exists(parent) || Directory.EnumerateFileSystemEntries(parent).Any())
                break;
            Directory.Delete(parent);
        }
    }

    private void ClearStaging()
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
    }

    private static string Place(string root, string path)
    {
        var place = Path.GetFullPath(Path.Combine(root, path));
        return place.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? place
            : throw new InvalidOperationException($"'{path}' is outside the output folder");
    }

    private static bool Same(string place, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(place);
        return info.Exists && info.LinkTarget is null && info.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(place));
    }

    private static void Refuse(string folder, IEnumerable<string> sources)
    {
        if (sources.FirstOrDefault(s => IsWithin(s, folder) || IsWithin(folder, s)) is { } source)
            throw new ConfigurationException(folder, 0, 0, $"the output folder overlaps {source}, which the site is made from; "
                + "name another folder with --output or OutputPath");
        if (File.Exists(folder))
            throw new ConfigurationException(folder, 0, 0, "the output folder is a file; name another with --output");
    }

    private static bool IsWithin(string path, string folder) => path == folder
        || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static FileStream Guard(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, OutputManifest.GuardName), FileMode.OpenOrCreate, FileAccess.ReadWrite,
                FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new ConfigurationException(folder, 0, 0,
                "another build is writing this output folder; wait for it or name another with --output");
        }
    }
}
