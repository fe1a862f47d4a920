using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// The Markdown that notes are written in: GitHub's. Extensions are listed one by one; Markdig's "advanced" set lets a
/// note write any attribute (<c>{onclick=...}</c>).
/// </summary>
internal static class NotePipeline
{
    public static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Use<KeptFootnotes>()
        .UseFootnotes()
        .UseEmojiAndSmiley(enableSmileys: false)
        .Build();
}
