using System.Text.RegularExpressions;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Meetings;

/// <summary>Meetings that recur under one name: by what their notes say of the series, else by their title.</summary>
internal static partial class SeriesResolver
{
    /// <summary>The series of each draft, in the drafts' order; null where a name occurs once.</summary>
    public static IReadOnlyList<SeriesId?> Of(IReadOnlyList<MeetingDraft> drafts)
    {
        var slugs = drafts.Select(d => SlugOf(d.Series) ?? SlugOf(d.Title)).ToList();
        var times = slugs.OfType<string>().GroupBy(s => s, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. slugs.Select(s => s is not null && times[s] > 1 ? new SeriesId(s) : (SeriesId?)null)];
    }

    /// <summary>The first, in ordinal order, of the names that the drafts of a series give it.</summary>
    public static IReadOnlyDictionary<SeriesId, string> Words(IReadOnlyList<MeetingDraft> drafts) =>
        drafts.Zip(Of(drafts)).Where(p => p.Second is not null)
        .GroupBy(p => p.Second!.Value, p => p.First.Series ?? p.First.Title!)
        .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First());

    /// <summary>The series themselves by id; <paramref name="meetings"/> are in date order.</summary>
    public static IReadOnlyList<Series> List(IReadOnlyList<Meeting> meetings, IReadOnlyDictionary<SeriesId, string> words) =>
        [.. meetings.Where(m => m.Series is not null).GroupBy(m => m.Series!.Value)
            .Select(g => new Series { Id = g.Key, Name = Name(g, words[g.Key]), Meetings = [.. g.Select(m => m.Id)] })
            .OrderBy(s => s.Id)];

    // The title that most of its meetings bear; else the words of the file names.
    private static string Name(IEnumerable<Meeting> meetings, string words)
    {
        var titles = meetings.Select(m => m.Title).ToList();
        var common = titles.OfType<string>().GroupBy(t => t, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return common is not null && common.Count() * 2 > titles.Count ? common.Key : words;
    }

    private static string? SlugOf(string? name)
    {
        if (name is null)
            return null;
        var slug = Slug.Of(Trailing().Replace(name, ""));
        return slug.Length == 0 ? null : ReservedIds.All.Contains(slug) ? $"{slug}-series" : slug;
    }

    // "weekly call #12", "sync 3": the number counts the meetings.
    [GeneratedRegex(@"[\s#\-–—:]+(no\.?\s*)?#?\d{1,4}\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();
}
