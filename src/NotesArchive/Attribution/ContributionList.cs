using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>Every fragment that a note attributes to a person, tagged with the initiatives it speaks of.</summary>
internal static class ContributionList
{
    /// <summary>By date, meeting, line, person; undated last.</summary>
    public static IReadOnlyList<Contribution> Build(IReadOnlyList<Meeting> meetings, InitiativeTags tags) =>
        [.. SectionBlurbs.WithoutRepeats(meetings).SelectMany(m => Of(m.Meeting, m.Blocks, tags))
            .OrderBy(c => c.Date ?? DateOnly.MaxValue).ThenBy(c => c.Meeting).ThenBy(c => c.Line).ThenBy(c => c.Person)];

    private static IEnumerable<Contribution> Of(Meeting meeting, IReadOnlyList<Block> blocks, InitiativeTags tags)
    {
        var updated = blocks.Where(b => b.Update is not null).SelectMany(b => b.References, (b, r) => (Reference: r.ToString(), meeting.Updates[b.Update!.Value].Person))
            .ToLookup(x => x.Reference, x => x.Person, StringComparer.Ordinal);
        return blocks.SelectMany(b => Of(meeting, b, updated, tags));
    }

    private static IEnumerable<Contribution> Of(Meeting meeting, Block block, ILookup<string, PersonId> updated, InitiativeTags tags)
    {
        // "Shelves" over "acme/shop#7" and "no update" names them only.
        if (block.IsPicture || EmptyWords.Are(block.Text) || Absence.Is(block.Text) || block.IsIdle && block.Text.Split('\n').Skip(1).All(EmptyWords.AreLinks))
            yield break;
        var topic = block.Topic is { } t ? meeting.Topics[t] : null;
        var update = block.Update is { } u ? meeting.Updates[u] : null;
        foreach (var share in Share.Of(block with { State = StateInWords.Of(block) }, topic, update, updated)
            .Where(s => s.Role != ContributionRole.Named || !tags.IsOnlyName(s.Words.Text)).SelectMany(s => Points.Of(s, meeting, topic, tags)))
        {
            var words = share.Words;
            var tagged = tags.Of(meeting, words, share.About).Select(g => g.Basis is null ? g with { Initiative = tags.Closer(g.Initiative, share.Person) } : g)
                .DistinctBy(g => g.Initiative).Where(g => g.Initiative != topic?.Initiative && g.Among?.Contains(share.Person) != false)
                // An owner of one section is not by it one who works on what else is named there.
                .Where(g => share.Role != ContributionRole.Section || tags.TakesPart(share.Person, g.Initiative)).ToList();
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
}
