using System.Runtime.CompilerServices;
using Xunit;

namespace NotesArchive.Tests;

/// <summary>
/// A file uses its own folder, Model/, the root types and earlier steps, never a later one; so no cycle between folders is possible.
/// </summary>
public sealed class LayeringTests
{
    /// <summary>
    /// Earliest first. A folder's own types come before its rooms, which share them; a file that puts the rooms together is named
    /// where it stands.
    /// </summary>
    private static readonly string[] InOrder =
    [
        "", "Model", "Text", "Language", "Settings", "Ingest",
        "Extract", "Extract/Markup", "Extract/Words", "Extract/People", "Extract/Rows", "Extract/Facts", "Extract/Lines",
        "Extract/MeetingExtractor.cs", "Extract/NoteLines.cs", "Extract/PlainNote.cs",
        "Resolve", "Resolve/Curated", "Resolve/People", "Resolve/Redacting", "Resolve/Initiatives", "Resolve/References", "Resolve/Meetings",
        "Attribution", "Resolve/ArchiveLists.cs", "Resolve/ArchiveBuilder.cs",
        "Data", "Who", "Search", "Pages", "Permalinks", "Templates", "Output",
        "Site.cs",
    ];

    /// <summary>What is still to be mended: file and type. A line that nothing needs any more fails, too.</summary>
    private static readonly string[] Known = [];

    private static readonly string Library = Path.GetFullPath(Path.Combine(Here(), "..", "..", "src", "NotesArchive"));

    [Fact]
    public void No_file_uses_a_type_of_a_later_step()
    {
        var files = Sources();
        var types = files.SelectMany(f => f.Declared.Select(name => (Name: $"{f.Namespace}.{name}", File: f))).ToLookup(t => t.Name, t => t.File, StringComparer.Ordinal);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
            foreach (var name in file.Names())
                foreach (var other in Meant(file, name, types))
                    if (Place(other.Path) > Place(file.Path))
                        faults.Add($"{file.Path} uses {name} of {InOrder[Place(other.Path)]}");
        Assert.Equal(string.Join("\n", Known), string.Join("\n", faults));
    }

    [Fact]
    public void No_file_opens_the_namespace_of_a_later_step()
    {
        var files = Sources();
        var folders = files.ToLookup(f => f.Namespace, f => Place(f.Path), StringComparer.Ordinal);
        var exempt = Known.Select(k => k[..k.IndexOf(' ')]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(files.Where(f => !exempt.Contains(f.Path)).SelectMany(f => f.Usings
            .Where(u => folders.Contains(u) && folders[u].Min() > Place(f.Path)).Select(u => $"{f.Path} opens {u}")));
    }

    [Fact]
    public void Every_folder_has_its_place()
    {
        var folders = Sources().Select(f => f.Path.Contains('/') ? f.Path[..f.Path.IndexOf('/')] : "").Distinct(StringComparer.Ordinal);
        Assert.Empty(folders.Except(InOrder));
    }

    /// <summary>The files that declare what a name means: the nearest namespace around it, else those that the file opens.</summary>
    private static IEnumerable<SourceFile> Meant(SourceFile file, string name, ILookup<string, SourceFile> types)
    {
        var near = file.Around().FirstOrDefault(around => types.Contains($"{around}.{name}"));
        return near is not null ? types[$"{near}.{name}"] : file.Usings.Append("").SelectMany(u => types[u.Length == 0 ? name : $"{u}.{name}"]);
    }

    /// <summary>By the longest name in <see cref="InOrder"/> that is the file or a folder around it.</summary>
    private static int Place(string path) => Enumerable.Range(0, InOrder.Length)
        .Where(i => InOrder[i] == path || InOrder[i].Length == 0 || path.StartsWith(InOrder[i] + "/", StringComparison.Ordinal))
        .MaxBy(i => InOrder[i].Length);

    private static List<SourceFile> Sources() =>
    [
        .. Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Library, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal).Select(f => SourceFile.Read(Library, f)),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
