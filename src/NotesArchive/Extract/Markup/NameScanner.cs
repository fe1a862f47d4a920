using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>The people and tickets that a note's plain text names.</summary>
internal static class NameScanner
{
    /// <summary>In order, without overlap. <paramref name="before"/> is the character that stands before the text.</summary>
    public static List<NameMark> Find(string text, char before = ' ') => NameMark.Find(text, before, IsKind);

    private static bool IsKind(string word) => word.ToLowerInvariant() is
        "pr" or "prs" or "issue" or "issues" or "pull" or "mr" or "bug" or "gh" or "ticket" or "tickets" or "item" or "no" or "nr" or "meeting";
}
