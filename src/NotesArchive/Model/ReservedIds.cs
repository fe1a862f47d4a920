namespace NotesArchive.Model;

/// <summary>Address parts that lists use for pages of their own, and that no meeting, person or initiative bears.</summary>
public static class ReservedIds
{
    public static IReadOnlyList<string> All { get; } = ["feed", "index", "page"];
}
