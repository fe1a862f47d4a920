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
        foreach (var share in SharesOf(block, topic, update))
        {
            var words = share.Words;
            var tagged = tags.Of(meeting, words).Where(g => g.Initiative != topic?.Initiative && g.Among?.Contains(share.Person) != false).ToList();
            yield return new()
            {
                Person = share.Person,
                Meeting = meeting.Id,
                Date = meeting.Date,
                Source = meeting.Source,
                Line = words.Line,
                State = words.State,
                Role = share.Role,
                Evidence = topic?.Initiative is not null ? Evidence.Initiative : update is not null ? Evidence.Update : Evidence.Discussion,
                Basis = share.Basis ?? (topic?.Initiative is null ? tagged.Select(g => g.Basis).FirstOrDefault(b => b is not null) : null),
                Initiatives = topic?.Initiative is { } own ? [own, .. tagged.Select(g => g.Initiative)] : [.. tagged.Select(g => g.Initiative)],
                References = words.References,
                Text = words.Text,
                Section = topic?.Heading,
                Url = $"{meeting.Url}#{block.Anchor}",
            };
        }
    }

    /// <summary>Each person once for all of it, in the strongest role: own words, then a section's owner, then named; else once a line.</summary>
    private static IEnumerable<Share> SharesOf(Block block, Topic? topic, Update? update)
    {
        var first = block.Named.Count > 0 && BeginsWith(block.Text, block.Named[0]) ? block.Named[0] : (PersonId?)null;
        // "@cleo is working on it" in Ann's own part tells of Cleo.
        var isReport = first is { } other && block.Credited.Any(c => c.Person == other && !c.IsPart) && !block.Text.Contains(" and I ", StringComparison.Ordinal);
        var shares = isReport ? [] : block.Speakers.Select(s => new Share(s, ContributionRole.Own, null, block)).ToList();
        if (!isReport && shares.Count == 0 && update is not null && !block.HasUnknownSpeaker)
            shares.Add(new(update.Person, ContributionRole.Own, null, block));
        // "@cleo looks into it" under the heading of @ann and @bob is Cleo's alone.
        if (shares.Count == 0 && topic is not null && first is not null)
            shares.Add(new(first.Value, ContributionRole.Named, "the words begin with them", block));
        // "@ann will do it" under the heading of @ann and @bob is not Bob's, nor is "Cleo has done it".
        if (shares.Count == 0 && topic is not null && !block.HasUnknownSpeaker && !IsOthers(block) && !SectionBlurbs.Is(block) && !EmptyWords.AreOnlyLinks(block.Text))
            shares.AddRange(topic.Owners.Select(o => new Share(o, ContributionRole.Section, "an owner of the section", block)));
        shares.AddRange(block.Credited.Select(c => new Share(c.Person, ContributionRole.Named, "the words credit them", Of(block, c))));
        return shares.Where((s, i) => !shares.Take(i).Any(o => o.Person == s.Person && (o.Words.Text == block.Text || o.Words.Line == s.Words.Line)));
    }

    /// <summary>Credited to someone as a whole, or every point of it under its first line.</summary>
    private static bool IsOthers(Block block) =>
        block.Credited.Any(c => !c.IsPart) || block.Credited.Count > 0 && block.Credited.Select(c => c.Line).Distinct().Count() == block.Text.AsSpan().Count('\n');

    /// <summary>The words of a block that credit someone; a line of its own has none of the others' references.</summary>
    private static Block Of(Block block, Credit credit) => block with
    {
        Text = credit.Text,
        Line = credit.Line,
        References = credit.IsPart ? [] : block.References,
        State = credit.IsPlan && block.State != WorkState.Blocked ? WorkState.Planned : block.State,
    };

    private sealed record Share(PersonId Person, ContributionRole Role, string? Basis, Block Words);

    // "@cleo looks into it", not "@cleopatra" and not "@someone asks @cleo".
    private static bool BeginsWith(string text, PersonId person) =>
        text.StartsWith("@" + person.Value, StringComparison.OrdinalIgnoreCase)
        && (text.Length == person.Value.Length + 1 || text[person.Value.Length + 1] is ' ' or ',' or '\'' or '’');
}
