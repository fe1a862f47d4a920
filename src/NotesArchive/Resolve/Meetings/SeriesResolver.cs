using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Meetings;

/// <summary>Meetings that recur under one name: by what their notes say of the series, else by their title.</summary>
internal static class SeriesResolver
{
    /// <summary>The series of each draft, in the drafts' order; null where a name occurs once.</summary>
    public static IReadOnlyList<SeriesId?> Of(IReadOnlyList<MeetingDraft> drafts)
    {
        var slugs = drafts.Select(d => SlugOf(d.Series) ?? SlugOf(d.Title)).ToList();
        var one = Joined(drafts, slugs);
        slugs = slugs.ConvertAll(s => s is null ? null : one.GetValueOrDefault(s, s));
        var times = slugs.OfType<string>().CountBy(s => s, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. slugs.Select(s => s is not null && times[s] > 1 ? new SeriesId(s) : (SeriesId?)null)];
    }

    /// <summary>The first, in ordinal order, of the names that the drafts of a series give it.</summary>
    public static IReadOnlyDictionary<SeriesId, string> Words(IReadOnlyList<MeetingDraft> drafts) =>
        drafts.Zip(Of(drafts)).Where(p => p.Second is not null)
        .GroupBy(p => p.Second!.Value, p => p.First.Series is { } words ? SeriesName.OfFile(words) : SeriesName.OfTitle(p.First.Title!))
        .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First());

    /// <summary>The series themselves by id; <paramref name="meetings"/> are in date order.</summary>
    public static IReadOnlyList<Series> List(IReadOnlyList<Meeting> meetings, IReadOnlyDictionary<SeriesId, string> words) =>
        [.. meetings.Where(m => m.Series is not null).GroupBy(m => m.Series!.Value)
            .Select(g => new Series
            {
                Id = g.Key, Name = SeriesName.Common(g.Select(m => m.Title))?.Name ?? words[g.Key], Meetings = [.. g.Select(m => m.Id)],
            })
            .OrderBy(s => s.Id)];

    /// <summary>
    /// File names may change while the meetings go on: names whose meetings mostly bear one title are one, that of the most meetings.
    /// </summary>
    private static Dictionary<string, string> Joined(IReadOnlyList<MeetingDraft> drafts, List<string?> slugs)
    {
        var named = drafts.Zip(slugs).Where(p => p.Second is not null).GroupBy(p => p.Second!, p => p.First.Title, StringComparer.Ordinal)
            .Select(g => (Slug: g.Key, Title: TitleOfMost([.. g]), Times: g.Count())).Where(g => g.Title is not null);
        return named.GroupBy(g => g.Title!, StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(g => g.Times).ThenBy(g => g.Slug, StringComparer.Ordinal).ToList())
            .SelectMany(same => same.Select(g => (g.Slug, One: same[0].Slug)))
            .ToDictionary(p => p.Slug, p => p.One, StringComparer.Ordinal);
    }

    private static string? TitleOfMost(IReadOnlyList<string?> titles)
    {
        if (titles is [{ } alone])
            return Wording.Of(SeriesName.OfTitle(alone));
        return SeriesName.Common(titles) is var (name, times) && times * 2 > titles.Count ? Wording.Of(name) : null;
    }

    private static string? SlugOf(string? name)
    {
        if (name is null)
            return null;
        var slug = Slug.Of(SeriesName.Unnumbered(name));
        return slug.Length == 0 ? null : ReservedIds.All.Contains(slug) ? $"{slug}-series" : slug;
    }
}
