using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What one meeting records of a person: what is credited to them by state, and last what is their team's.</summary>
public sealed record PersonLogEntry(MeetingLink Meeting, IReadOnlyList<LogPart> Parts)
{
    internal int Weight => 300 + Parts.Sum(part => 60 + part.Items.Sum(item => item.Text.Length + 250));

    private static readonly (WorkState State, string Label)[] States =
        [(WorkState.Done, "Done"), (WorkState.Blocked, "Blocked"), (WorkState.Planned, "Planned"), (WorkState.Said, "Said")];

    /// <summary>Newest meeting first; meetings that only list or name the person are left out.</summary>
    internal static IEnumerable<PersonLogEntry> Of(Person person, IEnumerable<Meeting> meetings, SiteContext site)
    {
        var contributions = site.ByPerson[person.Id].ToLookup(contribution => contribution.Meeting);
        return from meeting in meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
               let parts = Find(contributions[meeting.Id], site)
               where parts.Count > 0
               select new PersonLogEntry(MeetingLink.To(meeting, site), parts);
    }

    private static List<LogPart> Find(IEnumerable<Contribution> contributions, SiteContext site)
    {
        var shown = contributions.DistinctBy(contribution => (contribution.Url, contribution.Line)).ToList();
        var own = shown.Where(contribution => contribution.Role != ContributionRole.Section)
            .ToLookup(contribution => contribution.State, contribution => Item(contribution, false, site));
        var parts = States.Where(state => own.Contains(state.State))
            .Select(state => new LogPart(state.Label, Words.State(state.State), [.. own[state.State]])).ToList();
        var team = shown.Where(contribution => contribution.Role == ContributionRole.Section)
            .Select(contribution => Item(contribution, true, site)).ToList();
        if (team.Count > 0)
            parts.Add(new LogPart("Team of the section", "team", team));
        return parts;
    }

    private static LogItem Item(Contribution contribution, bool tellsState, SiteContext site) => new(
        Words.Short(contribution.Text, 400), contribution.Url,
        tellsState && contribution.State != WorkState.Said ? Words.State(contribution.State) : null,
        contribution.Role == ContributionRole.Named ? "named" : null, contribution.Rule, site.Links(contribution.Initiatives));
}

/// <summary>What is of one state, or the team's; <see cref="State"/> is a class for the style sheet.</summary>
public sealed record LogPart(string Label, string State, IReadOnlyList<LogItem> Items);

/// <summary>
/// A fragment with the address of its words and the rule that credits it; <see cref="State"/> and <see cref="Role"/> where they need
/// telling.
/// </summary>
public sealed record LogItem(string Text, string Url, string? State, string? Role, string Rule, IReadOnlyList<TextLink> Initiatives);
