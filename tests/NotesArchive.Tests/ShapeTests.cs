using System.Runtime.CompilerServices;
using Xunit;

namespace NotesArchive.Tests;

/// <summary>The source reads at once: a line that does not fit beside another file is wrapped, or its condition gets a name.</summary>
public sealed class ShapeTests
{
    private const int LongestLine = 140;

    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "src"));

    [Fact]
    public void No_line_has_more_than_140_characters()
    {
        var tooLong = Files().SelectMany(TooLong).ToList();

        Assert.True(tooLong.Count == 0, $"Wrap these lines:\n{string.Join('\n', tooLong)}");
    }

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(file)
        .Select((line, index) => (Line: line, Number: index + 1))
        .Where(l => l.Line.Length > LongestLine)
        .Select(l => $"{Path.GetRelativePath(Source, file).Replace('\\', '/')}:{l.Number}");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Where(f => !IsBuilt(Path.GetRelativePath(Source, f)))
        .Order(StringComparer.Ordinal);

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
