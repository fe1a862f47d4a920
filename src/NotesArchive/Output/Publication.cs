using NotesArchive.Search;

namespace NotesArchive.Output;

/// <summary>
/// Puts a staged site in place of the one that stands, one atomic move after the other: first new files that are named by their
/// content, then pages and all else, then the list by which the search finds its files; what is stale goes last. So the search
/// answers wherever a run stops. The journal, which lists the new site, is there from before the first move until the last, by
/// which it becomes the manifest; where a run finds one, it finishes those moves.
/// </summary>
/// <param name="folder">That of the site, full and without a separator at its end.</param>
/// <param name="before">Told of each change to the folder before it is made; a test stops there.</param>
internal sealed class Publication(string folder, Action<string>? before)
{
    private static readonly string[] Turns = ["1", "2", "3"];

    private readonly string staging = Path.Combine(folder, OutputManifest.StagingName);
    private readonly string journal = Path.Combine(folder, OutputManifest.JournalName);
    private readonly string unfinished = Path.Combine(folder, OutputManifest.UnfinishedName);

    public bool Begun => File.Exists(journal);

    /// <summary>Where a file waits for its turn.</summary>
    public string Staged(string path) => Path.Combine(staging, Turn(path), path);

    /// <summary>Writes the journal, whole or not at all: from here on the new site stands, now or when the next run finishes it.</summary>
    public void Begin(IEnumerable<string> made)
    {
        Do("write", () => OutputManifest.Write(folder, OutputManifest.UnfinishedName, made));
        Do("begin", () => File.Move(unfinished, journal, overwrite: true));
    }

    /// <summary>Makes what moves are left. What is gone already, staged or stale, is no error.</summary>
    public void Finish(IReadOnlySet<string> earlier, IReadOnlySet<string> made)
    {
        var stale = earlier.Where(e => !made.Contains(e)).Order(StringComparer.Ordinal).ToList();
        var first = stale.Count > 0 ? InTheWay(stale, made) : [];
        foreach (var path in first)
            Remove(path);
        foreach (var turn in Turns)
            MoveIntoPlace(new DirectoryInfo(Path.Combine(staging, turn)), folder);
        foreach (var path in stale.Except(first, StringComparer.Ordinal))
            Remove(path);
        Do("end", () => File.Move(journal, Path.Combine(folder, OutputManifest.Name), overwrite: true));
        Clear();
    }

    /// <exception cref="ConfigurationException">Something is staged that the journal does not name.</exception>
    public void RefuseStrangers(IReadOnlySet<string> made)
    {
        foreach (var turn in Turns.Select(t => Path.Combine(staging, t)).Where(Directory.Exists))
            OutputManifest.RefuseStrangers(turn, made);
    }

    /// <summary>Removes what was staged and is not put in place, and a journal that holds nothing.</summary>
    public void Clear()
    {
        Do("clear", () =>
        {
            File.Delete(unfinished);
            File.Delete(journal);
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        });
    }

    private static string Turn(string path) =>
        SearchFiles.IsNamedByContent(path) ? Turns[0] : path == SearchFiles.ManifestPath ? Turns[2] : Turns[1];

    /// <summary>A file where a folder goes now, a folder where a file goes, and names that a file system may take for one.</summary>
    private static List<string> InTheWay(List<string> stale, IReadOnlySet<string> made)
    {
        var files = made.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folders = made.SelectMany(Above).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. stale.Where(s => files.Contains(s) || folders.Contains(s) || Above(s).Any(files.Contains))];
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
            yield return path[..at];
    }

    /// <summary>A folder that is new moves whole. Folders go first, so that no page is there before what it needs.</summary>
    private void MoveIntoPlace(DirectoryInfo from, string to)
    {
        if (!from.Exists)
            return;
        var entries = from.EnumerateFileSystemInfos().OrderBy(e => e is FileInfo).ThenBy(e => e.Name, StringComparer.Ordinal);
        foreach (var entry in entries.ToList())
        {
            var place = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo child && Directory.Exists(place))
                MoveIntoPlace(child, place);
            else if (entry is DirectoryInfo)
                Do("move", () => Directory.Move(entry.FullName, place));
            else
            {
                RemoveEmpty(place);
                Do("move", () => File.Move(entry.FullName, place, overwrite: true));
            }
        }
    }

    private void Remove(string path)
    {
        var place = Path.Combine(folder, path);
        if (File.Exists(place))
            Do("remove", () => File.Delete(place));
        for (var parent = Path.GetDirectoryName(place)!; parent.Length > folder.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (!Directory.Exists(parent))
                continue;
            if (Directory.EnumerateFileSystemEntries(parent).Any())
                break;
            Do("remove", () => Directory.Delete(parent));
        }
    }

    /// <summary>Removes a folder that holds folders alone. One that holds a file is nobody's to remove: that fails.</summary>
    private void RemoveEmpty(string place)
    {
        if (!Directory.Exists(place))
            return;
        foreach (var child in Directory.GetDirectories(place))
            RemoveEmpty(child);
        Do("remove", () => Directory.Delete(place));
    }

    private void Do(string change, Action make)
    {
        before?.Invoke(change);
        make();
    }
}
