using NotesArchive.Resolve;

namespace NotesArchive.Data;

/// <summary>
/// Lines for <c>_people.yml</c> and <c>_initiatives.yml</c> that join the names which may be one. They can be pasted as they stand,
/// all of them: no form belongs to two entries.
/// </summary>
internal static class CuratedLines
{
    public static IEnumerable<string> Of(IReadOnlyList<Problem> problems)
    {
        var files = problems.Select(p => p.Proposal).OfType<NameProposal>().GroupBy(p => p.File, StringComparer.Ordinal);
        foreach (var file in files.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return $"# for {file.Key}: take away what is not true";
            foreach (var entry in Entries([.. file], file.Key == "_people.yml" ? PersonKey.Of : InitiativeHeading.Fold))
                yield return entry;
        }
    }

    /// <param name="proposals">Those of one file.</param>
    /// <param name="key">The form under which two spellings are one.</param>
    private static IEnumerable<string> Entries(List<NameProposal> proposals, Func<string, string> key)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        // The name most written takes the others; what hangs on one of those is told once they are one.
        foreach (var same in proposals.OrderByDescending(p => p.KeptCount).GroupBy(p => p.Id, StringComparer.Ordinal))
        {
            var joined = same.Where(p => new[] { p.Id, p.Kept, p.Other }.All(form => Owns(p.Id, key(form)))).ToList();
            var names = joined.Select(p => p.Kept).Concat(joined.Select(p => p.Other)).Distinct(StringComparer.Ordinal);
            if (joined.Count > 0)
                yield return $"{NameProposal.Entry(same.Key, names)}  # {string.Join("; ", joined.Select(p => p.Reason).Distinct())}";
        }

        bool Owns(string id, string form) => owners.TryAdd(form, id) || owners[form] == id;
    }
}
