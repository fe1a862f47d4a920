using NotesArchive.Extract;
using NotesArchive.Language;
using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>
/// Headings to initiatives, across all meetings: what is curated first, then headings that are one once cleaned, then
/// evidence in the notes. Sections in a list of initiatives make one, and subjects that recur; a discussion under the same heading
/// joins it.
/// </summary>
internal static class InitiativeResolver
{
    public static InitiativeTable Resolve(IReadOnlyList<MeetingDraft> drafts, CuratedNames curated, LanguageWords? language = null)
    {
        var ignored = curated.NoInitiatives.Select(w => InitiativeHeading.Fold(w.Text)).ToHashSet(StringComparer.Ordinal);
        var words = language ?? LanguageWords.OfProgram;
        var uses = HeadingUses.Collect(drafts, IsNone, words);
        RecurringSubjects.Add(uses, drafts, IsNone, words);
        var groups = new SpellingGroups();
        var curation = InitiativeCuration.Apply(curated.Initiatives, groups);
        var evidence = new InitiativeEvidence(uses, groups, curation);
        evidence.Join();
        return InitiativeNaming.Name(uses, groups, curation, evidence, ignored);

        bool IsNone(string heading) => ignored.Contains(InitiativeHeading.Fold(heading));
    }
}
