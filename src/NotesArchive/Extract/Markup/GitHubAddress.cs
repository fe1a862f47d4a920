using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NotesArchive.Model;

namespace NotesArchive.Extract.Markup;

/// <summary>Addresses on github.com that point at a repository or something in it.</summary>
public static class GitHubAddress
{
    /// <summary>
    /// Reads <c>https://github.com/owner/name</c> with <c>/issues/12</c>, <c>/pull/12/files</c>, <c>/commit/abc</c>,
    /// <c>/releases/tag/v1</c>, <c>/discussions/3</c>, <c>/blob/...</c> and the like. Organisations, users, project boards,
    /// gists and GitHub's own pages are none.
    /// </summary>
    public static bool TryRead(string url, int line, [NotNullWhen(true)] out ReferenceDraft? reference)
    {
        reference = null;
        var path = PathOf(url);
        if (path is null)
            return false;
        var cut = path.AsSpan().IndexOfAny('?', '#');
        var parts = (cut < 0 ? path : path[..cut]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !IsOwner(parts[0]))
            return false;
        var (owner, name) = (parts[0], parts[1]);
        if (name.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            name = name[..^4];
        if (name.Length is 0 or > 100 || name is "." or ".." || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            return false;

        var kind = parts.Length < 3 ? ReferenceKind.Repository : parts[2] switch
        {
            "issues" when Number(parts) is not null => ReferenceKind.Issue,
            "pull" when Number(parts) is not null => ReferenceKind.Pull,
            "discussions" when Number(parts) is not null => ReferenceKind.Discussion,
            "commit" when parts.Length > 3 => ReferenceKind.Commit,
            "releases" when parts.Length > 3 => ReferenceKind.Release,
            "blob" or "tree" or "blame" or "raw" or "edit" when parts.Length > 3 => ReferenceKind.File,
            _ => ReferenceKind.Repository,
        };
        var number = kind is ReferenceKind.Issue or ReferenceKind.Pull or ReferenceKind.Discussion ? Number(parts) : null;
        reference = new ReferenceDraft(kind, owner, name, number, url, line);
        return true;
    }

    private static string? PathOf(string url)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "//"])
        {
            if (!url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = url[scheme.Length..];
            foreach (var host in (ReadOnlySpan<string>)["github.com/", "www.github.com/"])
                if (rest.StartsWith(host, StringComparison.OrdinalIgnoreCase))
                    return rest[host.Length..];
        }
        return null;
    }

    private static bool IsOwner(string owner) =>
        owner.Length <= 39 && char.IsAsciiLetterOrDigit(owner[0]) && owner.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        // github.com/orgs/x/projects/1, /search, /apps/... are GitHub's own.
        && owner.ToLowerInvariant() is not ("orgs" or "users" or "apps" or "search" or "settings" or "notifications" or "marketplace" or "topics"
            or "sponsors" or "features" or "about" or "login" or "join" or "explore" or "collections" or "trending" or "issues" or "pulls"
            or "blog" or "stars" or "organizations" or "enterprise" or "site" or "readme" or "security" or "dashboard" or "new" or "codespaces");

    private static int? Number(string[] parts) =>
        parts.Length > 3 && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
