using NotesArchive.Resolve;
using NotesArchive.Text;

namespace NotesArchive.Who;

/// <summary>
/// Answers "who worked on X, and when" from a site's open data. X is an initiative in any spelling, a reference, a
/// repository, or words.
/// </summary>
public static class WhoQuery
{
    private const int MostNearest = 5;

    /// <summary>
    /// Undated contributions are left out when <paramref name="from"/> or <paramref name="to"/> is given; both are inclusive.
    /// </summary>
    public static WhoAnswer Ask(SiteData site, string query, DateOnly? from = null, DateOnly? to = null)
    {
        var asked = query.Trim();
        var answer = AskInitiative(site, asked) ?? AskReference(site, asked) ?? AskRepository(site, asked) ?? WhoWords.Ask(site, asked)
            ?? new WhoAnswer { Kind = WhoKind.Nothing, Subject = asked, Hits = [], Nearest = NearestNames(site, asked) };
        return answer with
        {
            Hits = [.. answer.Hits.Where(h => from is null && to is null
                || h.Contribution.Date is { } date && (from is null || date >= from) && (to is null || date <= to))],
            ArchiveEnds = site.Ends,
        };
    }

    private static WhoAnswer? AskInitiative(SiteData site, string query)
    {
        // What is asked for in the notes' own words needs no reading of every heading.
        var words = InitiativeHeading.KeyOf(query);
        var found = site.Initiatives.FirstOrDefault(i => i.Id == query)
            ?? site.Initiatives.FirstOrDefault(i => InitiativeHeading.KeyOf(i.Name) == words);
        var key = found is null ? InitiativeKey(query) : words;
        found ??= site.Initiatives.FirstOrDefault(i => HasKey(i.Name, key))
            ?? site.Initiatives.FirstOrDefault(i => i.Spellings.Any(s => HasKey(s, key)));
        return found is null || key.Length == 0 ? null : new()
        {
            Kind = WhoKind.Initiative,
            Subject = found.Name,
            Hits = [.. site.Contributions.Where(c => c.Initiatives.Contains(found.Id)).Select(c => new WhoHit(c, found.Id))],
        };
    }

    // "go-shop#12", "ann/shop#12", "https://github.com/ann/shop/pull/12"
    private static WhoAnswer? AskReference(SiteData site, string query)
    {
        if (TicketOf(query) is not { Repository: not null } ticket)
            return null;
        var wanted = ticket.ToString().ToLowerInvariant();
        return Found(site, WhoKind.Reference, wanted,
            r => ticket.Owner is null ? r.EndsWith("/" + wanted, StringComparison.Ordinal) : r == wanted);
    }

    // "ann/shop", "go-shop", "https://github.com/ann/shop"
    private static WhoAnswer? AskRepository(SiteData site, string query)
    {
        if (query.Any(char.IsWhiteSpace))
            return null;
        var name = (GitHubAddress.PathOf(query, isBare: true) ?? query).TrimEnd('/').ToLowerInvariant();
        if (name.Length == 0 || name.Count(c => c == '/') > 1 || !name.Contains('/') && !name.Contains('-'))
            return null;
        return Found(site, WhoKind.Repository, name, r => RepositoryOf(r) is { } repository
            && (repository == name || !name.Contains('/') && repository.EndsWith("/" + name, StringComparison.Ordinal)));
    }

    private static WhoAnswer? Found(SiteData site, WhoKind kind, string subject, Func<string, bool> isWanted)
    {
        var hits = site.Contributions.Where(c => c.References.Any(isWanted)).Select(c => new WhoHit(c, subject)).ToList();
        return hits.Count == 0 ? null : new() { Kind = kind, Subject = subject, Hits = hits };
    }

    /// <summary><c>owner/name</c> of <c>owner/name#12</c> or of an address on GitHub.</summary>
    internal static string? RepositoryOf(string reference)
    {
        if (Ticket.TryParse(reference, out var ticket))
            return $"{ticket.Owner}/{ticket.Repository}";
        return GitHubAddress.TryRead(reference, out var at) ? $"{at.Owner}/{at.Repository}".ToLowerInvariant() : null;
    }

    private static Ticket? TicketOf(string query)
    {
        if (Ticket.TryParse(query, out var ticket))
            return ticket;
        var address = GitHubAddress.In(query).Select(a => GitHubAddress.TryRead(a.Url, out var at) ? at : null)
            .FirstOrDefault(a => a?.Number is not null);
        return address is null ? null : new(address.Owner, address.Repository, address.Number!.Value);
    }

    private static List<string> NearestNames(SiteData site, string query)
    {
        var names = site.Initiatives.SelectMany(i => i.Spellings.Prepend(i.Name).Select(s => (i.Name, Spelling: s)))
            .Concat(site.Contributions.SelectMany(c => c.References).Select(RepositoryOf).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(r => (Name: r, Spelling: r[(r.IndexOf('/') + 1)..])));
        var wanted = query.ToLowerInvariant();
        return [.. names.Select(n => (n.Name, Off: Off(wanted, n.Spelling.ToLowerInvariant())))
            .Where(n => n.Off <= Math.Max(1, wanted.Length / 3)).OrderBy(n => n.Off).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name).Distinct(StringComparer.Ordinal).Take(MostNearest)];
    }

    private static int Off(string wanted, string name) =>
        Math.Abs(wanted.Length - name.Length) > wanted.Length / 3 + 1 || wanted.Length > 100
            ? int.MaxValue : Nearest.Distance(wanted, name);

    // Reading a heading only takes something off it.
    private static bool HasKey(string heading, string key) =>
        InitiativeHeading.KeyOf(heading).Contains(key, StringComparison.Ordinal) && InitiativeKey(heading) == key;

    private static string InitiativeKey(string text) => InitiativeHeading.Read(text).Key;
}
