using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>The people and tickets that a note's plain text names.</summary>
internal static class NameScanner
{
    /// <summary>In order, without overlap. <paramref name="before"/> is the character that stands before the text.</summary>
    public static List<NameMark> Find(string text, PhraseSet ticketKinds, char before = ' ') =>
        NameMark.Find(text, before, word => ticketKinds.Contains(word.ToLowerInvariant()));
}
