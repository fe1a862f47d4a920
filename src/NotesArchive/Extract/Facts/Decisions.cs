using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>Decisions that the note marks as such: "Decision: ...", "Resolved: ...", the points of a decisions section.</summary>
internal static class Decisions
{
    public static IReadOnlyList<Decision> Find(Outline outline)
    {
        List<Decision> decisions = [];
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            var section = outline.SectionOf(i);
            if (row.Kind is RowKind.Code or RowKind.Cells || row.Quoted)
                continue;
            if (section.Role == SectionRole.Decisions && row.Kind != RowKind.Heading)
                i = Points(outline, decisions, i, section.End);
            else if (outline.Label(i) is { Kind: LabelKind.Decision } label)
            {
                if (!label.Rest.IsBlank)
                    Add(outline, decisions, label.Rest, row);
                else if (row.Kind != RowKind.Heading)
                    i = Math.Max(i, Points(outline, decisions, i + 1, outline.EndOf(i)));
            }
        }
        return decisions;
    }

    private static int Points(Outline outline, List<Decision> decisions, int first, int end)
    {
        int? top = null;
        for (var i = first; i < end; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind is RowKind.Code or RowKind.Heading || row.Quoted)
                continue;
            // Before a list, a line leads it in.
            if (row.Kind == RowKind.Text && Enumerable.Range(i + 1, end - i - 1).Any(j => outline.Rows[j].Kind == RowKind.Item))
                continue;
            if (outline.Label(i) is { Kind: LabelKind.Action })
                continue;
            top = Math.Min(top ?? row.Indent, row.Indent);
            if (row.Indent < top + 2)
                Add(outline, decisions,
                    outline.Label(i) is { Kind: LabelKind.Decision, Rest.IsBlank: false } label ? label.Rest : row.Text, row);
        }
        return Math.Max(first, end) - 1;
    }

    private static void Add(Outline outline, List<Decision> decisions, RichText text, Row row)
    {
        if (!outline.Words.Fillers.Is(text))
            decisions.Add(new Decision(text.WithoutStruck().Text, Anchors.Of(row.Block) ?? "", row.Line));
    }
}
