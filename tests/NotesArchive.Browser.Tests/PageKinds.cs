using Xunit;

namespace NotesArchive.Browser.Tests;

/// <summary>One address for each kind of page, below the site's home, and some notes whose content is out of the ordinary.</summary>
public static class PageKinds
{
    public static TheoryData<string> All =>
    [
        "",
        "meetings/",
        "meetings/2019-01-28-go-core-dev-team-weekly/",
        // A table, task boxes, an archive note's first meeting.
        "meetings/2020-05-21-design-discussion-subdomains-dns-label-limit/",
        "meetings/2017-08-30-coffee-lars-david/",
        "people/",
        "people/hannahhoward/",
        "initiatives/",
        "initiatives/bitswap/",
        "repos/",
        "repos/ipfs/go-bitswap/",
        "series/",
        "series/go-core-dev-team-weekly/",
        "years/2019/",
        "rules/",
        "search/",
        "no/such/page/",
    ];
}
