using NotesArchive.Model;

namespace NotesArchive.Resolve;

/// <summary>Every text of a meeting but its body, in one place.</summary>
internal static class MeetingTexts
{
    /// <summary>The meeting with each of its texts as <paramref name="text"/> gives it.</summary>
    public static Meeting Map(Meeting meeting, Func<string, string> text)
    {
        return meeting with
        {
            Title = meeting.Title is null ? null : text(meeting.Title),
            DisplayTitle = text(meeting.DisplayTitle),
            Topics = [.. meeting.Topics.Select(t => t with { Heading = text(t.Heading) })],
            Updates = [.. meeting.Updates.Select(u =>
                u with { Done = Items(u.Done), Blocked = Items(u.Blocked), Next = Items(u.Next), Other = Items(u.Other) })],
            Actions = [.. meeting.Actions.Select(a => a with { Text = text(a.Text) })],
            Decisions = [.. meeting.Decisions.Select(d =>
                d with { Text = text(d.Text), Outcome = d.Outcome is null ? null : text(d.Outcome) })],
            Blocks = [.. meeting.Blocks.Select(b => b with
            {
                Lines = [.. b.Lines.Select(l => l with { Text = text(l.Text) })],
                Section = b.Section is null ? null : text(b.Section),
            })],
            Inferred = [.. meeting.Inferred.Select(i => i with { Reason = text(i.Reason) })],
            Problems = [.. meeting.Problems.Select(p => p with { Message = text(p.Message) })],
            Headings = [.. meeting.Headings.Select(h => h with { Text = text(h.Text) })],
        };

        IReadOnlyList<Item> Items(IReadOnlyList<Item> items) => [.. items.Select(i => i with { Text = text(i.Text) })];
    }
}
