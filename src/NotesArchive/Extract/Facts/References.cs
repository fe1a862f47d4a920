using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>What a row points at on GitHub, by address or in short.</summary>
internal static class References
{
    public static IEnumerable<ReferenceDraft> Of(Outline outline, int i) => Spans(outline, i).Select(r => r.Reference);

    /// <summary>The same with their places in the row's text.</summary>
    public static IReadOnlyList<(ReferenceDraft Reference, int Start, int End)> Spans(Outline outline, int i)
    {
        var row = outline.Rows[i];
        List<(ReferenceDraft Reference, int Start, int End)> references = [];
        HashSet<ReferenceDraft> found = [];
        if (row.Kind == RowKind.Code)
            return references;
        foreach (var mark in row.Text.Marks)
        {
            if (mark.Kind == MarkKind.Link)
            {
                Add(ReferenceDraft.At(mark.Target, row.Line), mark);
                // The text of a link can name another ticket than its address: both are kept.
                if (Ticket.TryParse(row.Text.Text[mark.Start..mark.End], out var ticket) && ticket.Owner is not null)
                    Add(ReferenceDraft.Of(ticket, row.Line), mark);
            }
            else if (mark.Kind == MarkKind.Ticket && Ticket.TryParse(mark.Target, out var shorthand))
                Add(Settled(ReferenceDraft.Of(shorthand, row.Line), outline.SectionOf(i)), mark);
        }
        // Addresses that Markdown does not link: "https&#x3A;//github.com/...", "github.com/a/b".
        foreach (var (url, start, end) in GitHubAddress.In(row.Text.Text))
            if (!Mark.Covers(row.Text, MarkKind.Link, start))
                Add(ReferenceDraft.At(url, row.Line), new(MarkKind.Link, start, end, url));
        return references;

        void Add(ReferenceDraft? reference, Mark at)
        {
            if (reference is not null && found.Add(reference))
                references.Add((reference, at.Start, at.End));
        }
    }

    /// <summary>The repository of a section such as <c>### nodejs/node</c>, or the only one that its heading's link points at.</summary>
    private static (string Owner, string Name)? Repository(Section section)
    {
        foreach (var around in section.Chain)
        {
            if (around.Heading is not { } heading || around.IsTitle)
                continue;
            if (around.Role == SectionRole.Repository && heading.Text.Text.Split('/') is [var owner, var name])
                return (owner, name);
            foreach (var link in heading.Text.Of(MarkKind.Link))
                if (GitHubAddress.TryRead(link.Target, out var found))
                    return (found.Owner, found.Repository);
        }
        return null;
    }

    private static ReferenceDraft Settled(ReferenceDraft reference, Section section) =>
        reference.Repository is null && Repository(section) is { } settled
            ? reference with { Owner = settled.Owner, Repository = settled.Name } : reference;
}
