using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What one meeting records of an initiative: its topics, and who said or did what.</summary>
public sealed record InitiativeLogEntry(MeetingLink Meeting, IReadOnlyList<TextLink> Topics, IReadOnlyList<Turn> Turns)
{
    internal int Weight =>
        300 + Topics.Sum(topic => topic.Text.Length + 100)
            + Turns.Sum(turn => 60 + turn.People.Count * 60 + turn.Items.Sum(item => item.Text.Length + 260));

    internal static IEnumerable<InitiativeLogEntry> Of(
        Initiative initiative, IEnumerable<Meeting> meetings, IEnumerable<Contribution> contributions, SiteContext site)
    {
        var byMeeting = contributions.ToLookup(contribution => contribution.Meeting);
        return meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
            .Select(meeting => new InitiativeLogEntry(MeetingLink.To(meeting, site),
                [.. meeting.Topics.Where(topic => topic.Initiative == initiative.Id)
                    .Select(topic => new TextLink(topic.Heading, $"{meeting.Url}#{topic.Anchor}"))],
                Turn.Of(byMeeting[meeting.Id], site)));
    }
}

/// <summary>Fragments in a row that are attributed to the same people; <see cref="IsTeam"/>: as the team of their section.</summary>
public sealed record Turn(IReadOnlyList<PersonLink> People, bool IsTeam, IReadOnlyList<SaidEntry> Items)
{
    /// <summary>In the order of the note; a fragment that stands there for several people is one entry.</summary>
    internal static IReadOnlyList<Turn> Of(IEnumerable<Contribution> contributions, SiteContext site)
    {
        var turns = new List<(IReadOnlyList<PersonLink> People, bool IsTeam, List<SaidEntry> Items)>();
        // Of one fragment, a line may be another's.
        foreach (var fragment in contributions.GroupBy(contribution =>
            (contribution.Line, contribution.Url, contribution.Text, contribution.State))
            .OrderBy(group => group.Key.Line).ThenBy(group => group.Key.Url, StringComparer.Ordinal))
        {
            var people = site.Links(fragment.Select(contribution => contribution.Person));
            var (_, url, text, state) = fragment.Key;
            var isTeam = fragment.All(contribution => contribution.Role == ContributionRole.Section);
            if (turns.Count == 0 || turns[^1].IsTeam != isTeam || !turns[^1].People.SequenceEqual(people))
                turns.Add((people, isTeam, []));
            var told = state == WorkState.Said ? null : Words.State(state);
            turns[^1].Items.Add(new SaidEntry(told, Words.Short(text, 400), url, fragment.First().Rule));
        }
        return [.. turns.Select(turn => new Turn(turn.People, turn.IsTeam, turn.Items))];
    }
}

/// <summary>A fragment and the rule that credits it; <see cref="State"/> is null for plain words.</summary>
public sealed record SaidEntry(string? State, string Text, string Url, string Rule);
