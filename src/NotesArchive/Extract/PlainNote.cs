using NotesArchive.Extract.Markup;
using NotesArchive.Ingest;
using NotesArchive.Text;

namespace NotesArchive.Extract;

/// <summary>A note that a step failed on, as the text that it is: no facts, nothing lost.</summary>
internal static class PlainNote
{
    public static MeetingDraft Of(NoteFile file, Problem failed)
    {
        var text = NoteText.Decode(file.Bytes).Text is { } decoded ? NoteText.Clean(decoded).Text : "";
        var slug = Slug.Of(Path.GetFileNameWithoutExtension(file.Path));
        return new()
        {
            Source = file.Path,
            Line = 1,
            Slug = slug.Length > 0 ? slug : "meeting",
            Body = $"<pre>{Html.Escape(text)}</pre>",
            Problems = [failed],
        };
    }
}
