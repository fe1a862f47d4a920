using System.Security.Cryptography;

namespace NotesArchive.Ingest;

/// <summary>A file of the input folder as it lies there. <see cref="Path"/> is below the input folder, <c>/</c> separators.</summary>
internal sealed record NoteFile(string Path, byte[] Bytes)
{
    /// <summary>By this a note is known again under another name; 16 hexadecimal digits, worked out at each call.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 8));
}

/// <summary>
/// A note as text: decoded, repaired, line ends LF, no control characters but tab and LF. Lines are those of the file:
/// front matter is blanked, not cut, so that line numbers stay true.
/// </summary>
internal sealed record Note
{
    public required string Path { get; init; }
    public required string Text { get; init; }
    public FrontMatter? FrontMatter { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    /// <summary>False: too large or too deep to read; the text is shown as it stands.</summary>
    public bool Readable { get; init; } = true;
}

/// <summary>What YAML front matter says; null or empty where it says nothing. It overrides the text.</summary>
internal sealed record FrontMatter
{
    public string? Title { get; init; }
    public DateOnly? Date { get; init; }
    public string? Series { get; init; }
    public IReadOnlyList<string> Attendees { get; init; } = [];
    public IReadOnlyList<string> Lead { get; init; } = [];
    public IReadOnlyList<string> Notetaker { get; init; } = [];
    public IReadOnlyList<string> Recordings { get; init; } = [];
    /// <summary>The keys that mean nothing to the archive, in order; the page shows them.</summary>
    public IReadOnlyList<FrontMatterEntry> Other { get; init; } = [];
    public required int LastLine { get; init; }
}

/// <summary>A key of front matter and its value as written.</summary>
internal sealed record FrontMatterEntry(string Key, string Text);
