using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;

namespace NotesArchive.Extract.Facts;

/// <summary>The rows that are the items of a list of actions or decisions, below a heading or a label.</summary>
internal sealed class ItemList(Outline outline, KnownPeople known, LabelKind kind)
{
    private const int LongestInitials = 3;

    /// <summary>
    /// The rows of the least depth; where the list opens with an item that is marked ("ACTION 62.1: ..."), those so marked alone:
    /// what stands between them tells how they fare.
    /// </summary>
    public IReadOnlyList<int> Items(int first, int end)
    {
        List<int> rows = [.. Enumerable.Range(first, Math.Max(0, end - first)).Where(MayBeItem)];
        if (rows.Count > 0 && IsMarked(rows[0]))
            return [.. rows.Where(IsMarked)];
        var anyPoint = rows.Exists(i => outline.Rows[i].Kind == RowKind.Item);
        List<int> items = [];
        int? top = null;
        foreach (var i in rows)
        {
            var row = outline.Rows[i];
            // Beside points, prose is a remark; without any points it is the list.
            if (row.Kind == RowKind.Text && (anyPoint || row.Text.IsAll(MarkKind.Italic)))
                continue;
            top = Math.Min(top ?? row.Indent, row.Indent);
            if (row.Indent < top + 2)
                items.Add(i);
        }
        return items;
    }

    /// <summary>What the item says, without the label or number before it.</summary>
    public RichText Words(int i) => ItemNumber.Without(
        outline.Label(i) is { Rest.IsBlank: false } label && label.Kind == kind ? label.Rest : outline.Rows[i].Text);

    /// <summary>"### AI(ann): ask the baker" is the item itself, with talk below; "### TODO for May" heads a list.</summary>
    public static bool IsItem(Row heading, Label label) =>
        !label.Rest.IsBlank && (heading.Level == Row.BoldHeading || heading.Text.Text.Contains(':'));

    private bool MayBeItem(int i) => outline.Rows[i] is { Kind: RowKind.Item or RowKind.Text, Quoted: false }
        && outline.Label(i)?.Kind is not (LabelKind.Lead or LabelKind.Notetaker) && !ItemStatus.IsStatus(outline.Rows[i], outline.Words)
        && !(outline.Label(i)?.Kind is LabelKind.Action or LabelKind.Decision && outline.Label(i)!.Kind != kind);

    private bool IsMarked(int i) => outline.Label(i) is { Rest.IsBlank: false } label && label.Kind == kind
        ? outline.Rows[i].Kind == RowKind.Text : ItemNumber.Begins(outline.Rows[i].Text);

    /// <summary>The list ends at a table and where talk goes on.</summary>
    public int EndOf(int first, int end)
    {
        var anySpeechIsTalk = kind == LabelKind.Decision || IsConversation(first, end);
        for (var i = first; i < end; i++)
            if (outline.Rows[i].Kind == RowKind.Cells || BeginsTurn(outline.Rows[i]) || (anySpeechIsTalk && MarkOf(i) is not null))
                return i;
        return end;
    }

    /// <summary>Points with a spoken paragraph behind them in the same section: whoever spoke before told them.</summary>
    public bool IsTold(int first, int end)
    {
        var points = Enumerable.Range(first, Math.Max(0, end - first)).SkipWhile(i => outline.Rows[i].Kind != RowKind.Item);
        return points.Any(i => outline.Rows[i].Kind == RowKind.Text && (BeginsTurn(outline.Rows[i]) || MarkOf(i) is not null));
    }

    /// <summary>
    /// "AB: is it done?", "CD: yes", "AB: good": somebody asks and somebody speaks again after another. "Ann: order paint" in a list
    /// of actions says whose it is.
    /// </summary>
    private bool IsConversation(int first, int end)
    {
        var (asks, again, last) = (false, false, "");
        var before = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end && !(asks && again); i++)
            if (MarkOf(i) is { } speaker)
            {
                asks |= outline.Rows[i].Text.Text.AsSpan().TrimEnd().EndsWith("?");
                again |= !before.Add(speaker) && speaker != last;
                last = speaker;
            }
        return asks && again;
    }

    // "**Ann**" with her words below, or with the minute of the recording.
    private static bool BeginsTurn(Row row) => row.Kind == RowKind.Text && row.Text.First(MarkKind.Bold) is { } name
        && (RecordingTime.EndBehind(row.Text, name.End) is not null
            || (row.Text.IsAll(MarkKind.Bold) && NameShape.IsName(row.Text.Text.TrimEnd(':', ' '))));

    /// <summary>The name or initials that a spoken line opens with; null where it is no such line.</summary>
    private string? MarkOf(int i)
    {
        var row = outline.Rows[i];
        if (outline.Label(i) is not null || row.Kind is RowKind.Code or RowKind.Cells)
            return null;
        var colon = row.Text.Text.IndexOf(": ", StringComparison.Ordinal);
        if (known.Speaker(row.Text, row.Line) is { Explicit: true, Alone: false } speaker)
            return row.Text.Text[..(row.Text.Length - speaker.Rest.Length)];
        return colon is > 1 and <= LongestInitials && NameShape.IsInitials(row.Text.Text[..colon]) ? row.Text.Text[..(colon + 2)] : null;
    }
}
