using NotesArchive.Model;

namespace NotesArchive.Contributions;

/// <summary>Every fragment that a note attributes to a person, tagged with the initiatives it speaks of.</summary>
internal static class ContributionList
{
    /// <summary>By date, meeting, line, person; undated last.</summary>
    public static IReadOnlyList<Contribution> Build(IReadOnlyList<Meeting> meetings, InitiativeTags tags) =>
        [.. SectionBlurbs.WithoutRepeats(meetings).SelectMany(b => Of(b.Meeting, b.Block, tags))
            .OrderBy(c => c.Date ?? DateOnly.MaxValue).ThenBy(c => c.Meeting).ThenBy(c => c.Line).ThenBy(c => c.Person)];

    private static IEnumerable<Contribution> Of(Meeting meeting, Block block, InitiativeTags tags)
    {
        if (block.IsPicture || EmptyWords.Are(block.Text) || Absence.Is(block.Text))
            yield break;
        var topic = block.Topic is { } t ? meeting.Topics[t] : null;
        var update = block.Update is { } u ? meeting.Updates[u] : null;
        var tagged = tags.Of(meeting, block).Where(g => g.Initiative != topic?.Initiative).ToList();
        foreach (var (person, role, basis) in PeopleOf(block, topic, update))
        {
            var found = tagged.Where(g => g.Among is null || g.Among.Contains(person)).ToList();
            var initiatives = found.Select(g => g.Initiative).ToList();
            if (topic?.Initiative is { } own)
                initiatives.Insert(0, own);
            var tagBasis = topic?.Initiative is null ? found.Select(g => g.Basis).FirstOrDefault(b => b is not null) : null;
            yield return new()
            {
                Person = person,
                Meeting = meeting.Id,
                Date = meeting.Date,
                Source = meeting.Source,
                Line = block.Line,
                State = block.State,
                Role = role,
                Evidence = topic?.Initiative is not null ? Evidence.Initiative : update is not null ? Evidence.Update : Evidence.Discussion,
                Basis = basis ?? tagBasis,
                Initiatives = initiatives,
                References = block.References,
                Text = block.Text,
                Section = topic?.Heading,
                Url = $"{meeting.Url}#{block.Anchor}",
            };
        }
    }

    /// <summary>Each person once, in the strongest role: own words, then a section's owner, then named.</summary>
    private static IEnumerable<(PersonId Person, ContributionRole Role, string? Basis)> PeopleOf(Block block, Topic? topic, Update? update)
    {
        var people = new List<(PersonId Person, ContributionRole Role, string? Basis)>();
        foreach (var speaker in block.Speakers)
            people.Add((speaker, ContributionRole.Own, null));
        if (people.Count == 0 && update is not null && !block.HasUnknownSpeaker)
            people.Add((update.Person, ContributionRole.Own, null));
        // "@cleo looks into it" under the heading of @ann and @bob is Cleo's alone.
        if (people.Count == 0 && topic is not null && block.Named.Count > 0 && BeginsWith(block.Text, block.Named[0]))
            people.Add((block.Named[0], ContributionRole.Named, "the words begin with them"));
        // "@ann will do it" under the heading of @ann and @bob is not Bob's.
        if (people.Count == 0 && topic is not null && !block.HasUnknownSpeaker && !block.Credited.Any(topic.Owners.Contains))
            people.AddRange(topic.Owners.Select(o => (o, ContributionRole.Section, (string?)"an owner of the section")));
        people.AddRange(block.Credited.Select(c => (c, ContributionRole.Named, (string?)"the words credit them")));
        return people.DistinctBy(p => p.Person);
    }

    // "@cleo looks into it", not "@cleopatra" and not "@someone asks @cleo".
    private static bool BeginsWith(string text, PersonId person) =>
        text.StartsWith("@" + person.Value, StringComparison.OrdinalIgnoreCase)
        && (text.Length == person.Value.Length + 1 || text[person.Value.Length + 1] is ' ' or ',' or '\'' or '’');
}
