using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>What is unsure about people, with the lines to paste that settle it either way.</summary>
internal static class PersonProblems
{
    /// <param name="uses">All names by id.</param>
    /// <param name="groups">Which of them are one.</param>
    /// <param name="unsure">Those that may be one.</param>
    /// <param name="curated">The roots of the groups that a curated entry speaks of.</param>
    /// <param name="ids">People by the roots of their groups.</param>
    public static IReadOnlyList<Problem> Of(SortedDictionary<string, NameUses> uses, SpellingGroups groups, List<Joined> unsure,
        HashSet<string> curated, Dictionary<string, PersonId> ids) =>
        [.. unsure.Where(u => uses.ContainsKey(u.Kept) && uses.ContainsKey(u.Other) && !groups.Together(u.Kept, u.Other))
            .DistinctBy(u => (groups.Root(u.Kept), u.Other))
            .Select(u => UnsureName.Problem(ProblemCode.PersonUnsure, "_people.yml",
                ids.TryGetValue(groups.Root(u.Kept), out var id) ? id.Value : Slug.Of(uses[u.Kept].Common),
                PersonNaming.Use(uses[u.Kept]), PersonNaming.Use(uses[u.Other]), u.Rule,
                curated.Contains(groups.Root(u.Kept)) || curated.Contains(groups.Root(u.Other))))
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
