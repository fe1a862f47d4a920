using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// Puts a <see cref="MentionInline"/> and a <see cref="TicketInline"/> where the text names a person or a ticket. It works on
/// the parsed tree, so that code and addresses are out of reach and <c>_@h_</c> has lost its marks.
/// </summary>
internal static class NameMarks
{
    public static void Place(MarkdownDocument root, PhraseSet ticketKinds)
    {
        foreach (var leaf in root.Descendants<LeafBlock>())
            if (leaf.Inline is { } inline)
                Place(inline, ticketKinds, inLink: false);
    }

    private static void Place(ContainerInline container, PhraseSet ticketKinds, bool inLink)
    {
        var item = container.FirstChild;
        while (item is not null)
        {
            if (item is LinkInline { IsAutoLink: true })
                item = item.NextSibling;
            else if (item is EmphasisInline { DelimiterCount: 2 } name && ChatMention.Plain(name) is { } left && left != name)
                item = left;
            else if (item is ContainerInline inner)
            {
                Place(inner, ticketKinds, inLink || inner is LinkInline);
                item = item.NextSibling;
            }
            else if (item.GetType() == typeof(LiteralInline))
                item = PlaceInRun((LiteralInline)item, ticketKinds, inLink);
            else
                item = item.NextSibling;
        }
    }

    /// <summary>Takes the run of literals that begins here (Markdig splits at marks that came to nothing); gives what follows it.</summary>
    private static Inline? PlaceInRun(LiteralInline first, PhraseSet ticketKinds, bool inLink)
    {
        List<LiteralInline> run = [first];
        var next = first.NextSibling;
        for (; next is not null && next.GetType() == typeof(LiteralInline); next = next.NextSibling)
            run.Add((LiteralInline)next);
        if (!run.Exists(l => l.Content.AsSpan().ContainsAny('@', '#')))
            return next;

        // What stands before decides whether a name begins: `pkg`@next and [pkg](x)@next are versions.
        var before = first.PreviousSibling is CodeInline or LinkInline or AutolinkInline ? 'x' : ' ';
        var text = string.Concat(run.Select(l => l.Content.ToString()));
        var marks = NameMark.Find(text, before, word => ticketKinds.Contains(word.ToLowerInvariant()));
        if (inLink)
            marks.RemoveAll(m => m.Handle is null);
        if (marks.Count == 0)
            return next;

        // Markdig's InsertBefore loses what stands before; so all are put behind the run, which then goes.
        Inline last = run[^1];
        var at = 0;
        foreach (var mark in marks)
        {
            AddText(ref last, run, text, at, mark.Start);
            Inline named = mark.Handle is { } handle
                ? new MentionInline(handle) { InLink = inLink }
                : new TicketInline(mark.Ticket!.Value);
            Position(named, run, mark.Start, mark.End);
            last.InsertAfter(named);
            last = named;
            at = mark.End;
        }
        AddText(ref last, run, text, at, text.Length);
        foreach (var literal in run)
            literal.Remove();
        return next;
    }

    private static void AddText(ref Inline last, List<LiteralInline> run, string text, int start, int end)
    {
        if (start == end)
            return;
        var literal = new LiteralInline(new StringSlice(text, start, end - 1));
        Position(literal, run, start, end);
        last.InsertAfter(literal);
        last = literal;
    }

    private static void Position(Inline item, List<LiteralInline> run, int start, int end)
    {
        var (source, column) = Source(run, start);
        item.Line = run[0].Line;
        item.Column = column;
        item.Span = new SourceSpan(source, Source(run, end - 1).Source);
        item.IsClosed = true;
    }

    private static (int Source, int Column) Source(List<LiteralInline> run, int index)
    {
        foreach (var literal in run)
        {
            if (index < literal.Content.Length)
                return (literal.Span.Start + index, literal.Column + index);
            index -= literal.Content.Length;
        }
        return (run[^1].Span.End, run[^1].Column);
    }
}
