using Markdig.Syntax.Inlines;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>An issue or pull request in short. Never inside code or links.</summary>
internal sealed class TicketInline(Ticket ticket) : LeafInline
{
    public Ticket Ticket { get; } = ticket;

    public override string ToString() => Ticket.ToString();
}
