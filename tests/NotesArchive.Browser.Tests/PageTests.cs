using Xunit;

namespace NotesArchive.Browser.Tests;

/// <summary>What holds for every kind of page.</summary>
public class PageTests(Visits visits) : IClassFixture<Visits>
{
    private const int Broad = 1280, Narrow = 390;

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_on_a_broad_screen(string address) => None((await visits.ToAsync(address, Broad)).Violations);

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_on_a_narrow_screen(string address) => None((await visits.ToAsync(address, Narrow)).Violations);

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task No_page_is_wider_than_a_narrow_screen(string address) => None((await visits.ToAsync(address, Narrow)).Wide);

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task No_page_breaks_its_policy_asks_another_host_or_lacks_a_part(string address) => None((await visits.ToAsync(address, Broad)).Faults);

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Slash_leads_to_the_search_box_of_every_page(string address) => None((await visits.ToAsync(address, Broad)).Keys);

    // Says all of it; the message of Assert.Empty cuts every line.
    private static void None(IReadOnlyCollection<string> found)
    {
        if (found.Count > 0)
            Assert.Fail(string.Join('\n', found));
    }
}
