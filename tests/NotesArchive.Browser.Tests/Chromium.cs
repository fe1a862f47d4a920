namespace NotesArchive.Browser.Tests;

/// <summary>The machine's own browser: <c>CHROMIUM</c>, else the first of the usual names on the path. None is ever downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string Path => Find(Environment.GetEnvironmentVariable("CHROMIUM"), Environment.GetEnvironmentVariable("PATH"));

    /// <exception cref="InvalidOperationException">There is none; a test that cannot run must not pass.</exception>
    public static string Find(string? named, string? path)
    {
        if (named is { Length: > 0 })
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM names '{named}', which does not exist.");
        var folders = (path ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"The browser tests need Chromium: install {string.Join(" or ", Names)}, or set CHROMIUM to its path.");
    }
}
