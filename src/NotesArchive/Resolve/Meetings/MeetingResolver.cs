using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.People;
using NotesArchive.Settings;

namespace NotesArchive.Resolve.Meetings;

/// <summary>Drafts and tables of names to meetings whose names, headings and references are settled.</summary>
internal static class MeetingResolver
{
    /// <summary>By date, then id; undated last.</summary>
    public static IReadOnlyList<Meeting> Resolve(
        IReadOnlyList<MeetingDraft> drafts, PersonTable people, InitiativeTable initiatives, NotesSettings settings)
    {
        var builder = new MeetingBuilder(people, initiatives, new(drafts, settings.DefaultRepo));
        var ids = MeetingIds.Of(drafts);
        var series = SeriesResolver.Of(drafts);
        return [.. NoteFailures.InEach("resolve", Enumerable.Range(0, drafts.Count), i => drafts[i].Source,
                i => builder.Build(drafts[i], ids[i], series[i]))
            .OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Id)];
    }
}
