using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotesArchive.Extract.Markup;

/// <summary>The words of a part of a note: marks removed, link texts and emoji kept, white space collapsed.</summary>
internal static class PlainText
{
    /// <summary>All words of the block; blocks within it stand on lines of their own.</summary>
    public static string Of(Block block)
    {
        var text = new StringBuilder();
        Append(text, block);
        return Tidy(text.ToString());
    }

    public static string Of(Inline? inline)
    {
        var text = new StringBuilder();
        Append(text, inline);
        return Tidy(text.ToString());
    }

    /// <summary>The lines of a paragraph or heading as written, each with its 1-based line; empty ones left out.</summary>
    public static IReadOnlyList<(string Text, int Line)> Lines(LeafBlock block)
    {
        List<(string, int)> lines = [];
        var (text, line) = (new StringBuilder(), NoteDocument.LineOf(block));
        foreach (var inline in block.Inline ?? Enumerable.Empty<Inline>())
            Split(inline);
        End(0);
        return lines;

        void Split(Inline inline)
        {
            if (inline is LineBreakInline)
                End(inline.Line + 2);
            else if (inline is ContainerInline container && container.FindDescendants<LineBreakInline>().Any())
                foreach (var child in container)
                    Split(child);
            else
                Append(text, inline);
        }

        void End(int next)
        {
            if (Tidy(text.ToString()) is { Length: > 0 } words)
                lines.Add((words, line));
            text.Clear();
            line = next;
        }
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(text, child);
                    text.Append(container is TableCell or TableRow ? ' ' : '\n');
                }
                break;
            case HtmlBlock html:
                text.Append(RawHtml.Text(html.Lines.ToString()));
                break;
            case LeafBlock { Inline: { } inline }:
                Append(text, inline);
                break;
            case LeafBlock leaf:
                text.Append(leaf.Lines.ToString());
                break;
        }
    }

    private static void Append(StringBuilder text, Inline? inline)
    {
        var start = text.Length;
        AppendWords(text, inline);
        // "prototyping around[the redirect](...)", "is**126** humans": these begin and end a word, whatever the space.
        if ((IsApart(inline) || IsApart(inline?.PreviousSibling)) && start > 0 && start < text.Length
            && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[start]))
            text.Insert(start, ' ');
    }

    // "**I**nter**P**lanetary" is one word.
    private static bool IsApart(Inline? inline) => inline is LinkInline or AutolinkInline
        || inline is EmphasisInline { DelimiterCount: 2, FirstChild: { } first }
            && !(first is LiteralInline { Content.Length: 1 } && first.NextSibling is null);

    private static void AppendWords(StringBuilder text, Inline? inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline line:
                text.Append(line.IsHard ? '\n' : ' ');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                text.Append(RawHtml.Text(html.Tag));
                break;
            case MentionInline or TicketInline:
                text.Append(inline);
                break;
            case FootnoteLink or TaskList:
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(text, child);
                break;
        }
    }

    /// <summary>Runs of white space become one space, or one line break where they hold one; control characters go.</summary>
    private static string Tidy(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                gap = c == '\n' || gap == '\n' ? '\n' : ' ';
            // An entity such as &#1; can still write one.
            else if (!char.IsControl(c))
            {
                if (gap != '\0' && result.Length > 0)
                    result.Append(gap);
                gap = '\0';
                result.Append(c);
            }
        }
        return result.ToString();
    }
}
