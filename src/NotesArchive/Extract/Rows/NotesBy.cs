using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Rows;

/// <summary>Whether "Notes: ..." tells who took them: a handle, or names beside another fact of the meeting.</summary>
internal static class NotesBy
{
    public static bool Is(IReadOnlyList<Row> rows, int i, Label label, Vocabulary words) =>
        words[WordRole.NotesBy].Contains(label.Word)
        && (Speaker.Read(label.Rest, words) is { Alone: true }
            || AreNames(label.Rest, words) && (IsFact(rows, i - 1, words) || IsFact(rows, i + 1, words)));

    /// <summary>True for nothing but names: <c>Ann Bell</c>, <c>Ann Bell, Bob Cole (Acme)</c>.</summary>
    public static bool AreNames(RichText text, Vocabulary words)
    {
        var people = PersonText.Many(text, words, 0);
        return people.Count > 0 && !text.Text.EndsWith('.')
            && people.All(p => p.FullName is { } name && NameShape.IsName(name));
    }

    // "Moderator: Ann" stands above, or the link to the recording.
    private static bool IsFact(IReadOnlyList<Row> rows, int i, Vocabulary words) =>
        i >= 0 && i < rows.Count && (words.Role(rows[i].Text) == SectionRole.Recording
            || words.Label(rows[i].Text) is { Kind: LabelKind.Lead or LabelKind.Recording or LabelKind.Date or LabelKind.Attendees });
}
