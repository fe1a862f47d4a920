using NotesArchive.Extract;
using NotesArchive.Language;
using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Written names to people, across all meetings: what is curated first, then evidence in the notes. What is unsure is
/// not joined but reported with the lines to paste into <c>_people.yml</c>.
/// </summary>
internal static class PersonResolver
{
    public static PersonTable Resolve(IReadOnlyList<MeetingDraft> drafts, CuratedNames curated, LanguageWords? language = null)
    {
        var uses = NameUses.Collect(drafts);
        var groups = new SpellingGroups();
        var curation = PersonCuration.Apply(curated, groups);
        var nobody = new NoPerson(language ?? LanguageWords.OfProgram);
        var words = new PlainWords(drafts, uses.Values);
        foreach (var (id, use) in uses.ToList())
            if (curation.IsNoPerson(use.Key) || !curation.Knows(id) && (nobody.Is(use.Key) || words.Explain(use)))
                uses.Remove(id);
        var known = new PersonEvidence(uses, groups);
        known.Join();
        return PersonNaming.Name(uses, groups, curation, known, new Bearers(drafts, uses, groups, curation));
    }
}
