using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotesArchive.Extract.Markup;

/// <summary>Writes the words within a block; people, tickets and links to other files become <see cref="Slot"/>s.</summary>
internal sealed class InlineWriter(StringBuilder html, NoteContext context, HeadingLevels levels)
{
    private const int DeepestTags = 20;

    private readonly LinkWriter _links = new(html, context);
    // Above 0 inside a link of any kind: links do not nest.
    private int _inLink;

    public void Write(ContainerInline container)
    {
        foreach (var inline in container)
            Write(inline);
        // A raw <a> that nobody closed ends with its block.
        if (_rawLink && container.ParentBlock is not null)
            CloseRawLink();
    }

    private bool _rawLink;
    // The address of a raw link that is none here, to stand behind its words.
    private string? _rawMail;

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Html.Append(html, literal.Content.AsSpan());
                break;
            case MentionInline mention:
                WriteSlot(SlotKind.Person, mention.Handle, Html.Escape(mention.ToString()));
                break;
            case TicketInline ticket:
                WriteTicket(ticket);
                break;
            case AccountInline account:
                Html.Append(html, account.ToString());
                break;
            case CodeInline code:
                WriteCode(code);
                break;
            case AutolinkInline auto:
                _links.WriteAddress(auto.Url, auto.Url, auto, _inLink > 0);
                break;
            case LineBreakInline line:
                html.Append(line.IsHard ? "<br>\n" : "\n");
                break;
            case HtmlEntityInline entity:
                Html.Append(html, entity.Transcoded.AsSpan());
                break;
            case HtmlInline raw:
                WriteRaw(raw.Tag, raw);
                break;
            case TaskList task:
                html.Append(task.Checked ? "<input type=\"checkbox\" disabled checked aria-label=\"Done\">"
                    : "<input type=\"checkbox\" disabled aria-label=\"Open\">");
                break;
            case FootnoteLink { IsBackLink: false } footnote:
                WriteFootnote(footnote);
                break;
            case ContainerInline container:
                WriteContainer(container);
                break;
        }
    }

    private void WriteContainer(ContainerInline inline)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
                html.Append('<').Append(tag).Append('>');
                WriteChildren(emphasis);
                html.Append("</").Append(tag).Append('>');
                break;
            case LinkInline { IsImage: true } image:
                _links.WriteImage(image, _inLink > 0);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case DelimiterInline delimiter:
                Html.Append(html, delimiter.ToLiteral());
                WriteChildren(delimiter);
                break;
            default:
                WriteChildren(inline);
                break;
        }
    }

    private void WriteTicket(TicketInline ticket)
    {
        var words = ticket.ToString();
        WriteSlot(SlotKind.Reference, Slot.TargetOf(words, NoteDocument.LineOf(ticket)), Html.Escape(words));
    }

    private void WriteCode(CodeInline code)
    {
        html.Append("<code>");
        Html.Append(html, code.Content);
        html.Append("</code>");
    }

    private void WriteFootnote(FootnoteLink footnote)
    {
        var number = context.NumberOf(footnote.Footnote);
        var id = Anchors.Own(footnote.Footnote);
        html.Append("<sup>").Append(_inLink > 0 ? $"[{number}]" : $"<a href=\"#{id}\">[{number}]</a>").Append("</sup>");
    }

    /// <summary>Raw HTML: tags of the allow-list as tags, comments dropped, the rest as text.</summary>
    public void WriteRaw(string raw, MarkdownObject at)
    {
        foreach (var part in RawHtml.Parts(raw))
        {
            if (part.IsText)
                Html.Append(html, RawHtml.Decoded(part.Text));
            else if (part.Tag is "a")
                WriteRawLink(part);
            else if (part.Tag is "img")
                _links.WriteRawImage(RawHtml.Attributes(part.Text), _inLink > 0, at);
            else if (part.Tag is "br" or "hr")
                html.Append(part.Tag == "br" ? "<br>" : "<hr>");
            else if (part.Tag is not null && !part.IsEnd && context.RawDepth >= DeepestTags)
                Html.Append(html, part.Text);
            else if (part.Tag is not null)
            {
                context.HasRawHtml = true;
                context.RawDepth = Math.Max(0, context.RawDepth + (part.IsEnd ? -1 : 1));
                RawTag.Write(html, part, levels);
            }
        }
        if (_rawLink && at is Block)
            CloseRawLink();
    }

    private void WriteRawLink(RawPart part)
    {
        if (part.IsEnd)
        {
            if (_rawLink)
                CloseRawLink();
            if (_rawMail is not null)
                html.Append(" (").Append(Html.Escape(_rawMail)).Append(')');
            _rawMail = null;
            return;
        }
        var href = RawHtml.Attributes(part.Text).GetValueOrDefault("href")?.Trim();
        var kind = href is null ? AddressKind.Unsafe : WebAddress.KindOf(href);
        if (_inLink > 0 || href is null || kind != AddressKind.Absolute)
        {
            _rawMail = kind == AddressKind.Mail ? href : null;
            return;
        }
        context.HasRawHtml = true;
        html.Append("<a href=\"").Append(Html.Escape(WebAddress.Encode(href))).Append('"').Append(Html.Leaving).Append('>');
        _rawLink = true;
        _inLink++;
    }

    private void CloseRawLink()
    {
        html.Append("</a>");
        _rawLink = false;
        _inLink--;
    }

    private void WriteLink(LinkInline link)
    {
        if (_inLink > 0)
        {
            WriteChildren(link);
            return;
        }
        _inLink++;
        var start = html.Length;
        WriteChildren(link);
        if (_rawLink)
            CloseRawLink();
        var inner = html.ToString(start, html.Length - start);
        html.Length = start;
        _inLink--;
        _links.WriteLink(link, inner);
    }

    private void WriteSlot(SlotKind kind, string target, string inner)
    {
        if (_inLink > 0)
            html.Append(inner);
        else
            html.Append(Slot.Write(kind, target, inner));
    }

    private void WriteChildren(ContainerInline container)
    {
        foreach (var child in container)
            Write(child);
    }
}
