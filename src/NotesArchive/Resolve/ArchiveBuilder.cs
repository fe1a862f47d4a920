using NotesArchive.Language;
using NotesArchive.Attribution;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.Meetings;
using NotesArchive.Resolve.People;
using NotesArchive.Settings;

namespace NotesArchive.Resolve;

/// <summary>Drafts and tables of names to the immutable archive; bodies keep slots (person ids, whole references) for the pages to fill.</summary>
public static class ArchiveBuilder
{
    public static Archive Build(
        IReadOnlyList<MeetingDraft> drafts, PersonTable people, InitiativeTable initiatives, NotesSettings settings)
    {
        var redaction = new Redaction(people.Redacted);
        var builder = new MeetingBuilder(people, new(drafts, people), initiatives, new(drafts, settings.DefaultRepo));
        var ids = MeetingIds.Of(drafts);
        var series = SeriesResolver.Of(drafts);
        var words = drafts.Zip(series).Where(p => p.Second is not null)
            .GroupBy(p => p.Second!.Value, p => p.First.Series ?? p.First.Title!)
            .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First());
        var meetings = InOrder(drafts.Select((draft, i) => builder.Build(draft, ids[i], series[i])));
        var contributions = new ContributionList(InitiativeTags.Of(initiatives.Initiatives
            .Select(i => new InitiativeWords(i.Id, i.Name, i.Words, i.Match, i.Not)), meetings), LanguageWords.Of(settings.Labels)).Of(meetings);
        return new()
        {
            Meetings = meetings,
            People = ArchiveLists.People(meetings, people, contributions),
            Initiatives = [.. ArchiveLists.Initiatives(meetings, initiatives, contributions)
                .Select(i => i with { Name = redaction.Text(i.Name), Spellings = [.. i.Spellings.Select(redaction.Text).Distinct(StringComparer.Ordinal)] })],
            Repositories = ArchiveLists.Repositories(meetings, contributions),
            Series = SeriesResolver.List(meetings, words),
            Contributions = contributions,
            Problems = [.. drafts.SelectMany(d => d.Problems).Concat(people.Problems).Concat(initiatives.Problems).Select(redaction.Apply)
                .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)
                .ThenBy(p => p.Message, StringComparer.Ordinal)],
            Merges = [.. people.Merges.Concat(initiatives.Merges)],
            Assets = [.. drafts.SelectMany(d => d.Assets).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static IReadOnlyList<Meeting> InOrder(IEnumerable<Meeting> meetings) =>
        [.. meetings.OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Id)];
}
