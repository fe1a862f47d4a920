using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Text;

/// <summary>
/// An address on github.com that points at a repository or something in it. <see cref="Number"/> is that of a ticket or
/// discussion.
/// </summary>
internal sealed partial record GitHubAddress(ReferenceKind Kind, string Owner, string Repository, int? Number)
{
    internal const string Host = "github.com/";
    private static readonly SearchValues<char> Ends = SearchValues.Create(" )]><\",;`*|");

    /// <summary>
    /// Reads <c>https://github.com/owner/name</c> with <c>/issues/12</c>, <c>/pull/12/files</c>, <c>/commit/abc</c>,
    /// <c>/releases/tag/v1</c>, <c>/discussions/3</c>, <c>/blob/...</c> and the like. Organisations, users, project boards,
    /// gists and GitHub's own pages are none.
    /// </summary>
    public static bool TryRead(string url, [NotNullWhen(true)] out GitHubAddress? address)
    {
        address = PathOf(url) is { } path ? OfPath(path) : null;
        return address is not null;
    }

    /// <summary>What <c>owner/name/pull/12</c>, the part of an address behind the host, points at.</summary>
    internal static GitHubAddress? OfPath(string path)
    {
        var cut = path.AsSpan().IndexOfAny('?', '#');
        var parts = (cut < 0 ? path : path[..cut]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !Ticket.IsOwner(parts[0]) || IsPageOfGitHub(parts[0]))
            return null;
        var name = parts[1].EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? parts[1][..^4] : parts[1];
        if (!Ticket.IsName(name))
            return null;
        var number = parts.Length > 3 ? Ticket.NumberOf(parts[3]) : null;
        var kind = KindOf(parts, number is not null);
        return new(kind, parts[0], name, kind is ReferenceKind.Issue or ReferenceKind.Pull or ReferenceKind.Discussion ? number : null);
    }

    /// <summary>
    /// The addresses in a text that may stand there without a scheme, as TryRead takes them; the place is that of the host and
    /// what follows.
    /// </summary>
    public static IEnumerable<(string Url, int Start, int End)> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + Host.Length))
        {
            // "gist.github.com" and "user.github.com" are others.
            if (at > 0 && text[at - 1] is not ('/' or ' ' or '(' or '<' or '"' or ':')
                && !text.AsSpan(0, at).EndsWith("www.", StringComparison.OrdinalIgnoreCase))
                continue;
            var end = text.AsSpan(at).IndexOfAny(Ends);
            end = end < 0 ? text.Length : at + end;
            yield return ("https://" + text[at..end].TrimEnd('.', ':', '_'), at, end);
        }
    }

    /// <summary>A text with the addresses of issues and pull requests as <c>owner/name#12</c>.</summary>
    public static string Shorten(string text) =>
        text.Contains("://" + Host, StringComparison.Ordinal) ? Spelt().Replace(text, "$1#$2") : text;

    /// <summary>
    /// Where a thing of <paramref name="repository"/> (<c>owner/name</c>) is. GitHub leads /issues/N to the pull request where
    /// N is one.
    /// </summary>
    public static string Of(string repository, ReferenceKind kind = ReferenceKind.Repository, int? number = null) => (kind, number) switch
    {
        (ReferenceKind.Pull, not null) => $"https://{Host}{repository}/pull/{number}",
        (ReferenceKind.Issue or ReferenceKind.Ticket, not null) => $"https://{Host}{repository}/issues/{number}",
        (ReferenceKind.Discussion, not null) => $"https://{Host}{repository}/discussions/{number}",
        _ => $"https://{Host}{repository}",
    };

    /// <summary>
    /// The part of an address behind the host, also without a scheme where <paramref name="isBare"/>; null for another host's.
    /// </summary>
    internal static string? PathOf(string url, bool isBare = false)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "//", ""])
        {
            if (!url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) || scheme.Length == 0 && !isBare)
                continue;
            var rest = url[scheme.Length..];
            foreach (var host in (ReadOnlySpan<string>)[Host, "www." + Host])
                if (rest.StartsWith(host, StringComparison.OrdinalIgnoreCase))
                    return rest[host.Length..];
        }
        return null;
    }

    private static ReferenceKind KindOf(string[] parts, bool hasNumber) => parts.Length < 3 ? ReferenceKind.Repository : parts[2] switch
    {
        "issues" when hasNumber => ReferenceKind.Issue,
        "pull" or "pulls" when hasNumber => ReferenceKind.Pull,
        "discussions" when hasNumber => ReferenceKind.Discussion,
        "commit" when parts.Length > 3 => ReferenceKind.Commit,
        "releases" when parts.Length > 3 => ReferenceKind.Release,
        "blob" or "tree" or "blame" or "raw" or "edit" when parts.Length > 3 => ReferenceKind.File,
        _ => ReferenceKind.Repository,
    };

    // github.com/orgs/x/projects/1, /search, /apps/... are no repositories.
    private static bool IsPageOfGitHub(string word) => word.ToLowerInvariant() is
        "orgs" or "users" or "apps" or "search" or "settings" or "notifications" or "marketplace" or "topics"
        or "sponsors" or "features" or "about" or "login" or "join" or "explore" or "collections" or "trending" or "issues" or "pulls"
        or "blog" or "stars" or "organizations" or "enterprise" or "site" or "readme" or "security" or "dashboard" or "new" or "codespaces";

    private static int Next(string text, int from) => text.IndexOf(Host, from, StringComparison.OrdinalIgnoreCase);

    // https://github.com/acme/store/pull/12#issuecomment-3
    [GeneratedRegex(@"https?://github\.com/([\w.\-]+/[\w.\-]+)/(?:issues|pull)/([0-9]+)(?:#[\w\-]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Spelt();
}
