using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>When the notes have sections of an initiative, and who owns them or speaks there.</summary>
internal sealed record InitiativeLife(DateOnly First, DateOnly Last, IReadOnlySet<PersonId> People)
{
    /// <summary>Work begins before its first heading and goes on a while after the last.</summary>
    private const int MonthsAround = 4;

    public static Dictionary<InitiativeId, InitiativeLife> Of(IReadOnlyList<Meeting> meetings) => meetings
        .SelectMany(m => m.Topics.Select((t, i) => (Meeting: m, Topic: t, Index: i)).Where(t => t.Topic.Initiative is not null))
        .GroupBy(t => t.Topic.Initiative!.Value)
        .ToDictionary(g => g.Key, g => new InitiativeLife(
            g.Min(t => t.Meeting.Date ?? DateOnly.MinValue),
            g.Max(t => t.Meeting.Date ?? DateOnly.MaxValue),
            g.SelectMany(t => t.Topic.Owners.Concat(t.Topic.People)
                .Concat(t.Meeting.Blocks.Where(b => b.Topic == t.Index).SelectMany(b => b.Speakers))).ToHashSet()));

    public bool IsAlive(DateOnly? date) =>
        date is not { } day || Months(day) >= Months(First) - MonthsAround && Months(day) <= Months(Last) + MonthsAround;

    private static int Months(DateOnly date) => date.Year * 12 + date.Month;
}
