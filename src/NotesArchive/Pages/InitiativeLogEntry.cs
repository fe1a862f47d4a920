using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What one meeting records of an initiative: its topics, and who said or did what.</summary>
public sealed record InitiativeLogEntry(MeetingLink Meeting, IReadOnlyList<TextLink> Topics, IReadOnlyList<SaidEntry> Items)
{
    internal int Weight => 300 + Topics.Sum(topic => topic.Text.Length + 100) + Items.Sum(item => item.Text.Length + 200 + item.People.Count * 60);

    internal static IEnumerable<InitiativeLogEntry> Of(
        Initiative initiative, IEnumerable<Meeting> meetings, IEnumerable<Contribution> contributions, SiteContext site)
    {
        var byMeeting = contributions.ToLookup(contribution => contribution.Meeting);
        return meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
            .Select(meeting => new InitiativeLogEntry(MeetingLink.To(meeting, site),
                [.. meeting.Topics.Where(topic => topic.Initiative == initiative.Id)
                    .Select(topic => new TextLink(topic.Heading, $"{meeting.Url}#{topic.Anchor}"))],
                SaidEntry.Of(byMeeting[meeting.Id], site)));
    }
}

/// <summary>A fragment with everyone it is attributed to; <see cref="State"/> is null for plain words.</summary>
public sealed record SaidEntry(IReadOnlyList<PersonLink> People, string? State, string Text, string Url)
{
    /// <summary>One entry a fragment, in the order of the note.</summary>
    internal static IReadOnlyList<SaidEntry> Of(IEnumerable<Contribution> contributions, SiteContext site) =>
        [.. contributions.GroupBy(contribution => contribution.Url, StringComparer.Ordinal)
            .OrderBy(group => group.Min(contribution => contribution.Line)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SaidEntry(site.Links(group.Select(contribution => contribution.Person)),
                group.First().State == WorkState.Said ? null : Words.State(group.First().State),
                Words.Cut(group.First().Text, 400), group.Key))];
}
