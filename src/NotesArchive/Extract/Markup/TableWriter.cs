using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace NotesArchive.Extract.Markup;

/// <summary>Writes a pipe table; it scrolls by itself where it is wider than the page.</summary>
internal static class TableWriter
{
    public static void Write(StringBuilder html, Table table, Action<Block> writeBlock, InlineWriter inlines)
    {
        html.Append("<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n");
        var part = "";
        foreach (var row in table.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (wanted != part)
            {
                if (part.Length > 0)
                    html.Append("</").Append(part).Append(">\n");
                html.Append('<').Append(part = wanted).Append(">\n");
            }
            html.Append(Anchors.Own(row) is { } id ? $"<tr id=\"{id}\">" : "<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(html, table, row, i, writeBlock, inlines);
            html.Append("</tr>\n");
        }
        if (part.Length > 0)
            html.Append("</").Append(part).Append(">\n");
        html.Append("</table>\n</div>\n");
    }

    private static void WriteCell(StringBuilder html, Table table, TableRow row, int index, Action<Block> writeBlock, InlineWriter inlines)
    {
        var cell = (TableCell)row[index];
        // An empty header names nothing, so it is no header.
        var tag = row.IsHeader && PlainText.Of(cell).Length > 0 ? "th" : "td";
        html.Append('<').Append(tag);
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        var align = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        if (align is TableColumnAlign.Center or TableColumnAlign.Right)
            html.Append(align == TableColumnAlign.Center ? " class=\"center\"" : " class=\"right\"");
        html.Append('>');
        foreach (var block in cell)
        {
            if (block is ParagraphBlock { Inline: { } inline })
                inlines.Write(inline);
            else
                writeBlock(block);
        }
        html.Append("</").Append(tag).Append('>');
    }
}
