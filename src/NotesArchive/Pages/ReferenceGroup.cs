using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>What a text points at in one repository; <see cref="Items"/> are issues and pull requests, then other things.</summary>
public sealed record ReferenceGroup(string Repository, string? Url, IReadOnlyList<TextLink> Items)
{
    internal static IReadOnlyList<ReferenceGroup> Of(IEnumerable<Reference> references, SiteContext site) =>
        [.. references.GroupBy(reference => reference.Repository)
            .OrderBy(group => group.Key)
            .Select(group => new ReferenceGroup(group.Key.Value, site.Has(group.Key) ? $"/repos/{group.Key}/" : null,
                [.. group.Where(reference => reference.Kind != ReferenceKind.Repository)
                    .OrderBy(reference => reference.Number ?? int.MaxValue).ThenBy(reference => reference.Url, StringComparer.Ordinal)
                    .Select(reference => new TextLink(Text(reference), reference.Url))
                    .Distinct()]))];

    private static string Text(Reference reference) => reference switch
    {
        { IsIssueOrPull: true } => $"#{reference.Number}",
        { Kind: ReferenceKind.File } => Words.Cut(reference.Url[(reference.Url.LastIndexOf('/') + 1)..], 40),
        { Kind: ReferenceKind.Commit } => "commit " + Words.Cut(reference.Url[(reference.Url.LastIndexOf('/') + 1)..], 8).TrimEnd('…'),
        _ => $"{reference.Kind.ToString().ToLowerInvariant()} {Words.Cut(reference.Url[(reference.Url.LastIndexOf('/') + 1)..], 24)}",
    };
}
