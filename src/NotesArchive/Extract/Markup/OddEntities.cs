using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>Entities that stand for no character, such as <c>&amp;#xFFFE;</c> and <c>&amp;#27;</c>, stay as they are written.</summary>
internal static class OddEntities
{
    public static void Keep(MarkdownDocument root)
    {
        foreach (var entity in root.Descendants<HtmlEntityInline>())
            if (entity.Transcoded.ToString() is "\r")
                entity.Transcoded = new StringSlice(" ");
            else if (SoundText.FirstOdd(entity.Transcoded.ToString()) >= 0)
                entity.Transcoded = entity.Original;
        foreach (var link in root.Descendants<LinkInline>())
            (link.Url, link.Title) = (Sound(link.Url), Sound(link.Title));
        foreach (var definition in root.Descendants<LinkReferenceDefinition>())
            (definition.Url, definition.Title) = (Sound(definition.Url), Sound(definition.Title));
    }

    private static string? Sound(string? text) => text is null ? null : SoundText.Of(text);
}
