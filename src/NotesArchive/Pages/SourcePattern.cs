using NotesArchive.Text;

namespace NotesArchive.Pages;

/// <summary>Fills an address pattern of the settings: <c>https://example.org/blob/main/{path}#L{line}</c>.</summary>
public static class SourcePattern
{
    /// <summary>
    /// Null where there is no pattern, and for a note whose path names somebody who is redacted. The path is escaped part by part,
    /// <paramref name="url"/> as a whole.
    /// </summary>
    public static string? Fill(string? pattern, string path, int line, string? url = null) =>
        path.Contains(Redacted.Mark, StringComparison.Ordinal) ? null : pattern?
        .Replace("{path}", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal)
        .Replace("{line}", line.ToString(Words.English), StringComparison.Ordinal)
        .Replace("{url}", Uri.EscapeDataString(url ?? ""), StringComparison.Ordinal);
}
