using NotesArchive.Extract;
using NotesArchive.Language;
using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>
/// Headings to initiatives, across all meetings: what is curated first, then headings that are one once cleaned, then
/// evidence in the notes. Only sections in a list of initiatives make one; a discussion under the same heading joins it.
/// </summary>
internal static class InitiativeResolver
{
    public static InitiativeTable Resolve(IReadOnlyList<MeetingDraft> drafts, CuratedNames curated, LanguageWords? language = null)
    {
        var ignored = curated.NoInitiatives.Select(w => InitiativeHeading.Fold(w.Text)).ToHashSet(StringComparer.Ordinal);
        var uses = HeadingUses.Collect(drafts, h => ignored.Contains(InitiativeHeading.Fold(h)), language ?? LanguageWords.OfProgram);
        var groups = new SpellingGroups();
        var curation = InitiativeCuration.Apply(curated.Initiatives, groups);
        var evidence = new InitiativeEvidence(uses, groups, curation);
        evidence.Join();
        return InitiativeNaming.Name(uses, groups, curation, evidence, ignored);
    }
}
