namespace NotesArchive;

/// <summary>A file of the site: its path below the output folder (<c>/</c> separators, no leading one) and its bytes.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
