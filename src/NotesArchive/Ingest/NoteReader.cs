using NotesArchive.Language;
using NotesArchive.Settings;

namespace NotesArchive.Ingest;

/// <summary>Bytes of a file -> the text of a note.</summary>
internal static class NoteReader
{
    /// <summary>Never throws: what is wrong with the file is a problem of the note.</summary>
    public static Note Read(NoteFile file, NotesSettings settings)
    {
        List<Problem> problems = [];
        var (decoded, fault) = NoteText.Decode(file.Bytes);
        if (fault is not null)
            problems.Add(new Problem(Severity.Warning, decoded is null ? ProblemCode.NotText : ProblemCode.NotUtf8, fault, file.Path, 0));
        if (decoded is null)
            return new Note { Path = file.Path, Text = "", Readable = false, Problems = problems };
        if (file.Bytes.Length > settings.MaxNoteBytes)
        {
            problems.Add(new Problem(Severity.Warning, ProblemCode.NoteTooLarge,
                $"The note has {file.Bytes.Length} bytes, more than Notes:MaxNoteBytes ({settings.MaxNoteBytes}); it is shown as it "
                    + "stands and not read.", file.Path, 0));
            return new Note { Path = file.Path, Text = Clean(decoded, file.Path, problems), Readable = false, Problems = problems };
        }
        // Before the control characters are shown: some of them are parts of broken characters.
        var text = Clean(Mojibake.Repair(decoded.Replace("\r\n", "\n").Replace('\r', '\n'), file.Path, problems), file.Path, problems);
        var frontMatter = FrontMatterReader.Read(ref text, file.Path, LanguageWords.Of(settings.Labels), problems);
        return new Note { Path = file.Path, Text = text, FrontMatter = frontMatter, Problems = problems };
    }

    private static string Clean(string decoded, string path, List<Problem> problems)
    {
        var (text, odd, line, column) = NoteText.Clean(decoded);
        if (odd is not null)
            problems.Add(new Problem(Severity.Warning, ProblemCode.OddCharacter,
                $"{odd} is no character of a text; it is shown as a stand-in. Take it out of the note.", path, line, column));
        return text;
    }
}
