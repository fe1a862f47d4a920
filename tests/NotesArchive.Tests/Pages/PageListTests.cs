using System.Text;
using AngleSharp.Html.Parser;
using NotesArchive.Attribution;
using NotesArchive.Model;
using NotesArchive.Pages;
using NotesArchive.Templates;
using Xunit;

namespace NotesArchive.Tests.Pages;

public class PageListTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Site = new(() => Render(SampleArchive.Addresses));

    [Fact]
    public void Every_kind_of_page_is_there()
    {
        foreach (var path in new[]
        {
            "index.html", "meetings/index.html", "people/index.html", "initiatives/index.html", "repos/index.html", "series/index.html",
            "meetings/2019-01-07-team-weekly/index.html", "meetings/loose-ends/index.html", "people/ann/index.html", "initiatives/block-cache/index.html",
            "repos/acme/store/index.html", "series/team-weekly/index.html", "years/2019/index.html", "search/index.html", "actions/index.html", "rules/index.html", "404.html",
        })
            Assert.Contains(path, Site.Value.Keys);
    }

    [Fact]
    public void Every_internal_link_and_fragment_leads_somewhere()
    {
        var pages = Site.Value.ToDictionary(page => page.Key, page => Parse(page.Value));
        foreach (var (path, page) in pages)
            foreach (var href in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/') || href.StartsWith('#')))
            {
                var (target, fragment) = href.Split('#') is [var before, var after] ? (before, after) : (href, "");
                var file = target.Length == 0 ? path : target[1..] + (target.EndsWith('/') ? "index.html" : "");
                Assert.True(pages.TryGetValue(file, out var other), $"{path}: {href}");
                Assert.True(fragment.Length == 0 || other.GetElementById(fragment) is not null, $"{path}: {href}");
            }
    }

    [Fact]
    public void Every_page_is_sound()
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, html) in Site.Value)
        {
            var page = Parse(html);
            Assert.True(titles.Add(page.Title!), $"{path}: {page.Title}");
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], iframe, object"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            var level = 1;
            foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
            {
                var own = heading.LocalName[1] - '0';
                Assert.True(own <= level + 1, $"{path}: {heading.OuterHtml} below h{level}");
                level = own;
            }
            Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_note_keeps_its_white_space()
    {
        Assert.Contains("<p id=\"cache-1\">The cache\n  misses too often.</p>\n<pre>\n  two spaces\n</pre>", Site.Value["meetings/2019-01-07-team-weekly/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_shows_its_facts_and_how_they_were_read()
    {
        var page = Parse(Site.Value["meetings/2019-01-07-team-weekly/index.html"]);
        Assert.Equal("2019/team #1.md", page.QuerySelector("article")!.GetAttribute("data-source"));
        Assert.Equal("1", page.QuerySelector("article")!.GetAttribute("data-line"));
        Assert.Equal("https://example.org/blob/2019/team%20%231.md#L1", page.QuerySelector(".facts dl > div:last-child a")!.GetAttribute("href"));
        Assert.Equal("/meetings/2019-03-04-team-weekly/", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Contains("taken from the file's name", page.QuerySelector(".read")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/report?at=2019/team%20%231.md:1&page=%2Fmeetings%2F2019-01-07-team-weekly%2F",
            page.QuerySelectorAll(".read a").Last(link => link.TextContent == "wrong?").GetAttribute("href"));
    }

    [Fact]
    public void A_chart_tells_work_done_from_plans_and_from_months_without_notes()
    {
        var chart = Parse(Site.Value["initiatives/block-cache/index.html"]).QuerySelector("svg.grid")!;
        var cells = chart.QuerySelectorAll("a:has(.hit)");
        Assert.Equal(["@ann and Block cache, January 2019: 1 done, 1 said", "@ann and Block cache, March 2019: 1 planned"],
            cells.Select(cell => cell.QuerySelector("title")!.TextContent));
        Assert.Equal(["/meetings/2019-01-07-team-weekly/#ann-done", "/meetings/2019-03-04-team-weekly/#cache"], cells.Select(cell => cell.GetAttribute("href")));
        Assert.NotNull(cells[0].QuerySelector(".done"));
        Assert.NotNull(cells[1].QuerySelector(".planned"));
        Assert.Equal("February 2019: no notes", chart.QuerySelector("rect[fill] title")!.TextContent);
    }

    [Fact]
    public void An_initiative_tells_where_each_spelling_comes_from()
    {
        var entry = Parse(Site.Value["initiatives/block-cache/index.html"]).QuerySelector(".spelling-list li")!;
        Assert.Equal("Block-cache updates 1 time, first in 2019/team #1.md:20; joined by rule: a heading that ends in a word for updates", entry.TextContent);
        Assert.Equal("https://example.org/blob/2019/team%20%231.md#L20", entry.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Roles_are_kept_apart_from_work()
    {
        var page = Parse(Site.Value["people/bo-berg/index.html"]);
        Assert.Contains("Led: 2 meetings", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#log"));
        Assert.Null(page.QuerySelector("svg.grid"));
    }

    [Fact]
    public void Every_rule_role_and_state_is_told_in_plain_words()
    {
        var page = Parse(Site.Value["rules/index.html"]);
        Assert.Equal(CreditRules.InOrder.Select(rule => "rule-" + rule.Name), page.QuerySelectorAll("ol.rules > li").Select(item => item.Id));
        Assert.All(Enum.GetNames<ContributionRole>(), role => Assert.NotNull(page.GetElementById("role-" + role.ToLowerInvariant())));
        Assert.All(Enum.GetNames<WorkState>(), state => Assert.NotNull(page.GetElementById("state-" + state.ToLowerInvariant())));
    }

    [Theory]
    [InlineData("people/ann/index.html")]
    [InlineData("initiatives/block-cache/index.html")]
    public void Every_credit_names_its_rule(string path)
    {
        var rules = Parse(Site.Value[path]).QuerySelectorAll("section[aria-labelledby=log] li .by").ToList();
        Assert.Equal(3, rules.Count);
        Assert.All(rules, rule => Assert.Equal("/rules/#rule-speaker", rule.GetAttribute("href")));
        Assert.All(rules, rule => Assert.Equal("credited by rule: speaker", rule.GetAttribute("title")));
    }

    [Fact]
    public void A_persons_log_holds_what_is_credited_to_them_by_state_and_the_teams_last()
    {
        var archive = SampleArchive.Make();
        var said = archive.Contributions[0];
        archive = archive with
        {
            Contributions =
            [
                said with { Role = ContributionRole.Section, State = WorkState.Done, Text = "the team's", Line = 1 },
                said, said with { Role = ContributionRole.Named, Text = "another's words", Line = 21 },
                said with { State = WorkState.Blocked, Text = "stuck", Line = 22 }, said with { State = WorkState.Done, Text = "over", Line = 23 },
            ],
        };
        var log = Parse(Render(SampleArchive.Addresses, archive)["people/ann/index.html"]).QuerySelectorAll(".part");
        Assert.Equal(["Done", "Blocked", "Said", "Team of the section"], log.Select(part => part.QuerySelector(".label")!.TextContent));
        Assert.Equal(
            ["over Block cache", "stuck Block cache", "The cache misses too often, see the pull request Block cache",
                "another's words named Block cache", "the team's done Block cache"],
            log.SelectMany(part => part.QuerySelectorAll("li")).Select(item => item.TextContent));
    }

    [Fact]
    public void The_file_of_an_initiative_tells_what_its_chart_shows()
    {
        var files = EntityFiles.Make(new SiteContext(SampleArchive.Make(), SampleArchive.Settings, SampleArchive.Addresses))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.Equal("""
            {"id":"block-cache","name":"Block cache","url":"/initiatives/block-cache/","first":"2019-01-07","last":"2019-03-04","meetings":2,"people":[{"name":"@ann","url":"/people/ann/","first":"2019-01-07","last":"2019-03-04","done":1,"said":0,"planned":1,"months":[{"month":"2019-01","state":"done","count":2,"url":"/meetings/2019-01-07-team-weekly/#ann-done"},{"month":"2019-03","state":"planned","count":1,"url":"/meetings/2019-03-04-team-weekly/#cache"}]}]}

            """, files["initiatives/block-cache/index.json"]);
        Assert.Contains("\"references\":[{\"number\":12,", files["repos/acme/store/index.json"], StringComparison.Ordinal);
        Assert.Contains("people/ann/index.json", files.Keys);
    }

    [Fact]
    public void A_sitemap_has_full_addresses_where_the_host_is_known()
    {
        var addresses = new Addresses("/x", "notes.example.org", true);
        var files = Robots.Make(PageList.Make(SampleArchive.Make(), SampleArchive.Settings, addresses), SampleArchive.Settings, addresses)
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.Contains("Sitemap: https://notes.example.org/x/sitemap.xml\n", files["robots.txt"], StringComparison.Ordinal);
        Assert.Contains("<loc>https://notes.example.org/x/people/ann/</loc>", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("404", files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_root_every_address_begins_with_it()
    {
        foreach (var (path, html) in Render(new Addresses("/x", "notes.example.org", true)))
            foreach (var element in Parse(html).QuerySelectorAll("[href], [src], [action]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
                Assert.True(!address.StartsWith('/') || address.StartsWith("/x/", StringComparison.Ordinal), $"{path}: {address}");
            }
    }

    [Fact]
    public void Canonical_addresses_stand_only_where_the_host_is_known()
    {
        Assert.DoesNotContain("canonical", Site.Value["people/ann/index.html"], StringComparison.Ordinal);
        Assert.Equal("https://notes.example.org/x/people/ann/",
            Parse(Render(new Addresses("/x", "notes.example.org", true))["people/ann/index.html"]).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Making_the_pages_twice_gives_the_same_bytes() => Assert.Equal(Site.Value, Render(SampleArchive.Addresses));

    [Fact]
    public void An_empty_archive_has_pages_too()
    {
        var archive = new Archive { Meetings = [], People = [], Initiatives = [], Repositories = [], Series = [], Contributions = [], Problems = [] };
        var theme = Theme.Load([SampleArchive.ThemeFolder], SampleArchive.Addresses.Link, _ => null);
        foreach (var page in PageList.Make(archive, SampleArchive.Settings, SampleArchive.Addresses))
            Assert.Contains("<h1", theme.Render(page.Template, page.MakeModel()), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Render(Addresses addresses, Archive? archive = null)
    {
        var theme = Theme.Load([SampleArchive.ThemeFolder], addresses.Link, _ => null);
        return PageList.Make(archive ?? SampleArchive.Make(), SampleArchive.Settings, addresses)
            .AsParallel().AsOrdered()
            .Select(page => (page.Path, Html: theme.Render(page.Template, page.MakeModel())))
            .ToDictionary(page => page.Path, page => page.Html, StringComparer.Ordinal);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
