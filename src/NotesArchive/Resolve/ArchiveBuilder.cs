using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.Meetings;
using NotesArchive.Resolve.People;

namespace NotesArchive.Resolve;

/// <summary>Meetings and contributions to the immutable archive with its lists; bodies keep slots for the pages to fill.</summary>
internal static class ArchiveBuilder
{
    public static Archive Build(
        IReadOnlyList<MeetingDraft> drafts, IReadOnlyList<Meeting> meetings, IReadOnlyList<Contribution> contributions,
        PersonTable people, InitiativeTable initiatives) => new()
        {
            Meetings = meetings,
            People = ArchiveLists.People(meetings, people, contributions),
            Initiatives = ArchiveLists.Initiatives(meetings, initiatives, contributions),
            Repositories = ArchiveLists.Repositories(meetings, contributions),
            Series = SeriesResolver.List(meetings, SeriesResolver.Words(drafts)),
            Contributions = contributions,
            Problems = [.. drafts.SelectMany(d => d.Problems).Concat(people.Problems).Concat(initiatives.Problems)
                .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)
                .ThenBy(p => p.Message, StringComparer.Ordinal)],
            Merges = [.. people.Merges.Concat(initiatives.Merges)],
            Assets = [.. drafts.SelectMany(d => d.Assets).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
}
