using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>
/// Another written form of a name. Where it was joined without a curated entry: <see cref="Rule"/>, how often it is written
/// and where first.
/// </summary>
public sealed record SpellingEntry(string Spelling, string? Rule, int Count, string? Place, string? SourceLink)
{
    internal static IReadOnlyList<SpellingEntry> Of(NameKind kind, string id, string name, IEnumerable<string> spellings, SiteContext site)
    {
        var merges = site.Merges(kind, id).GroupBy(merge => merge.Joined.Spelling, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return [.. spellings.Where(spelling => spelling != name).Select(spelling =>
            merges.TryGetValue(spelling, out var merge)
                ? new SpellingEntry(spelling, merge.Rule, merge.Joined.Count,
                    string.Create(Words.English, $"{merge.Joined.Path}:{merge.Joined.Line}"),
                    SourcePattern.Fill(site.Settings.Notes.SourceLink, merge.Joined.Path, merge.Joined.Line))
                : new SpellingEntry(spelling, null, 0, null, null))];
    }
}
