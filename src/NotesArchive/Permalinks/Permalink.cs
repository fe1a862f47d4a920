using NotesArchive.Resolve.Redacting;
using NotesArchive.Text;

namespace NotesArchive.Permalinks;

/// <summary>A page's address below the site's root, what it names, and by what the same thing is known again in a later release.</summary>
internal sealed record Permalink
{
    public required string Url { get; init; }
    /// <summary>One of <see cref="PermalinkKind"/>.</summary>
    public required string Kind { get; init; }
    /// <summary>Of the entity, as in its address; null where the page is of none.</summary>
    public string? Id { get; init; }
    /// <summary>Of a meeting: its note, the first line there, and what the note's bytes hash to.</summary>
    public string? Source { get; init; }
    public int Line { get; init; }
    public string? Hash { get; init; }
    public DateOnly? Date { get; init; }
    /// <summary>The id of a meeting's series.</summary>
    public string? Series { get; init; }
    /// <summary>Of a person or an initiative, on the first of their pages.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];
    /// <summary>Ids of elements that a link may lead to, in ordinal order.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>The keys that a name is known by: the id and its spellings, written as ids are.</summary>
    public IEnumerable<string> Names => Spellings.Select(Slug.Of).Append(Id ?? "").Where(key => key.Length > 0)
        .Distinct(StringComparer.Ordinal);
}

/// <summary>An address of an earlier release and the living page that it leads to; <see cref="Kind"/> and id are those it had.</summary>
internal sealed record Redirect(string Url, string Kind, string? Id, string To);

/// <summary>The addresses of a release, pages in the order of the site, redirects by address.</summary>
internal sealed record PermalinkList(IReadOnlyList<Permalink> Pages, IReadOnlyList<Redirect> Redirects)
{
    public static PermalinkList None { get; } = new([], []);

    /// <summary>
    /// The list without what names somebody who was taken off the site since: of it nothing is told or led on. An address that lives
    /// on stays.
    /// </summary>
    /// <param name="redaction">Who was.</param>
    /// <param name="now">The pages of this site.</param>
    public PermalinkList Without(Redaction redaction, IReadOnlyList<Permalink> now)
    {
        var living = now.Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        var sources = Pages.ToLookup(p => p.Url, p => p.Source, StringComparer.Ordinal);
        var untold = Pages.Where(p => IsUntold(p.Source, p.Url) || IsNamed(p)).Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. Pages.Where(p => !untold.Contains(p.Url)).Select(p => p with
            {
                Source = p.Source is { } source && redaction.IsUntold(source, source) ? null : p.Source,
                Anchors = [.. p.Anchors.Where(a => !redaction.IsUntold(p.Source, a))],
            })],
            [.. Redirects.Where(r => !IsUntold(SourceOf(r.To), r.Url) && !IsUntold(SourceOf(r.To), r.To) && !untold.Contains(r.To))]);

        string? SourceOf(string url) => sources[url].FirstOrDefault();

        bool IsUntold(string? source, string url) => !living.Contains(url) && redaction.IsUntold(source, url);

        bool IsNamed(Permalink page) => page.Kind == PermalinkKind.Person && !living.Contains(page.Url)
            && page.Names.Any(redaction.IsSpelling);
    }
}
