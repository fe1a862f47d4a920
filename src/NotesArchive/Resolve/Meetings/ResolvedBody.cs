using System.Globalization;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.References;

namespace NotesArchive.Resolve.Meetings;

/// <summary>
/// A body whose slots are settled: a person slot's target becomes the person's id, a reference slot's the whole
/// <c>owner/name#12@line</c>. What nothing settles is left as the words that the note has.
/// </summary>
internal static class ResolvedBody
{
    public static string Of(MeetingDraft draft, PersonTable people, ReferenceResolver references) =>
        Slot.Fill(draft.Body, (kind, target, inner) => kind switch
        {
            SlotKind.Person => people.Find(draft, "@" + target) is { } id ? Slot.Write(kind, id.Value, inner) : inner,
            SlotKind.Reference => Ticket(target) is { } ticket && references.Resolve(draft, ticket) is { } found && !people.IsRedacted(found.Repository.Value.Split('/')[0])
                ? Slot.Write(kind, string.Create(CultureInfo.InvariantCulture, $"{found.Repository}#{found.Number}@{ticket.Line}"), inner) : inner,
            _ => Slot.Write(kind, target, inner),
        });

    // "owner/name#12@7", "name#12@7", "#12@7": as written, and the line it stands on.
    private static ReferenceDraft? Ticket(string target)
    {
        var hash = target.IndexOf('#');
        var at = target.IndexOf('@', Math.Max(hash, 0));
        if (hash < 0 || at < 0 || !int.TryParse(target.AsSpan(hash + 1, at - hash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(target.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            return null;
        var slash = target.IndexOf('/');
        return new(ReferenceKind.Ticket, slash > 0 && slash < hash ? target[..slash] : null, hash == 0 ? null : target[(slash + 1)..hash], number, null, line);
    }
}
