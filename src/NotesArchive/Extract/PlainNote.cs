using NotesArchive.Extract.Markup;
using NotesArchive.Ingest;
using NotesArchive.Text;

namespace NotesArchive.Extract;

/// <summary>A note that a step failed on, as the text that it is: no facts, nothing lost.</summary>
internal static class PlainNote
{
    public static MeetingDraft Of(NoteFile file, Problem failed)
    {
        var slug = Slug.Of(Path.GetFileNameWithoutExtension(file.Path));
        return new()
        {
            Source = file.Path,
            Line = 1,
            Slug = slug.Length > 0 ? slug : "meeting",
            Body = $"<pre>{Html.Escape(TextOf(file))}</pre>",
            Problems = [failed],
            IsPlain = true,
        };
    }

    /// <summary>Its lines, of which none is read.</summary>
    public static IEnumerable<NoteLine> Lines(NoteFile file) => TextOf(file).TrimEnd('\n').Split('\n').Select((line, i) =>
        new NoteLine(i + 1, line, line.AsSpan().Trim().IsEmpty ? LineKind.Blank : LineKind.NotRead, i + 1));

    private static string TextOf(NoteFile file) =>
        NoteText.Decode(file.Bytes).Text is { } decoded ? NoteText.Clean(decoded).Text : "";
}
