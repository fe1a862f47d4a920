using System.Collections.Concurrent;

namespace NotesArchive.Output;

/// <summary>What a build did to the output folder, in files.</summary>
public sealed record OutputResult(int Made, int Written, int Removed);

/// <summary>
/// The folder of the site. Changed files are staged inside it and put in place at the end, so a build that fails or is killed
/// before leaves the previous site whole; files of an earlier build that nothing makes any more are removed. Only files that a
/// build of ours made (the manifest lists them) are ever replaced or removed.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>What the operating system calls a file that another process has locked: Linux, macOS, Windows.</summary>
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private readonly string folder;
    private readonly FileStream guard;
    private readonly Publication publication;
    private readonly IReadOnlySet<string> earlier;
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    private OutputFolder(string folder, FileStream guard, Publication publication, IReadOnlySet<string> earlier)
    {
        this.folder = folder;
        this.guard = guard;
        this.publication = publication;
        this.earlier = earlier;
    }

    /// <summary>Opens or makes the folder, and finishes what a build that was stopped had begun to put in place there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="sources">Files and folders that the site is made from.</param>
    /// <param name="before">As for <see cref="Publication"/>.</param>
    /// <exception cref="ConfigurationException">
    /// It overlaps a source, holds files that no build made, or another build is writing it.
    /// </exception>
    public static OutputFolder Open(string path, IReadOnlyList<string> sources, Action<string>? before = null)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Refuse(folder, sources.Select(s => Path.TrimEndingDirectorySeparator(Path.GetFullPath(s))));
        Directory.CreateDirectory(folder);
        OutputManifest.RefuseImpostors(folder);
        var guard = Guard(folder);
        try
        {
            var publication = new Publication(folder, before);
            return new OutputFolder(folder, guard, publication, Standing(folder, publication));
        }
        catch
        {
            guard.Dispose();
            throw;
        }
    }

    /// <summary>The files of the site that stands, once a commit that had begun is finished.</summary>
    private static IReadOnlySet<string> Standing(string folder, Publication publication)
    {
        var earlier = OutputManifest.Read(folder);
        var begun = OutputManifest.Read(folder, OutputManifest.JournalName);
        OutputManifest.RefuseStrangers(folder, begun.Count == 0 ? earlier : earlier.Union(begun).ToHashSet(StringComparer.Ordinal));
        if (begun.Count == 0)
        {
            publication.Clear();
            return earlier;
        }
        publication.RefuseStrangers(begun);
        publication.Finish(earlier, begun);
        return begun;
    }

    /// <summary>Stages a file where its bytes differ from those in place. May be called from many threads, once a path.</summary>
    public void Put(OutputFile file)
    {
        if (!OutputManifest.IsBelow(file.Path))
            throw new InvalidOperationException($"'{file.Path}' is outside the output folder");
        var place = Path.Combine(folder, file.Path);
        // The folder holds nothing but what the manifest lists.
        var changed = !earlier.Contains(file.Path) || !Same(place, file.Bytes.Span);
        if (!made.TryAdd(file.Path, changed))
            throw new InvalidOperationException($"'{file.Path}' is made twice");
        if (!changed)
            return;
        var staged = publication.Staged(file.Path);
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

    /// <summary>Puts what was staged in place and removes what is stale.</summary>
    /// <exception cref="ConfigurationException">Somebody has put a file into the folder while the site was made.</exception>
    public OutputResult Commit()
    {
        var changed = made.Values.Count(c => c);
        var whole = made.Keys.ToHashSet(StringComparer.Ordinal);
        var stale = earlier.Count(e => !whole.Contains(e));
        if (changed > 0 || stale > 0 || earlier.Count == 0)
        {
            OutputManifest.RefuseStrangers(folder, earlier);
            publication.Begin(whole);
            publication.Finish(earlier, whole);
        }
        return new OutputResult(made.Count, changed, stale);
    }

    /// <summary>Clears up after a build that came to nothing. A commit that stopped midway is left to the next one.</summary>
    public void Dispose()
    {
        try
        {
            if (!publication.Begun)
                publication.Clear();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build clears up; what went wrong before is what is told.
        }
        guard.Dispose();
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
        catch (IOException fault) when (Locked.Contains(fault.HResult))
        {
            throw new ConfigurationException(folder, 0, 0,
                "another build is writing this output folder; wait for it or name another with --output");
        }
    }
}
