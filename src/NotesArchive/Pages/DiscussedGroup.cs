using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>Issues and pull requests of one repository, each with the meetings that discussed it.</summary>
public sealed record DiscussedGroup(string Repository, string Url, IReadOnlyList<DiscussedEntry> Items)
{
    /// <summary>What the topics and contributions of an initiative point at, repositories with the most first.</summary>
    internal static IReadOnlyList<DiscussedGroup> Of(
        IEnumerable<Meeting> meetings, Initiative initiative, IEnumerable<Contribution> contributions, SiteContext site)
    {
        var inTopics =
            from meeting in meetings
            from block in meeting.Blocks
            where block.Topic is { } topic && topic < meeting.Topics.Count && meeting.Topics[topic].Initiative == initiative.Id
            from reference in block.References
            select (reference, meeting, url: $"{meeting.Url}#{block.Anchor}");
        var contributed =
            from contribution in contributions
            from reference in contribution.References
            select (reference, meeting: site.Meeting(contribution.Meeting), url: contribution.Url);
        return [.. inTopics.Concat(contributed)
            .Where(found => found.reference is { IsIssueOrPull: true, Number: not null } && site.Has(found.reference.Repository))
            .GroupBy(found => found.reference.Repository)
            .OrderByDescending(group => group.Select(found => found.reference.Number).Distinct().Count()).ThenBy(group => group.Key)
            .Select(group => new DiscussedGroup(group.Key.Value, $"/repos/{group.Key}/",
                [.. group.GroupBy(found => found.reference.Number!.Value).OrderBy(number => number.Key)
                    .Select(number => new DiscussedEntry(number.Key, $"/repos/{group.Key}/#{number.Key}",
                        [.. number.OrderBy(found => found.meeting.Date).ThenBy(found => found.meeting.Id)
                            .DistinctBy(found => found.meeting.Id)
                            .Select(found => new TextLink(Day.Of(found.meeting)?.Brief
                                ?? found.meeting.DisplayTitle, found.url))]))]))];
    }
}

/// <summary>An issue or pull request and the meetings that discussed it, as dates that link to the words.</summary>
public sealed record DiscussedEntry(int Number, string Url, IReadOnlyList<TextLink> Meetings);
