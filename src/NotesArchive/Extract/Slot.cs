using System.Globalization;
using System.Text;
using NotesArchive.Text;

namespace NotesArchive.Extract;

/// <summary>What a <see cref="Slot"/> waits for: a person, a reference, or a link relative to the note.</summary>
internal enum SlotKind { Person = 'p', Reference = 'r', Link = 'l', Image = 'i' }

/// <summary>
/// A place in a draft's body whose link is known only once all notes are read: U+0001, kind, U+0002, target, U+0002,
/// inner HTML, U+0003. Ingest removes control characters, so no note can forge one. Slots do not nest.
/// </summary>
internal static class Slot
{
    private const char Open = '\u0001', Part = '\u0002', Close = '\u0003';

    public static string Write(SlotKind kind, string target, string innerHtml) =>
        $"{Open}{(char)kind}{Part}{target}{Part}{innerHtml}{Close}";

    /// <summary>A ticket as a reference slot keeps it: <c>owner/name#12@7</c>, as written, and the line that it stands on.</summary>
    public static string TargetOf(string ticket, int line) => string.Create(CultureInfo.InvariantCulture, $"{ticket}@{line}");

    /// <summary>Null where the slot holds an address instead.</summary>
    public static (Ticket Ticket, int Line)? TicketOf(string target)
    {
        var at = target.LastIndexOf('@');
        return at > 0 && Ticket.TryParse(target[..at], out var ticket)
            && int.TryParse(target.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? (ticket, line) : null;
    }

    /// <summary>Replaces every slot by what <paramref name="fill"/> makes of its kind, target and inner HTML.</summary>
    public static string Fill(string body, Func<SlotKind, string, string, string> fill)
    {
        var start = body.IndexOf(Open);
        if (start < 0)
            return body;
        var result = new StringBuilder(body.Length);
        var from = 0;
        while (start >= 0)
        {
            var end = body.IndexOf(Close, start);
            var targetEnd = body.IndexOf(Part, start + 3);
            result.Append(body, from, start - from)
                .Append(fill((SlotKind)body[start + 1], body[(start + 3)..targetEnd], body[(targetEnd + 1)..end]));
            from = end + 1;
            start = body.IndexOf(Open, from);
        }
        return result.Append(body, from, body.Length - from).ToString();
    }
}
