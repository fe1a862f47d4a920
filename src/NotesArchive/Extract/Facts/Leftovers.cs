using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;

namespace NotesArchive.Extract.Facts;

/// <summary>Blanks of a template that nobody filled in, as one problem a meeting.</summary>
internal static class Leftovers
{
    public static IEnumerable<Problem> Find(Outline outline, string path)
    {
        if (outline.Rows.Count == 0)
        {
            yield return new Problem(Severity.Warning, ProblemCode.EmptyNote, "The note holds no text.", path, 0);
            yield break;
        }
        var (count, line, words) = (0, 0, "");
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            var blank = row.Kind == RowKind.Heading ? outline.SectionOf(i).Role == SectionRole.Placeholder
                : Speaker.Read(row.Text, outline.Words) is { People.Count: 0, Alone: true };
            if (!blank)
                continue;
            if (count++ == 0)
                (line, words) = (row.Line, row.Text.Text);
        }
        if (count > 0)
            yield return new Problem(Severity.Information, ProblemCode.TemplateLeftover,
                count == 1 ? $"A blank of the template was left in: {words}"
                    : $"{count} blanks of the template were left in, the first: {words}", path, line);
    }
}
