using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>A line of a table of actions or decisions: what it says, and who owns it by the table's column of owners.</summary>
internal sealed record ItemTable(RichText Text, RichText Owner)
{
    /// <summary>Null for a header, and for a row of another table: its header or the heading above must tell what it lists.</summary>
    public static ItemTable? Read(Outline outline, int i, LabelKind kind)
    {
        var row = outline.Rows[i];
        if (row.Kind != RowKind.Cells || row.Level == 1)
            return null;
        var header = HeaderOf(outline, i);
        if ((KindOf(header, outline.Words) ?? KindOf(outline.SectionOf(i))) != kind)
            return null;
        var ownerAt = header is null ? -1
            : header.Cells.ToList().FindIndex(c => outline.Words[WordRole.ColumnOwner].Contains(Wording.Of(c.Text)));
        var cells = row.Cells.Where((_, at) => at != ownerAt).Select(ItemNumber.Without).Where(c => c.Text.Any(char.IsLetter)).ToList();
        var said = cells.FindIndex(c => c.Text.Trim().Contains(' '));
        // "Oak | sold out": what is said is said of the cell before it.
        var text = RichText.Joined(cells.Take(said + 1));
        var owner = ownerAt >= 0 && ownerAt < row.Cells.Count ? row.Cells[ownerAt] : RichText.Empty;
        return text.IsBlank ? null : new ItemTable(text, owner);
    }

    private static Row? HeaderOf(Outline outline, int i)
    {
        while (i >= 0 && outline.Rows[i].Kind == RowKind.Cells)
            if (outline.Rows[i--] is { Level: 1 } header)
                return header;
        return null;
    }

    private static LabelKind? KindOf(Row? header, Vocabulary words) => header?.Cells
        .Select(c => words.Label(c)?.Kind).FirstOrDefault(k => k is LabelKind.Action or LabelKind.Decision);

    private static LabelKind? KindOf(Section section) => section.Role switch
    {
        SectionRole.Actions => LabelKind.Action,
        SectionRole.Decisions => LabelKind.Decision,
        _ => null,
    };
}
