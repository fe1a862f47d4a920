using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NotesArchive.Browser.Tests;

/// <summary>The card that answers who and when.</summary>
public class SearchAnswerTests(Sites sites)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Who_worked_on_an_initiative_is_answered_by_people_and_their_months(bool belowX)
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=who+worked+on+bitswap", belowX: belowX);
        var home = belowX ? "/x/" : "/";
        await Expect(search.Card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Who worked on Bitswap");
        await Expect(search.Card.Locator($"h2 a[href='{home}initiatives/bitswap/']")).ToBeVisibleAsync();
        var row = search.Card.Locator("tbody").Filter(new() { Has = search.Page.Locator($"th a[href='{home}people/hannahhoward/']") });
        await Expect(row.Locator("a.search-month").First).ToHaveAttributeAsync("title", new Regex(@"^\d{4}-\d\d: \d+ "));
        await ToEvidenceAsync(search, row, home);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task What_a_person_did_in_a_year_is_answered_by_initiatives_and_months_of_that_year()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=what+did+hannahhoward+do+in+2019");
        await Expect(search.Card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("What is recorded of Hannah Howard (2019)");
        await Expect(search.Card.Locator("tbody th a[href='/initiatives/bitswap/']")).ToBeVisibleAsync();
        Assert.All(await search.Card.Locator("a.search-month").EvaluateAllAsync<string[]>("all => all.map(a => a.title)"),
            title => Assert.StartsWith("2019-", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_did_what_no_initiative_is_named_for_is_answered_by_who_is_named_with_the_words()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=who+did+base32+in+2018");
        await Expect(search.Card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Who is named with base32 (2018)");
        await ToEvidenceAsync(search, search.Card.Locator("tbody").Filter(new() { HasText = "Kevin Atkinson" }), "/");
    }

    [Fact]
    public async Task An_answer_narrowed_to_a_person_tells_of_that_person_alone()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=who+worked+on+bitswap&person=hannahhoward");
        await Expect(search.Card.Locator("tbody")).ToHaveCountAsync(1);
        await Expect(search.Card.Locator("tbody th a")).ToHaveAttributeAsync("href", "/people/hannahhoward/");
    }

    [Fact]
    public async Task Plain_words_get_no_card()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=goreplay");
        await search.FoundAsync();
        await Expect(search.Card).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Any_answer_with_people_makes_a_card_and_its_months_lead_to_their_evidence()
    {
        await using var search = await SearchPage.OpenAsync(sites, belowX: true);
        await search.Page.EvaluateAsync(
            """
            async () => {
              const { answerCard } = await import('/x/assets/search/card.js')
              const people = Array.from({ length: 11 }, (_, i) => ({ id: `p${i}`, name: `@p${i}`, url: `/people/p${i}/`, undated: i, own: 0,
                counts: { done: 2, planned: 1, blocked: 0, said: i, team: 0 },
                best: { date: '2018-11-05', url: '/meetings/m/#L4', place: 'a.md:4', text: 'Shipped' },
                months: [{ month: '2018-11', state: 'done', count: 2, url: '/meetings/m/#L4' }, { month: '2018-12', state: 'planned', count: 1 }] }))
              document.querySelector('.search-results').append(answerCard({ kind: 'words', id: null, name: 'base32', url: null, alone: ['cidv1'], from: '2018-11', to: '2018-12', people }, { root: '/x', until: '5 May 2020' }))
            }
            """);
        await Expect(search.Card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Who is named with base32 (Nov 2018 to Dec 2018)");
        var rows = search.Card.Locator("tbody");
        await Expect(rows).ToHaveCountAsync(8);
        await Expect(rows.First.Locator(".search-evidence a")).ToHaveTextAsync("5 Nov 2018: Shipped");
        await Expect(rows.First.Locator(".search-evidence a")).ToHaveAttributeAsync("href", "/x/meetings/m/#L4");
        await Expect(rows.First.Locator(".search-place")).ToHaveTextAsync("a.md:4");
        await Expect(search.Card.Locator("thead th")).ToHaveTextAsync(["Person", "Done", "Plans", "Said"]);
        await Expect(rows.First.Locator("a.search-month").First).ToHaveAttributeAsync("href", "/x/meetings/m/#L4");
        await Expect(rows.First.Locator("a.search-month").Last).ToHaveAttributeAsync("href", "/x/search/?q=base32&month=2018-12&person=p0");
        await Expect(rows.First.Locator("a.search-month").Last).ToHaveAccessibleNameAsync("Dec (only planned)");
        await Expect(rows.Nth(2)).ToContainTextAsync("2 undated");
        await Expect(rows.First).Not.ToContainTextAsync("undated");
        await Expect(search.Card).ToContainTextAsync("Where cidv1 stands alone counts too.");
        await Expect(search.Card).ToContainTextAsync("the archive ends on 5 May 2020. Months in italics hold plans only.");
        await search.Card.GetByRole(AriaRole.Button, new() { Name = "3 more" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(11);
        await Expect(rows.Nth(8).Locator("th a")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_said_something_once_stands_in_one_line_and_who_is_blocked_has_a_column_and_all_fits_a_phone()
    {
        await using var search = await SearchPage.OpenAsync(sites, width: 390);
        await Expect(search.Page.Locator(".search-examples")).ToBeVisibleAsync();
        await search.Page.EvaluateAsync(
            """
            async () => {
              const { answerCard } = await import('/assets/search/card.js')
              const person = (id, counts) => ({ id, name: `@${id}`, url: `/people/${id}/`, undated: 0, months: [], own: 0,
                counts: { done: 0, planned: 0, blocked: 0, said: 0, team: 0, ...counts },
                best: { date: '2018-11-05', url: `/meetings/m/#${id}`, place: `2018/Q4/${'long-name-'.repeat(9)}.md:4`, text: 'Shipped' } })
              const people = [person('ann', { done: 1 }), person('bob', { blocked: 1 }),
                person('carl', { said: 1 }), person('dora', { said: 1 })]
              document.querySelector('.search-results').append(answerCard(
                { kind: 'initiative', id: 'cache', name: 'Cache', url: '/initiatives/cache/', people }, { root: '' }))
            }
            """);
        await Expect(search.Card.Locator("tbody th")).ToHaveTextAsync(["@ann", "@bob"]);
        await Expect(search.Card.Locator(".search-once")).ToHaveTextAsync("Said something once: @carl, @dora");
        await Expect(search.Card.Locator(".search-once a").First).ToHaveAttributeAsync("href", "/meetings/m/#carl");
        await Expect(search.Card.Locator("thead th")).ToHaveTextAsync(["Person", "Done", "Plans", "Blocked", "Said"]);
        Assert.True(await search.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_series_whose_name_holds_the_query_is_offered_and_its_whole_name_is_answered()
    {
        await using var search = await SearchPage.OpenAsync(sites, "?q=package+managers");
        await Expect(search.Page.Locator(".search-names a[href='/series/package-managers-weekly/']")).ToBeVisibleAsync();
    }

    /// <summary>Follows each month of a row to the block that says it.</summary>
    private static async Task ToEvidenceAsync(SearchPage search, ILocator row, string home)
    {
        var months = await row.Locator("a.search-month").EvaluateAllAsync<string[][]>("all => all.map(a => [a.href, a.title.slice(0, 7)])");
        Assert.NotEmpty(months);
        foreach (var month in months)
        {
            Assert.Matches($"^http://[^/]+{home}meetings/{month[1]}.*#.", month[0]);
            await search.Page.GotoAsync(month[0]);
            await Expect(search.Page.Locator($"[id='{Uri.UnescapeDataString(month[0].Split('#')[1])}']")).ToBeInViewportAsync();
        }
    }
}
