using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using NotesArchive.Extract.Markup;

namespace NotesArchive.Extract.Rows;

/// <summary>
/// One source line of a paragraph or heading: its words, its task box if it has one, and how many lines below the first it
/// stands.
/// </summary>
internal sealed record LineText(RichText Text, int Offset, bool? Ticked)
{
    /// <summary>The source lines of a leaf's inlines. A mark that spans lines is closed and opened again at each.</summary>
    public static IReadOnlyList<LineText> Of(ContainerInline? inline)
    {
        var reader = new Reader();
        reader.Append(inline);
        return reader.End();
    }

    private sealed class Reader
    {
        private readonly List<LineText> lines = [];
        private readonly StringBuilder text = new();
        private readonly List<Mark> marks = [];
        private readonly List<Mark> open = [];
        /// <summary>So many of the open marks are of containers around this place: no tag inside closes them.</summary>
        private int around;
        private int offset;
        private bool? ticked;

        public void Append(Inline? inline)
        {
            switch (inline)
            {
                case LineBreakInline:
                    Break();
                    break;
                case MentionInline mention:
                    Marked(new Mark(MarkKind.Mention, 0, 0, mention.Handle), mention.ToString());
                    break;
                case TicketInline ticket:
                    Marked(new Mark(MarkKind.Ticket, 0, 0, ticket.ToString()), ticket.ToString());
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Marked(new Mark(MarkKind.Code, 0, 0), code.Content);
                    break;
                case AutolinkInline link:
                    Marked(new Mark(MarkKind.Link, 0, 0, link.Url), link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    Html(html.Tag);
                    break;
                case TaskList task:
                    ticked = task.Checked;
                    break;
                case ContainerInline container:
                    AppendContainer(container);
                    break;
            }
        }

        private void AppendContainer(ContainerInline inline)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    var shown = text.Length;
                    Within(new Mark(MarkKind.Link, 0, 0, image.Url ?? ""), image);
                    if (text.Length > shown)
                        marks.Add(new Mark(MarkKind.Image, shown, text.Length));
                    break;
                case LinkInline link:
                    // "[text]((https://...))" is meant to point there.
                    Within(new Mark(MarkKind.Link, 0, 0, link.Url is ['(', .. var inner, ')'] ? inner : link.Url ?? ""), link);
                    break;
                case EmphasisInline emphasis:
                    Within(new Mark(KindOf(emphasis), 0, 0), emphasis);
                    break;
                default:
                    foreach (var child in inline)
                        Append(child);
                    break;
            }
        }

        public List<LineText> End()
        {
            Break();
            return lines;
        }

        private static MarkKind KindOf(EmphasisInline emphasis) =>
            emphasis.DelimiterChar == '~' ? MarkKind.Struck : emphasis.DelimiterCount == 2 ? MarkKind.Bold : MarkKind.Italic;

        private void Marked(Mark mark, string words)
        {
            var start = text.Length;
            text.Append(words);
            marks.Add(mark with { Start = start, End = text.Length });
        }

        private void Within(Mark mark, ContainerInline container)
        {
            var outer = around;
            var own = open.Count;
            open.Add(mark with { Start = text.Length });
            around = open.Count;
            foreach (var child in container)
                Append(child);
            // A tag that is still open ends with what holds it.
            marks.AddRange(open.Skip(around).Where(m => text.Length > m.Start).Select(m => m with { End = text.Length }));
            var last = open[own];
            open.RemoveRange(own, open.Count - own);
            around = outer;
            if (text.Length > last.Start)
                marks.Add(last with { End = text.Length });
            // An image or link without words still points somewhere.
            else if (mark.Kind == MarkKind.Link && mark.Target.Length > 0)
                marks.Add(last with { End = last.Start });
        }

        // <del>...</del> is how some notes strike a person or a link; other tags carry no words.
        private void Html(string tag)
        {
            offset += tag.Count(c => c == '\n');
            var name = tag.TrimStart('<', '/').TrimEnd('>', '/', ' ').ToLowerInvariant();
            if (name is "del" or "s" or "strike")
            {
                if (!tag.StartsWith("</", StringComparison.Ordinal))
                    open.Add(new Mark(MarkKind.Struck, text.Length, 0));
                else if (open.Count > around && open[^1].Kind == MarkKind.Struck)
                {
                    marks.Add(open[^1] with { End = text.Length });
                    open.RemoveAt(open.Count - 1);
                }
            }
            else if (name is "br")
                text.Append(' ');
            // "<ann> words": no tag that a page may hold is a word of the note.
            else if (!RawHtml.IsAllowed(tag))
                text.Append(tag);
        }

        private void Break()
        {
            for (var i = 0; i < open.Count; i++)
            {
                if (text.Length > open[i].Start)
                    marks.Add(open[i] with { End = text.Length });
                open[i] = open[i] with { Start = 0 };
            }
            // "https://example.org/a_": where the address ends so, Markdig leaves the mark out.
            for (var i = 0; i < marks.Count; i++)
                if (marks[i] is { Kind: MarkKind.Link } link && link.End < text.Length && text[link.End] == '_'
                    && link.End - link.Start == link.Target.Length
                    && (link.End + 1 == text.Length || char.IsWhiteSpace(text[link.End + 1])))
                    marks[i] = link with { End = link.End + 1, Target = link.Target + "_" };
            marks.Sort((a, b) => (a.Start, -a.End).CompareTo((b.Start, -b.End)));
            lines.Add(new LineText(Trimmed(), offset, ticked));
            text.Clear();
            marks.Clear();
            ticked = null;
            offset++;
        }

        private RichText Trimmed()
        {
            var words = text.ToString();
            // Non-breaking spaces come from pasted web pages and part words like any other.
            return new RichText(words.Replace('\u00a0', ' ').Replace('\t', ' '), [.. marks]).From(0);
        }
    }
}
