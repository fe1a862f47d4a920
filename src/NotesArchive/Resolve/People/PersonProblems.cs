using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>What is unsure about people, with the lines to paste that settle it either way.</summary>
internal static class PersonProblems
{
    public static IReadOnlyList<Problem> Of(SortedDictionary<string, NameUses> uses, SpellingGroups groups, List<Joined> unsure) =>
        [.. unsure.Where(u => uses.ContainsKey(u.Kept) && uses.ContainsKey(u.Other) && !groups.Together(u.Kept, u.Other))
            .DistinctBy(u => (groups.Root(u.Kept), u.Other))
            .Select(u => (Kept: PersonNaming.Use(uses[u.Kept]), Other: PersonNaming.Use(uses[u.Other]), u.Rule))
            .Select(u => new Problem(Severity.Information, ProblemCode.PersonUnsure,
                $"'{u.Other.Spelling}' ({u.Other.Count}x) may be '{u.Kept.Spelling}' ({u.Kept.Count}x): {u.Rule}. "
                    + $"If so, add to _people.yml: {{id: {Slug.Of(u.Kept.Spelling)}, spellings: ['{Bare(u.Other.Spelling)}']}}; "
                    + $"if not: {{id: {Slug.Of(u.Kept.Spelling)}, not: ['{Bare(u.Other.Spelling)}']}}",
                u.Other.Path, u.Other.Line))
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)];

    private static string Bare(string spelling) => spelling.TrimStart('@').Replace("'", "''", StringComparison.Ordinal);
}
