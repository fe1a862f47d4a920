using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using NotesArchive.Ingest;
using NotesArchive.Model;
using Block = Markdig.Syntax.Block;

namespace NotesArchive.Extract.Markup;

/// <summary>A meeting's part of its note as safe HTML with <see cref="Slot"/>s, and what the page around it needs to know.</summary>
internal sealed record Body(
    string Html, IReadOnlyList<BodyHeading> Headings, IReadOnlyList<string> Assets, IReadOnlyList<RelativeLink> Links,
    IReadOnlyList<Problem> Problems);

/// <summary>Writes a meeting's blocks as HTML. All words of the note are in it; nothing of it can run.</summary>
internal sealed class BodyWriter
{
    private readonly StringBuilder _html = new();
    private readonly List<BodyHeading> _headings = [];
    private readonly HeadingLevels _levels = new();
    private readonly NoteContext _context;
    private readonly InlineWriter _inlines;

    private BodyWriter(NoteContext context)
    {
        _context = context;
        _inlines = new InlineWriter(_html, context, _levels);
    }

    /// <summary><paramref name="blocks"/> are the top-level blocks of one meeting, with <see cref="Anchors"/> assigned.</summary>
    public static Body Write(NoteDocument document, IReadOnlyList<Block> blocks)
    {
        var context = new NoteContext(document.Note.Path, blocks);
        var writer = new BodyWriter(context);
        if (blocks.Count == 0 || blocks[0] == document.Root[0])
            writer.WriteFrontMatter(document.Note.FrontMatter?.Other ?? []);
        foreach (var block in blocks)
            writer.Write(block);
        writer.WriteFootnotes();
        var html = writer._html.ToString();
        return new Body(context.HasRawHtml ? TidyHtml.Of(html) : html, writer._headings, context.Assets, context.Links, context.Problems);
    }

    /// <summary>What the note says before its text, as far as it is none of the facts that the page shows anyway.</summary>
    private void WriteFrontMatter(IReadOnlyList<FrontMatterEntry> entries)
    {
        if (entries.Count == 0)
            return;
        _html.Append("<dl class=\"front-matter\">\n");
        foreach (var entry in entries)
            _html.Append("<dt>").Append(Html.Escape(entry.Key)).Append("</dt><dd>").Append(Html.Escape(entry.Text)).Append("</dd>\n");
        _html.Append("</dl>\n");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                WriteLeaf("p", paragraph);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                _html.Append("<blockquote>\n");
                WriteAll(quote);
                _html.Append("</blockquote>\n");
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case HtmlBlock html:
                WriteHtml(html);
                break;
            case Table table:
                TableWriter.Write(_html, table, Write, _inlines);
                break;
            case ThematicBreakBlock:
                _html.Append("<hr>\n");
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteAll(container);
                break;
            case LeafBlock leaf:
                WriteLeaf("p", leaf);
                break;
        }
    }

    // Its tags may close only in a later block (<details>), so that no element can hold it.
    private void WriteHtml(HtmlBlock block)
    {
        _html.Append("<span").Append(Id(block)).Append("></span>");
        _inlines.WriteRaw(block.Lines.ToString(), block);
        _html.Append('\n');
    }

    private void WriteAll(ContainerBlock container)
    {
        foreach (var block in container)
            Write(block);
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var text = PlainText.Of(heading).Replace('\n', ' ');
        // "##" alone: nothing to show, nothing to jump to.
        if (text.Length == 0)
        {
            WriteLeaf("p", heading);
            return;
        }
        var level = _levels.Next(heading.Level);
        _headings.Add(new BodyHeading(level, text, Anchors.Of(heading) ?? ""));
        WriteLeaf($"h{level}", heading);
    }

    private void WriteLeaf(string tag, LeafBlock leaf)
    {
        _html.Append('<').Append(tag).Append(Id(leaf)).Append('>');
        if (leaf.Inline is { } inline)
            _inlines.Write(inline);
        else
            Html.Append(_html, leaf.Lines.ToString());
        _html.Append("</").Append(tag).Append(">\n");
    }

    private void WriteList(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        _html.Append('<').Append(tag);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1)
            _html.Append(" start=\"").Append(start).Append('"');
        if (list.IsOrdered && list.BulletType is 'a' or 'A' or 'i' or 'I')
            _html.Append(" type=\"").Append(list.BulletType).Append('"');
        _html.Append(">\n");
        foreach (var item in list)
        {
            var isTask = item is ListItemBlock { Count: > 0 } and [ParagraphBlock { Inline.FirstChild: TaskList }, ..];
            _html.Append("<li").Append(Id(item)).Append(isTask ? " class=\"task\">" : ">");
            var isFirst = true;
            foreach (var block in (ListItemBlock)item)
            {
                // What stands behind a quote or code in its item has an anchor of its own, which a contribution may name.
                if (!list.IsLoose && block is ParagraphBlock { Inline: { } inline } && Anchors.Own(block) is null)
                {
                    if (!isFirst)
                        _html.Append('\n');
                    _inlines.Write(inline);
                }
                else
                {
                    if (isFirst || !list.IsLoose)
                        _html.Append('\n');
                    Write(block);
                }
                isFirst = false;
            }
            _html.Append("</li>\n");
        }
        _html.Append("</").Append(tag).Append(">\n");
    }

    private void WriteCode(CodeBlock code)
    {
        // The keyboard can scroll what has a tab stop.
        _html.Append("<pre").Append(Id(code)).Append(" tabindex=\"0\"><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 and < 40 } info }
            && info.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#'))
            _html.Append(" class=\"language-").Append(info).Append('"');
        _html.Append('>');
        Html.Append(_html, code.Lines.ToString());
        _html.Append("</code></pre>\n");
    }

    /// <summary>Those that this meeting points at, in order of their first mark.</summary>
    private void WriteFootnotes()
    {
        if (_context.Footnotes.Count == 0)
            return;
        _html.Append("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n");
        // A footnote can point at another one, which then joins the end of the list.
        for (var i = 0; i < _context.Footnotes.Count; i++)
        {
            var footnote = _context.Footnotes[i];
            _html.Append("<li").Append(Id(footnote)).Append(">\n");
            WriteAll(footnote);
            _html.Append("</li>\n");
        }
        _html.Append("</ol>\n</section>\n");
    }

    private static string Id(MarkdownObject item) => Anchors.Own(item) is { } id ? $" id=\"{id}\"" : "";
}
