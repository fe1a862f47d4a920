using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Which columns of a table hold names, handles and initials; -1 where none does.</summary>
internal sealed record NameColumns(int Name = 0, int Handle = -1, int Initials = -1)
{
    private const int LongestHandle = 39;

    public static NameColumns Of(Row header, Vocabulary words)
    {
        var columns = new NameColumns();
        for (var i = header.Cells.Count - 1; i >= 0; i--)
        {
            var word = Wording.Of(header.Cells[i].Text);
            if (words[WordRole.ColumnHandle].Contains(word))
                columns = columns with { Handle = i };
            else if (words[WordRole.ColumnInitials].Contains(word))
                columns = columns with { Initials = i };
            else if (words[WordRole.ColumnName].IsIn(word))
                columns = columns with { Name = i };
        }
        return columns;
    }

    /// <summary>True for the header of a table of people: names beside handles, initials or what they belong to.</summary>
    public static bool HeadPeople(Row header, Vocabulary words)
    {
        var cells = header.Cells.Select(c => Wording.Of(c.Text)).ToList();
        return cells.Exists(words[WordRole.ColumnName].Contains)
            && cells.Exists(c => words[WordRole.ColumnHandle].Contains(c) || words[WordRole.ColumnInitials].Contains(c)
                || words[WordRole.ColumnOrganisation].Contains(c));
    }

    public NameDraft? Person(Row row, Vocabulary words)
    {
        var person = Name < row.Cells.Count ? PersonText.One(row.Cells[Name], words, row.Line) : null;
        if (person is null || Handle < 0 || Handle >= row.Cells.Count || row.Cells[Handle].IsBlank)
            return person;
        var written = row.Cells[Handle].Text.TrimStart('@').Trim();
        return written.Contains(' ') || written.Length > LongestHandle ? person : person with { Handle = written };
    }

    public string? LettersOf(Row row) =>
        Initials >= 0 && Initials < row.Cells.Count && row.Cells[Initials].Length is 2 or 3 ? row.Cells[Initials].Text : null;
}
