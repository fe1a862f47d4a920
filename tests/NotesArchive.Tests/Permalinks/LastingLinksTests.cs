using System.Text.Json;
using AngleSharp.Html.Parser;
using Xunit;

namespace NotesArchive.Tests.Permalinks;

public sealed class LastingLinksTests : IDisposable
{
    private const string First = "input/2024-01-08--sync.md", Second = "input/2024-01-15--sync.md";
    private const string FirstText = """
        # Sync 2024-01-08

        - **Attendees:**
          - @anastasia
          - @robert

        ## Initiatives

        ### Paper kites
        - @anastasia: glued the tail of the big kite
        - @robert: bought string for the whole season

        ### Wooden boats
        - @robert: painted the hull of the small boat
        """;
    private const string SecondText = """
        # Sync 2024-01-15

        - **Attendees:**
          - @anastasia
          - @katherine

        ## Initiatives

        ### Paper kites
        - @katherine: flew the kite over the lake

        ### Tall kites
        - @anastasia: drew a plan of a taller one
        """;

    private readonly SiteInAString site = new($"-- {First} --\n{FirstText}\n-- {Second} --\n{SecondText}");

    public LastingLinksTests() => site.Build();

    public void Dispose() => site.Dispose();

    private BuildResult BuildAgain(params string[] settings) => site.Build([.. settings, "Notes:Permalinks=permalinks.json"]);

    private void LeadsTo(string from, string to)
    {
        Assert.Contains($"<meta http-equiv=\"refresh\" content=\"0; url={to}\">", site.Read(from.TrimStart('/') + "index.html"), StringComparison.Ordinal);
        Assert.True(site.Has(to.TrimStart('/') + "index.html"), to);
    }

    private static IReadOnlyList<string> Lost(BuildResult built) => [.. built.Problems.Where(p => p.Code == ProblemCode.PermalinkLost).Select(p => p.Message)];

