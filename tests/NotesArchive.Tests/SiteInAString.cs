using System.Text;
using NotesArchive.Settings;

namespace NotesArchive.Tests;

/// <summary>
/// A whole root folder in a string: <c>-- input/2024-01-02--sync.md --</c> on a line of its own begins a file. Build, change,
/// build again.
/// </summary>
internal sealed class SiteInAString : IDisposable
{
    private readonly TemporaryFolder root = new();

    public SiteInAString(string files) => Change(files);

    public string Output => root.At("output");

    public SiteInAString Change(string files)
    {
        string? path = null;
        var text = new StringBuilder();
        foreach (var line in files.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Flush();
                path = line[3..^3];
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }
        Flush();
        return this;

        void Flush()
        {
            if (path is not null)
                root.Write(path, text.ToString());
            text.Clear();
        }
    }

    public SiteInAString Remove(string path)
    {
        File.Delete(root.At(path));
        return this;
    }

    public SiteSettings Settings(params string[] settings) =>
        SettingsReader.Read(new SettingsFolders(root.Path), [], settings.Select(SettingEntry.FromCommandLine)).Settings;

    public BuildResult Build(params string[] settings) => Site.Build(Settings(settings));

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public bool Has(string path) => File.Exists(Path.Combine(Output, path));

    public IReadOnlyList<string> Pages() =>
        [.. Directory.GetFiles(Output, "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>All that is in the root, folders as well.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.GetFileSystemEntries(root.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, byte[]> Bytes() =>
        Directory.GetFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Output, f), File.ReadAllBytes);

    public void Dispose() => root.Dispose();
}
