using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Who takes notes, by the lines below "Find volunteers for note taking": <c>Ann will take notes.</c></summary>
internal static class NoteVolunteers
{
    public static List<NameDraft> Find(Outline outline, KnownPeople listed)
    {
        List<NameDraft> people = [];
        foreach (var section in outline.Sections)
            if (section.Heading is { } heading && IsCall(heading.Text.Text, outline.Words))
                for (var i = section.First; i < section.End; i++)
                    if (Volunteer(outline.Rows[i], listed, outline.Words) is { } person)
                        people.Add(person);
        return people;
    }

    private static bool IsCall(string heading, Vocabulary words)
    {
        var word = Wording.Of(Wording.WithoutParentheses(heading));
        return words[WordRole.NoteVolunteers].Contains(word) || words[WordRole.NoteVolunteers].Closes(word);
    }

    /// <summary>A listed person, with or without a verb; somebody else only by full name with one.</summary>
    private static NameDraft? Volunteer(Row row, KnownPeople listed, Vocabulary words)
    {
        if (row.Kind is not (RowKind.Text or RowKind.Item) || row.Quoted)
            return null;
        var text = row.Text.Text.Trim(' ', '.', '!');
        var verb = words[WordRole.TakesNotes].LengthAtEnd(text);
        var name = text[..^verb].Trim();
        return listed.Find(name, row.Line)
            ?? (verb > 0 && name.Contains(' ') && NameShape.IsName(name) ? new NameDraft(name, null, name, row.Line) : null);
    }
}
