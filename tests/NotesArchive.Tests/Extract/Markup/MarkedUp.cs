using Markdig.Syntax;
using NotesArchive.Extract.Markup;
using NotesArchive.Ingest;
using NotesArchive.Language;

namespace NotesArchive.Tests.Extract.Markup;

/// <summary>Notes in a string, for the tests of this folder.</summary>
internal static class MarkedUp
{
    public static NoteDocument Parse(string text, string path = "2024/plan.md") =>
        NoteDocument.Parse(new Note { Path = path, Text = text }, LanguageWords.OfProgram[WordRole.TicketKind]);

    public static Body Write(string text, string path = "2024/plan.md")
    {
        var document = Parse(text, path);
        List<Block> blocks = [.. document.Root];
        Anchors.Assign(blocks);
        return BodyWriter.Write(document, blocks);
    }

    /// <summary>The body with slots made visible: <c>{p:alice|@alice}</c>.</summary>
    public static string Html(string text, string path = "2024/plan.md") =>
        NotesArchive.Extract.Slot.Fill(Write(text, path).Html, (kind, target, inner) => $"{{{(char)kind}:{target}|{inner}}}");
}
