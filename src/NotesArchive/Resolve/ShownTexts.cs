using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve;

/// <summary>
/// Texts as they are shown outside of the note itself, on a site and by the program: without e-mail addresses, and with no control
/// of writing direction that reaches beyond them. The body of a meeting, which is the note, stays as it is.
/// </summary>
internal static class ShownTexts
{
    /// <summary>Places of a line's spans are those of its text as it was.</summary>
    public static Archive Of(Archive archive) => archive with
    {
        Meetings = [.. archive.Meetings.AsParallel().AsOrdered().Select(Shown)],
        People = [.. archive.People.Select(p => p with
        {
            Name = Shown(p.Name), FullName = Maybe(p.FullName), Spellings = [.. p.Spellings.Select(Shown)],
        })],
        Initiatives = [.. archive.Initiatives.Select(i => i with { Name = Shown(i.Name), Spellings = [.. i.Spellings.Select(Shown)] })],
        Series = [.. archive.Series.Select(s => s with { Name = Shown(s.Name) })],
        Contributions = [.. archive.Contributions.Select(c => c with { Text = Shown(c.Text), Section = Maybe(c.Section) })],
        Problems = [.. archive.Problems.Select(Shown)],
        Merges = [.. archive.Merges.Select(m => m with { Kept = Shown(m.Kept), Joined = Shown(m.Joined) })],
    };

    /// <summary>A single text.</summary>
    public static string Shown(string text) => BidiText.Isolated(MailAddress.Hidden(text));

    private static string? Maybe(string? text) => text is null ? null : Shown(text);

    private static Meeting Shown(Meeting meeting) => meeting with
    {
        Title = Maybe(meeting.Title),
        DisplayTitle = Shown(meeting.DisplayTitle),
        Topics = [.. meeting.Topics.Select(t => t with { Heading = Shown(t.Heading) })],
        Updates = [.. meeting.Updates.Select(u => u with
        {
            Done = Items(u.Done), Blocked = Items(u.Blocked), Next = Items(u.Next), Other = Items(u.Other),
        })],
        Actions = [.. meeting.Actions.Select(a => a with { Text = Shown(a.Text) })],
        Decisions = [.. meeting.Decisions.Select(d =>
                d with { Text = Shown(d.Text), Outcome = d.Outcome is null ? null : Shown(d.Outcome) })],
        Blocks = [.. meeting.Blocks.Select(b => b with
        {
            Lines = [.. b.Lines.Select(l => l with { Text = Shown(l.Text) })], Section = Maybe(b.Section),
        })],
        Inferred = [.. meeting.Inferred.Select(i => i with { Reason = Shown(i.Reason) })],
        Problems = [.. meeting.Problems.Select(Shown)],
        Headings = [.. meeting.Headings.Select(h => h with { Text = Shown(h.Text) })],
    };

    private static IReadOnlyList<Item> Items(IReadOnlyList<Item> items) => [.. items.Select(i => i with { Text = Shown(i.Text) })];

    // An entry of a curated file cannot name what may not be shown.
    private static Problem Shown(Problem problem) => problem with
    {
        Message = Shown(problem.Message),
        Proposal = problem.Proposal is { } entry && new[] { entry.Kept, entry.Other, entry.Reason }.All(t => Shown(t) == t) ? entry : null,
    };

    private static SpellingUse Shown(SpellingUse use) => use with { Spelling = Shown(use.Spelling) };
}
