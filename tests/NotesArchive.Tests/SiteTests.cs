using Xunit;

namespace NotesArchive.Tests;

public sealed class SiteTests
{
    private const string Team = """
        -- input/2023-03-06--tools-weekly.md --
        # 🔧 Tools weekly 2023-03-06

        - **Lead:** @ana
        - **Notetaker:** @boris
        - **Attendees:**
          - @ana
          - @boris
          - @chen

        ## Initiatives

        #### Fast Cache
        @ana

        - Landed the first half in acme/cache#12
        - See last week's [notes](2023-02-27--tools-weekly.md)

        ## Updates

        @boris
        - Done:
          - Wrote the importer, https://github.com/acme/importer/pull/7
        - Next:
          - Profile it
        -- input/2023-02-27--tools-weekly.md --
        # 🔧 Tools weekly 2023-02-27

        - **Attendees:**
          - @ana
          - @chen

        ## Initiatives

        #### Fast Cache
        @ana / @chen

        - Design review done
        """;

    [Fact]
    public void A_folder_of_notes_becomes_a_page_per_meeting_person_initiative_and_repository()
    {
        using var site = new SiteInAString(Team);
        site.Build();
        var pages = site.Pages();
        foreach (var page in new[]
        {
            "index.html", "404.html", "meetings/index.html", "meetings/2023-03-06-tools-weekly/index.html", "people/ana/index.html", "people/boris/index.html",
            "initiatives/fast-cache/index.html", "repos/acme/cache/index.html", "repos/acme/importer/index.html", "series/tools-weekly/index.html", "years/2023/index.html", "search/index.html",
        })
        {
            Assert.Contains(page, pages);
        }
        Assert.Contains("href=\"/people/ana/\"", site.Read("meetings/2023-03-06-tools-weekly/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/meetings/2023-02-27-tools-weekly/\"", site.Read("meetings/2023-03-06-tools-weekly/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Building_twice_writes_nothing_the_second_time()
    {
        using var site = new SiteInAString(Team);
        Assert.True(site.Build().Output.Written > 10);
        Assert.Equal((0, 0), (site.Build().Output.Written, site.Build().Output.Removed));
    }

    [Fact]
    public void The_order_in_which_files_were_made_does_not_reach_the_output()
    {
        using var one = new SiteInAString(Team);
        one.Build();
        var at = Team.IndexOf("-- input/2023-02-27", StringComparison.Ordinal);
        using var two = new SiteInAString(Team[at..] + "\n" + Team[..at].TrimEnd());
        two.Build();
        Assert.Equal(one.Bytes().OrderBy(f => f.Key, StringComparer.Ordinal), two.Bytes().OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_note_that_goes_takes_its_pages_along()
    {
        using var site = new SiteInAString(Team);
        site.Build();
        var result = site.Remove("input/2023-03-06--tools-weekly.md").Build();
        Assert.True(result.Output.Removed > 0);
        Assert.False(site.Has("meetings/2023-03-06-tools-weekly/index.html"));
        Assert.False(site.Has("people/boris/index.html"));
        Assert.Empty(SiteLinks.Broken(site.Output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("/team/notes")]
    public void Every_internal_link_and_fragment_resolves_under_any_LinkRoot(string linkRoot)
    {
        using var site = new SiteInAString(Team);
        site.Build($"LinkRoot={linkRoot}");
        Assert.Empty(SiteLinks.Broken(site.Output, linkRoot));
    }

    [Fact]
    public void A_bad_note_is_a_problem_with_a_line_and_stops_nothing()
    {
        using var site = new SiteInAString(Team);
        site.Change("-- input/2023-03-07--odd.md --\n---\ntitle: [unclosed\n---\n# Odd <script>alert(1)</script> [x](javascript:alert(1))\n\n> " + new string('>', 30_000));
        var result = site.Build();
        Assert.Contains(result.Problems, p => p.Path == "2023-03-07--odd.md" && p.Line > 0);
        Assert.All(result.Problems, p => Assert.True(p.Severity < Severity.Error));
        var page = site.Read(site.Pages().Single(p => p.Contains("2023-03-07", StringComparison.Ordinal)));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"javascript:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_of_notes_still_makes_a_site()
    {
        using var site = new SiteInAString("-- input/_people.yml --\n[]\n");
        site.Build();
        Assert.True(site.Has("index.html"));
        Assert.Empty(SiteLinks.Broken(site.Output));
    }

    [Fact]
    public void A_folder_that_is_not_there_says_so()
    {
        using var site = new SiteInAString("-- statiq.json --\n{}\n");
        var fault = Assert.Throws<ConfigurationException>(() => site.Build());
        Assert.Contains("input", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_beside_the_notes_overrides_file_by_file_and_its_faults_name_template_and_line()
    {
        using var site = new SiteInAString(Team + "\n-- theme/pages/404.hbs --\n<!doctype html>\n<title>{{Head.Title}}</title>\n<p>Lost, {{setting \"Motto\"}}</p>\n-- statiq.json --\n{ \"Motto\": \"keep looking\" }");
        site.Build();
        Assert.Contains("Lost, keep looking", site.Read("404.html"), StringComparison.Ordinal);
        Assert.Contains("<article", site.Read("meetings/2023-03-06-tools-weekly/index.html"), StringComparison.Ordinal);

        site.Change("-- theme/pages/meeting.hbs --\n<h1>{{Head.Title}}</h1>\n<p>{{Haed.Heading}}</p>");
        var fault = Assert.Throws<ConfigurationException>(() => site.Build());
        Assert.Contains("meeting.hbs:2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Haed", fault.Message, StringComparison.Ordinal);
        Assert.Contains("<article", site.Read("meetings/2023-03-06-tools-weekly/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_curated_name_is_not_said_twice()
    {
        using var site = new SiteInAString(Team + "\n-- input/_people.yml --\n- id: ana\n  name: Ana Lopes\n  spellings: [ana]\n");
        var person = Site.Load(site.Settings()).People.Single(p => p.Id.Value == "ana");
        Assert.Equal(("Ana Lopes", null), (person.Name, person.FullName));
    }
}
