using NotesArchive.Text;

namespace NotesArchive.Who;

/// <summary>A query that is a reference, a repository, or words with a repository's name among them.</summary>
internal static class WhoRepository
{
    /// <summary>"go-shop#12", "ann/shop#12", the address of an issue or pull request.</summary>
    public static WhoAnswer? AskReference(SiteData site, string query)
    {
        if (TicketOf(query) is not { } ticket)
            return null;
        var wanted = ticket.ToString().ToLowerInvariant();
        return Found(site, WhoKind.Reference, wanted,
            r => ticket.Owner is null ? r.EndsWith("/" + wanted, StringComparison.Ordinal) : r == wanted);
    }

    /// <summary>"ann/shop", "go-shop", "go shop", "https://github.com/ann/shop".</summary>
    public static WhoAnswer? Ask(SiteData site, string query)
    {
        var asked = Wording.Of(GitHubAddress.PathOf(query, isBare: true) ?? query);
        // One word alone is a word: that a repository bears it says nothing.
        if (!asked.Contains(' '))
            return null;
        var meant = All(site).Where(r => Wording.Of(r) == asked || Wording.Of(NameOf(r)) == asked).ToHashSet(StringComparer.Ordinal);
        var subject = string.Join(", ", meant.Order(StringComparer.Ordinal));
        return meant.Count == 0 ? null : Found(site, WhoKind.Repository, subject, r => Of(r) is { } at && meant.Contains(at));
    }

    /// <summary>Whether words one behind the other are a repository's name, with further words beside them.</summary>
    public static bool IsNamedIn(SiteData site, IReadOnlyList<WordMatch> words)
    {
        var names = All(site).Select(r => Wording.Of(NameOf(r))).Where(n => n.Contains(' ')).ToHashSet(StringComparer.Ordinal);
        for (var from = 0; from < words.Count; from++)
            for (var to = from + 2; to <= words.Count; to++)
                if (to - from < words.Count && names.Contains(string.Join(' ', words.Take(from..to).Select(w => w.Word))))
                    return true;
        return false;
    }

    /// <summary>Every <c>owner/name</c> that the archive refers to.</summary>
    public static IEnumerable<string> All(SiteData site) =>
        site.Contributions.SelectMany(c => c.References).Select(Of).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary><c>owner/name</c> of <c>owner/name#12</c> or of an address on GitHub.</summary>
    public static string? Of(string reference)
    {
        if (Ticket.TryParse(reference, out var ticket))
            return $"{ticket.Owner}/{ticket.Repository}";
        return GitHubAddress.TryRead(reference, out var at) ? $"{at.Owner}/{at.Repository}".ToLowerInvariant() : null;
    }

    public static string NameOf(string repository) => repository[(repository.IndexOf('/') + 1)..];

    private static WhoAnswer? Found(SiteData site, WhoKind kind, string subject, Func<string, bool> isWanted)
    {
        var hits = site.Contributions.Where(c => c.References.Any(isWanted)).Select(c => new WhoHit(c, subject)).ToList();
        return hits.Count == 0 ? null : new() { Kind = kind, Subject = subject, Hits = hits };
    }

    private static Ticket? TicketOf(string query)
    {
        if (Ticket.TryParse(query, out var ticket))
            return ticket;
        var address = GitHubAddress.In(query).Select(a => GitHubAddress.TryRead(a.Url, out var at) ? at : null)
            .FirstOrDefault(a => a?.Number is not null);
        return address is null ? null : new(address.Owner, address.Repository, address.Number!.Value);
    }
}
