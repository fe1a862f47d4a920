using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Whether a note tells that an action is done, in words instead of a box.</summary>
internal static class ItemStatus
{
    private static readonly string[] Parts = [" - ", " – ", " — ", ". ", ": ", "(", ")", "[", "]"];

    /// <summary>
    /// "Done: order paint", "Order paint - completed", "Order paint (done)", "Order paint. Status: done"; a point "Done" below it, or a
    /// line "Status: done" before the next item.
    /// </summary>
    public static bool IsDone(Outline outline, int i, RichText item)
    {
        var words = outline.Words;
        var parts = item.Text.Split(Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && (IsWordOfIt(parts[0], words) || IsWordOfIt(parts[^1], words)) || TellsDone(item.Text, words))
            return true;
        var (below, end) = (outline.EndOf(i), outline.SectionOf(i).End);
        for (var j = i + 1; j < end && !IsNextItem(outline, i, j); j++)
            if (TellsDone(outline.Rows[j].Text.Text, words) || (j < below && IsWordOfIt(outline.Rows[j].Text.Text, words)))
                return true;
        return false;
    }

    /// <summary>"Status: open" tells of the item above.</summary>
    public static bool IsStatus(Row row, Vocabulary words) =>
        words[WordRole.ActionStatus].LengthIn(row.Text.Text) is > 0 and var end && row.Text.Text.AsSpan(end).StartsWith(":");

    // Talk may stand between "ACTION 1.1: order paint" and its status; a paragraph without such a mark ends with itself.
    private static bool IsNextItem(Outline outline, int i, int j)
    {
        var (item, row) = (outline.Rows[i], outline.Rows[j]);
        if (row.Kind == RowKind.Cells || IsMarked(outline, j))
            return true;
        return item.Kind == RowKind.Item ? row.Indent <= item.Indent
            : !IsMarked(outline, i) && !IsStatus(row, outline.Words);
    }

    private static bool IsMarked(Outline outline, int i) =>
        outline.Label(i)?.Kind is LabelKind.Action or LabelKind.Decision || ItemNumber.Begins(outline.Rows[i].Text);

    private static bool IsWordOfIt(string text, Vocabulary words) => words[WordRole.ActionDone].Contains(Wording.Of(text));

    /// <summary>"Status: done", "Status: completed, see below"; not "Status: done once it is dry".</summary>
    private static bool TellsDone(string text, Vocabulary words)
    {
        foreach (var status in words[WordRole.ActionStatus].All)
            if (text.IndexOf(status + ":", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && Wording.Of(text.AsSpan(at + status.Length + 1).ToString().Split('.')[0]) is var told
                && words[WordRole.ActionDone].Opens(told) && !words[WordRole.Unless].IsIn(told))
                return true;
        return false;
    }
}
