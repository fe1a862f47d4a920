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
                    people.AddRange(Volunteers(outline.Rows[i], listed, outline.Words));
        return people;
    }

    private static bool IsCall(string heading, Vocabulary words)
    {
        var word = Wording.Of(Wording.WithoutParentheses(heading));
        return words[WordRole.NoteVolunteers].Contains(word) || words[WordRole.NoteVolunteers].Closes(word);
    }

    private static IEnumerable<NameDraft> Volunteers(Row row, KnownPeople listed, Vocabulary words)
    {
        if (row.Kind is not (RowKind.Text or RowKind.Item) || row.Quoted)
            return [];
        var text = row.Text.Text.TrimEnd(' ', '.', '!');
        var verb = words[WordRole.TakesNotes].LengthAtEnd(text);
        return PersonText.Many(row.Text.Slice(0, text.Length - verb), words, row.Line)
            .Select(p => Settled(p, listed, verb > 0)).OfType<NameDraft>();
    }

    /// <summary>A listed person, with or without a verb; somebody else only by full name with one.</summary>
    private static NameDraft? Settled(NameDraft person, KnownPeople listed, bool hasVerb) =>
        person.FullName is not { } name ? person : listed.Find(name, person.Line)
            ?? (hasVerb && name.Contains(' ') && NameShape.IsName(name) ? person : null);
}
