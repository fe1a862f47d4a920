using System.Text;
using NotesArchive.Ingest;
using NotesArchive.Settings;

namespace NotesArchive.Tests.Ingest;

/// <summary>Notes from bytes and strings, for the tests of this folder.</summary>
internal static class Notes
{
    public static Note Read(byte[] bytes, NotesSettings? settings = null) =>
        NoteReader.Read(new NoteFile("2024/plan.md", bytes), settings ?? new NotesSettings());

    public static Note Read(string text) => Read(Encoding.UTF8.GetBytes(text));
}
