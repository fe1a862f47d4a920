using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What one meeting records of a person: their update by label, and what else is theirs.</summary>
public sealed record PersonLogEntry(MeetingLink Meeting, IReadOnlyList<LogPart> Parts)
{
    internal int Weight => 300 + Parts.Sum(part => 60 + part.Items.Sum(item => item.Text.Length + 170));

    /// <summary>Newest meeting first; meetings that only list or name the person are left out.</summary>
    internal static IEnumerable<PersonLogEntry> Of(Person person, IEnumerable<Meeting> meetings, SiteContext site)
    {
        var contributions = site.ByPerson[person.Id].ToLookup(contribution => contribution.Meeting);
        return from meeting in meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
               let parts = Find(person, meeting, contributions[meeting.Id], site)
               where parts.Count > 0
               select new PersonLogEntry(MeetingLink.To(meeting, site), parts);
    }

    private static List<LogPart> Find(Person person, Meeting meeting, IEnumerable<Contribution> contributions, SiteContext site)
    {
        var updates = meeting.Updates.Where(update => update.Person == person.Id).ToList();
        var parts = new List<LogPart>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        Add("Done", "done", updates.SelectMany(update => update.Done));
        Add("Blocked", "blocked", updates.SelectMany(update => update.Blocked));
        Add("Next", "planned", updates.SelectMany(update => update.Next));
        Add("Update", "said", updates.SelectMany(update => update.Other));
        var others = contributions
            .Where(contribution => !shown.Contains(contribution.Url))
            .DistinctBy(contribution => (contribution.Url, contribution.Line))
            .Select(contribution => new LogItem(Words.Short(contribution.Text, 400), contribution.Url,
                contribution.State == WorkState.Said ? null : Words.State(contribution.State),
                contribution.Role == ContributionRole.Named ? "named" : null,
                site.Links(contribution.Initiatives)))
            .ToList();
        if (others.Count > 0)
            parts.Add(new LogPart(parts.Count == 0 ? null : "In topics", "said", others));
        return parts;

        void Add(string label, string state, IEnumerable<Item> items)
        {
            var entries = items.Select(item => new LogItem(Words.Short(item.Text, 400), $"{meeting.Url}#{item.Anchor}", null, null, []))
                .ToList();
            shown.UnionWith(entries.Select(entry => entry.Url));
            if (entries.Count > 0)
                parts.Add(new LogPart(label, state, entries));
        }
    }
}

/// <summary>Points under one label of an update; <see cref="State"/> is a class for the style sheet.</summary>
public sealed record LogPart(string? Label, string State, IReadOnlyList<LogItem> Items);

/// <summary>A fragment with the address of its words; <see cref="State"/> and <see cref="Role"/> where they need telling.</summary>
public sealed record LogItem(string Text, string Url, string? State, string? Role, IReadOnlyList<TextLink> Initiatives);
