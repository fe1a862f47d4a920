using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve;

/// <summary>
/// Texts as a site shows them outside of the note itself: without e-mail addresses, and with no control of writing direction that
/// reaches beyond them. The body of a meeting, which is the note, stays as it is.
/// </summary>
internal static class ShownTexts
{
    public static Archive Of(Archive archive) => archive with
    {
        Meetings = [.. archive.Meetings.AsParallel().AsOrdered().Select(m => MeetingTexts.Map(m, Shown))],
        People = [.. archive.People.Select(p => p with
        {
            Name = Shown(p.Name),
            FullName = p.FullName is null ? null : Shown(p.FullName),
            Spellings = [.. p.Spellings.Select(Shown)],
        })],
        Initiatives = [.. archive.Initiatives.Select(i =>
            i with { Name = Shown(i.Name), Spellings = [.. i.Spellings.Select(Shown)] })],
        Series = [.. archive.Series.Select(s => s with { Name = Shown(s.Name) })],
        Contributions = [.. archive.Contributions.Select(c =>
            c with { Text = Shown(c.Text), Section = c.Section is null ? null : Shown(c.Section) })],
        Merges = [.. archive.Merges.Select(m => m with { Kept = Shown(m.Kept), Joined = Shown(m.Joined) })],
    };

    private static SpellingUse Shown(SpellingUse use) => use with { Spelling = Shown(use.Spelling) };

    private static string Shown(string text) => BidiText.Isolated(MailAddress.Hidden(text));
}
