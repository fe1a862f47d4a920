using System.Text.RegularExpressions;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>
/// Issues and pull requests that belong to one initiative, for its sections speak of them or a line names both and nothing
/// else: whatever else speaks of them is about it too.
/// </summary>
internal static partial class InitiativeReferences
{
    /// <summary>A fragment with more of them is a list of what ships, not of what belongs together.</summary>
    private const int Most = 4;

    public static IReadOnlyDictionary<string, InitiativeId> Find(
        IReadOnlyList<Meeting> meetings, Func<string, IEnumerable<InitiativeId>> named)
    {
        var spoken = meetings.SelectMany(m => m.Blocks.SelectMany(b =>
        {
            var all = b.References.Where(r => r.IsIssueOrPull).Select(r => r.ToString()).Distinct(StringComparer.Ordinal).ToList();
            var topic = b.Topic is { } t ? m.Topics[t] : null;
            var isOneLine = all.Count == 1 && !b.Text.Contains('\n');
            var initiative = topic?.Initiative ?? (isOneLine && named(b.Text).Distinct().ToList() is [var one] ? one : null);
            var isList = all.Count > Most || topic is not null && IsOfReleases(topic.Heading);
            return all.Select(r => (Reference: r, Initiative: initiative, IsList: isList, IsRelease: ReleaseTracker().IsMatch(b.Text)));
        })).GroupBy(s => s.Reference, StringComparer.Ordinal);
        var found = new Dictionary<string, InitiativeId>(StringComparer.Ordinal);
        foreach (var reference in spoken)
        {
            // A release's own issue is linked wherever anything ships with it.
            if (reference.Any(r => r.IsRelease))
                continue;
            var headed = reference.Where(r => r.Initiative is not null).ToList();
            if (headed.Select(r => r.Initiative).Distinct().Count() == 1 && headed.Exists(r => !r.IsList)
                && headed.Count * 3 >= reference.Count())
                found[reference.Key] = headed[0].Initiative!.Value;
        }
        return found;
    }

    // "Upcoming Releases" and "0.5 release checklist" list the work of all.
    private static bool IsOfReleases(string heading) =>
        Slug.Of(heading).Split('-').Any(w => w is "release" or "releases" or "checklist");

    // "Release 0.5 #12", "0.5.0 release"
    [GeneratedRegex(@"\brelease:?\s+v?[0-9]+\.[0-9]|\bv?[0-9]+\.[0-9]+(\.[0-9]+)?\s+release\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseTracker();
}
