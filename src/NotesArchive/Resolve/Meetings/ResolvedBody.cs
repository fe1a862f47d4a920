using NotesArchive.Extract;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.References;

namespace NotesArchive.Resolve.Meetings;

/// <summary>
/// A body whose slots are settled: a person slot's target becomes the person's id, a reference slot's the whole
/// <c>owner/name#12@line</c>. What nothing settles is left as the words that the note has.
/// </summary>
internal static class ResolvedBody
{
    public static string Of(MeetingDraft draft, PersonTable people, ReferenceResolver references)
    {
        return Slot.Fill(draft.Body, (kind, target, inner) => kind switch
        {
            SlotKind.Person => people.Find(draft, "@" + target) is { } id ? Slot.Write(kind, id.Value, inner) : inner,
            SlotKind.Reference => Settled(target) is { } settled ? Slot.Write(kind, settled, inner) : inner,
            _ => Slot.Write(kind, target, inner),
        });

        string? Settled(string target)
        {
            if (Slot.TicketOf(target) is not var (ticket, line)
                || references.Resolve(draft, ReferenceDraft.Of(ticket, line)) is not { } found)
                return null;
            return Slot.TargetOf(found.ToString(), line);
        }
    }
}