    [Fact]
    public void Every_page_is_listed_with_its_anchors_and_a_meeting_with_its_note()
    {
        using var list = JsonDocument.Parse(site.Read("permalinks.json"));
        var pages = list.RootElement.GetProperty("pages").EnumerateArray().ToDictionary(page => page.GetProperty("url").GetString()!);
        Assert.Equal(site.Pages().Where(p => p != "404.html").Select(p => "/" + p[..^"index.html".Length]).Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        var meeting = pages["/meetings/2024-01-08-sync/"];
        Assert.Equal(("meeting", "2024-01-08-sync", "2024-01-08--sync.md", 1), (meeting.GetProperty("kind").GetString(),
            meeting.GetProperty("id").GetString(), meeting.GetProperty("source").GetString(), meeting.GetProperty("line").GetInt32()));
        var ids = new HtmlParser().ParseDocument(site.Read("meetings/2024-01-08-sync/index.html")).QuerySelectorAll("[id^=n-]").Select(e => e.Id!).ToList();
        Assert.NotEmpty(ids);
        Assert.Subset(NotesArchive.Permalinks.AnchorText.Read(meeting.GetProperty("anchors").GetString()!).ToHashSet(), ids.ToHashSet());
    }

    [Fact]
    public void Two_people_joined_by_hand_leave_a_redirect_at_the_old_address()
    {
        site.Change("-- input/_people.yml --\n- id: anastasia\n  spellings: [robert]");
        Assert.Empty(Lost(BuildAgain()));
        LeadsTo("/people/robert/", "/people/anastasia/");
    }

    [Fact]
    public void Two_initiatives_joined_by_hand_leave_a_redirect_at_the_old_address()
    {
        site.Change("-- input/_initiatives.yml --\n- id: kites\n  spellings: [Paper kites, Tall kites]");
        Assert.Empty(Lost(BuildAgain()));
        LeadsTo("/initiatives/paper-kites/", "/initiatives/kites/");
        LeadsTo("/initiatives/tall-kites/", "/initiatives/kites/");
    }

    [Theory]
    [InlineData("2024-01-08--kite-club.md", "/meetings/2024-01-08-kite-club/")]
    [InlineData("2024-01-09--sync.md", "/meetings/2024-01-09-sync/")]
    public void A_note_under_another_name_or_date_is_known_by_its_bytes(string name, string url)
    {
        site.Remove(First).Change($"-- input/{name} --\n{FirstText.Replace("# Sync 2024-01-08", "# Sync", StringComparison.Ordinal)}");
        // Its heading is changed, so the words tell; the next time it is the bytes.
        BuildAgain();
        LeadsTo("/meetings/2024-01-08-sync/", url);
        site.Remove("input/" + name).Change($"-- input/2024-02-01--other.md --\n{FirstText.Replace("# Sync 2024-01-08", "# Sync", StringComparison.Ordinal)}");
        BuildAgain();
        LeadsTo(url, "/meetings/2024-02-01-other/");
        LeadsTo("/meetings/2024-01-08-sync/", "/meetings/2024-02-01-other/");
    }

    [Fact]
    public void Another_note_of_the_same_form_is_not_taken_for_one_that_went()
    {
        site.Remove(First).Change("""
            -- input/2024-01-22--sync.md --
            # Sync 2024-01-22

            - **Attendees:**
              - @anastasia
              - @robert

            ## Initiatives

            ### Paper kites
            - @anastasia: rested

            ### Wooden boats
            - @robert: sailed around the island
            """);
        var lost = Lost(BuildAgain());
        Assert.Contains(lost, message => message.StartsWith("The address /meetings/2024-01-08-sync/ of the last release is gone", StringComparison.Ordinal));
        Assert.False(site.Has("meetings/2024-01-08-sync/index.html"));
    }

    [Fact]
    public void A_note_that_went_is_not_an_equal_note_of_another_day()
    {
        site.Change("-- input/2024-03-01--sync.md --\n# Sync\n\n- agenda\n-- input/2024-03-08--sync.md --\n# Sync\n\n- agenda\n").Build();
        site.Remove("input/2024-03-01--sync.md");
        Assert.Contains(Lost(BuildAgain()), message => message.Contains(" /meetings/2024-03-01-sync/ ", StringComparison.Ordinal));
        Assert.False(site.Has("meetings/2024-03-01-sync/index.html"));
    }

    [Fact]
    public void A_template_that_went_is_not_the_equal_template_of_the_next_day()
    {
        site.Change("-- input/2024-02-23--sync.md --\n# Sync\n\n- agenda\n- @robert: mended the mast\n-- input/2024-03-01--sync.md --\n# Sync\n\n- agenda\n").Build();
        site.Remove("input/2024-03-01--sync.md").Change("-- input/2024-03-08--sync.md --\n# Sync\n\n- agenda\n");
        Assert.Contains(Lost(BuildAgain()), message => message.Contains(" /meetings/2024-03-01-sync/ ", StringComparison.Ordinal));
        Assert.False(site.Has("meetings/2024-03-01-sync/index.html"));
    }

    [Fact]
    public void A_series_under_another_name_leads_to_where_most_of_its_meetings_are()
    {
        site.Change("-- input/2024-01-22--sync.md --\n# Sync 2024-01-22\n\n- @robert: sorted the sails of all the boats\n");
        BuildAgain();
        Assert.True(site.Has("series/sync/index.html"));
        site.Remove(First).Remove(Second).Change($"-- input/2024-01-08--toy-workshop.md --\n{FirstText}\n-- input/2024-01-15--toy-workshop.md --\n{SecondText}");
        Assert.Empty(Lost(BuildAgain()));
        LeadsTo("/series/sync/", "/series/toy-workshop/");
    }

    [Fact]
    public void A_chain_over_three_releases_is_one_hop_and_an_address_that_lives_again_is_a_page()
    {
        site.Change("-- input/_people.yml --\n- id: rob\n  spellings: [robert]");
        BuildAgain();
        LeadsTo("/people/robert/", "/people/rob/");
        site.Change("-- input/_people.yml --\n- id: anastasia\n  spellings: [robert, rob]");
        BuildAgain();
        LeadsTo("/people/robert/", "/people/anastasia/");
        LeadsTo("/people/rob/", "/people/anastasia/");
        Assert.Equal(0, BuildAgain().Output.Written);
        site.Remove("input/_people.yml");
        BuildAgain();
        Assert.DoesNotContain("http-equiv=\"refresh\"", site.Read("people/robert/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_is_a_page_that_works_without_script_and_stands_in_no_list()
    {
        site.Change("-- input/_people.yml --\n- id: anastasia\n  spellings: [robert]");
        BuildAgain("LinkRoot=/archive", "Host=notes.example.org");
        var page = new HtmlParser().ParseDocument(site.Read("people/robert/index.html"));
        Assert.Equal("0; url=/archive/people/anastasia/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://notes.example.org/archive/people/anastasia/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(("/archive/people/anastasia/", "@anastasia"), (page.QuerySelector("main a")!.GetAttribute("href"), page.QuerySelector("main a")!.TextContent));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal(("/archive/assets/redirect.js", ""), (script.GetAttribute("src"), script.TextContent)));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.Empty(SiteLinks.Broken(site.Output, "/archive"));
        Assert.All(Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is not ("permalinks.json" or ".notes-archive")),
            f => Assert.DoesNotContain("/people/robert/", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_lost_is_told_as_severely_as_Analyzers_say()
    {
        site.Remove(Second);
        site.Change("-- statiq.json --\n{ \"Analyzers\": { \"permalink-lost\": \"Error\" } }");
        var built = BuildAgain();
        Assert.Equal(["/initiatives/tall-kites/", "/meetings/2024-01-15-sync/", "/people/katherine/", "/series/sync/"],
            Lost(built).Select(m => m.Split(' ')).Where(m => m[0] == "The").Select(m => m[2]).Order(StringComparer.Ordinal));
        Assert.All(built.Problems.Where(p => p.Code == ProblemCode.PermalinkLost), p => Assert.Equal(Severity.Error, p.Severity));
        site.Change($"-- {Second} --\n{SecondText}").Build();
        site.Remove(Second);
        Assert.Empty(Lost(BuildAgain("Analyzers:permalink-lost=None")));
    }

    [Fact]
    public void Anchors_that_a_page_lost_are_one_problem_that_counts_them()
    {
        site.Change($"-- {First} --\n{FirstText.Replace("bought string for", "sold thread of", StringComparison.Ordinal).Replace("glued", "sewed", StringComparison.Ordinal)}");
        var told = Assert.Single(BuildAgain().Problems, p => p.Code == ProblemCode.PermalinkLost);
        Assert.Equal("2024-01-08--sync.md", told.Path);
        Assert.Matches("^Of the [0-9]+ anchors that /meetings/2024-01-08-sync/ had in the last release 2 are gone", told.Message);
    }

    [Fact]
    public void Of_people_who_are_taken_off_the_site_no_address_is_led_on_or_told_of()
    {
        site.Change("-- input/_people.yml --\n- id: rob\n  spellings: [robert]");
        BuildAgain();
        site.Change("-- input/_people.yml --\n- id: bertie\n  spellings: [robert]\n  redact: true");
        var built = BuildAgain();
        Assert.DoesNotContain(built.Problems, p => p.ToString().Contains("/people/", StringComparison.Ordinal));
        Assert.False(site.Has("people/robert/index.html") || site.Has("people/rob/index.html"));
        Assert.DoesNotContain("rob", site.Read("permalinks.json"), StringComparison.Ordinal);
    }
}
