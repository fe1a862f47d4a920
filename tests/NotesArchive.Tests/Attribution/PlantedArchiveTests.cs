using System.Text.Json;
using System.Text.RegularExpressions;
using NotesArchive.Who;
using Xunit;

namespace NotesArchive.Tests.Attribution;

/// <summary>
/// Fourteen months of a depot whose whole history is known: an initiative that gets another name, months without notes and
/// one with notes that say nothing of it, two people called Sam, plans, blockers, absences, hearsay, and an action that is
/// carried over.
/// </summary>
public sealed partial class PlantedArchiveTests : IDisposable
{
    private const string Notes = """
        -- input/2021-01-11--depot-weekly.md --
        # Depot Weekly 2021-01-11

        - **Lead:** Rosa Lind (@rlind)
        - **Notetaker:** @tomh
        - **Attendees:**
          - Rosa Lind (@rlind)
          - @tomh
          - Sam Ortega (@sortega)

        ## Initiatives

        ### Fast Cache - @rlind

        - Measured the cold start, twelve seconds
        - @tomh: wrote the eviction loop in https://github.com/depot/go-fast-cache/pull/4
        - Sam: asks who reads the old format

        ### Label Printer - @tomh

        - no update

        ## Action Items

        - [ ] @tomh to write up the eviction rules
        - [ ] Rosa to order labels
        -- input/2021-01-25--depot-weekly.md --
        # Depot Weekly 2021-01-25

        - **Attendees:**
          - @rlind
          - @tomh

        ## Initiatives

        ### Fast Cache - @rlind

        ### Label Printer - @tomh

        - Paper feed jams on Mondays

        ## Updates

        @rlind
        - Done:
          - Halved the memory of the Fast Cache
          - on vacation last Friday
        - Blocked:
          - Fast Cache benchmarks wait for the new machine
        - Next:
          - Fast Cache on disk

        @tomh
        - Done: merged [the loop](https://github.com/depot/go-fast-cache/pull/4)
        - Next: no update

        ## Action Items

        - [ ] @tomh to write up the eviction rules
        -- input/2021-02-08--depot-weekly.md --
        # Depot Weekly 2021-02-08

        - **Attendees:**
          - @tomh
          - Sam Bell (@sambell)

        ## Initiatives

        ### Fast Cache - @tomh

        - Sam: can the shelf robot read it?
        - @tomh for @rlind: the disk format is settled

        ### Label Printer

        - @tomh is out sick, Fast Cache and labels wait

        ## Action Items

        - [x] @tomh to write up the eviction rules
        -- input/2021-03-08--depot-weekly.md --
        # Depot Weekly 2021-03-08

        - **Attendees:**
          - @tomh

        ## Initiatives

        ### Label Printer - @tomh

        - Ordered a roller
        -- input/2021-07-05--depot-weekly.md --
        # Depot Weekly 2021-07-05

        - **Attendees:**
          - @rlind
          - Sam Ortega (@sortega)
          - Sam Bell (@sambell)

        ## Initiatives

        ### P1: Fast Cache Updates (@rlind / @sortega)

        - Sam: the second shelf is warm
        - Counters are in, thanks to @tomh for the old loop
        - @sambell will draw the dashboard

        ## Updates

        @sortega
        - Done:
          - Fixed [a leak](https://github.com/depot/go-fast-cache/issues/9)
        - Next:
          - Label Printer manual
        -- input/2021-08-02--depot-weekly.md --
        # Depot Weekly 2021-08-02

        - **Attendees:**
          - @sambell

        ## Initiatives

        ### P1: Fast Cache Updates (@sambell)

        - No update

        ## Updates

        @sambell
        - Done:
          - Painted the wall
        - Next:
          - Ship the Fast Cache dashboard
        -- input/2022-02-14--depot-weekly.md --
        # Depot Weekly 2022-02-14

        - **Attendees:**
          - @rlind
          - @sambell

        ## Initiatives

        ### P1: Fast Cache Updates

        - @sambell - @rlind has switched it on for everyone
        - Done: removed the old cache

        ### Label Printer

        - @sambell: sold it
        -- input/2022-02-21--depot-design.md --
        # Depot Design 2022-02-21

        - @tomh: colours of the depot
        """;

    private readonly SiteInAString site = new(Notes);

    public PlantedArchiveTests() => site.Build();

    public void Dispose() => site.Dispose();

    private static readonly string[] FastCache =
    [
        "rlind 2021-01-11 said owner initiative: Measured the cold start, twelve seconds",
        "tomh 2021-01-11 done own initiative: @tomh: wrote the eviction loop in https://github.com/depot/go-fast-cache/pull/4",
        "sortega 2021-01-11 said own initiative: Sam: asks who reads the old format",
        "rlind 2021-01-25 done own update: Halved the memory of the Fast Cache",
        "rlind 2021-01-25 blocked own update: Fast Cache benchmarks wait for the new machine",
        "rlind 2021-01-25 planned own update: Fast Cache on disk",
        "tomh 2021-01-25 done own update: Done: merged the loop",
        "sambell 2021-02-08 said own initiative: Sam: can the shelf robot read it?",
        "rlind 2021-02-08 said own initiative: @tomh for @rlind: the disk format is settled",
        "rlind 2021-07-05 said owner initiative: Counters are in, thanks to @tomh for the old loop",
        "sortega 2021-07-05 said owner initiative: Counters are in, thanks to @tomh for the old loop",
        "sambell 2021-07-05 planned named initiative: @sambell will draw the dashboard",
        "sortega 2021-07-05 done own update: Fixed a leak",
        "sambell 2021-08-02 planned own update: Ship the Fast Cache dashboard",
        "rlind 2022-02-14 done named initiative: @sambell - @rlind has switched it on for everyone",
        "sambell 2022-02-14 said own initiative: @sambell - @rlind has switched it on for everyone",
    ];

    [Theory]
    [InlineData("Fast Cache")]
    [InlineData("P1: Fast Cache Updates")]
    [InlineData("fast-cache")]
    public void Under_either_name_the_initiative_is_answered_by_exactly_what_the_notes_say(string query)
    {
        var answer = Ask(query);
        Assert.Equal((WhoKind.Initiative, new DateOnly(2022, 2, 21)), (answer.Kind, answer.ArchiveEnds));
        Assert.Equal(FastCache, answer.Hits.Select(h => Told(h.Contribution)));
    }

    [Fact]
    public void The_table_counts_each_record_once_by_its_state_and_tells_months_apart()
    {
        var table = WhoTable.Write(Ask("fast cache"), path => path).Split('\n');
        Assert.Equal("Fast Cache: recorded 16 times in 6 meetings", table[0]);
        Assert.Equal(
            [
                "rlind    2021-01-11  2022-02-14     2      1        1     3  #+....+......#",
                "tomh     2021-01-11  2021-01-25     2      0        0     0  #.............",
                "sortega  2021-01-11  2021-07-05     1      0        0     2  +.....#.......",
                "sambell  2021-02-08  2022-02-14     0      2        0     2  .+....oo.....+",
            ],
            table.Skip(2).Where((row, i) => i % 2 == 0 && row.Contains("202", StringComparison.Ordinal) && row[0] is not ('o' or 'T')).Select(row => row[..75]));
        Assert.Equal("This is what the notes record; the archive ends on 2022-02-21.", table[^2]);
    }

    [Fact]
    public void A_time_bounds_the_answer_and_a_gap_of_the_notes_has_none()
    {
        Assert.Equal(FastCache.Where(c => c.Contains(" 2021-02", StringComparison.Ordinal)), Told(Ask("fast cache", "2021-02-01", "2021-03-31")));
        Assert.Empty(Ask("fast cache", "2021-03-01", "2021-06-30").Hits);
        Assert.Equal(["tomh 2021-03-08 said owner initiative: Ordered a roller"], Told(Ask("label printer", "2021-03-01", "2021-06-30")));
    }

    [Fact]
    public void Everything_that_people_contributed_is_in_the_open_data_and_nothing_else()
    {
        // Neither absences, nor "no update", nor the words of a Sam of whom the meeting has two, nor points of nobody.
        string[] others =
        [
            "tomh 2021-01-11 planned named discussion: @tomh to write up the eviction rules",
            "rlind 2021-01-11 planned named discussion: Rosa to order labels",
            "tomh 2021-01-25 said owner initiative: Paper feed jams on Mondays",
            "tomh 2021-01-25 planned named discussion: @tomh to write up the eviction rules",
            "tomh 2021-02-08 planned named discussion: @tomh to write up the eviction rules",
            "tomh 2021-03-08 said owner initiative: Ordered a roller",
            "sortega 2021-07-05 planned own update: Label Printer manual",
            "sambell 2021-08-02 done own update: Painted the wall",
            "sambell 2022-02-14 said own initiative: @sambell: sold it",
            "tomh 2022-02-21 said own discussion: @tomh: colours of the depot",
        ];
        var all = SiteData.Read(site.Output).Contributions;
        Assert.Equal(FastCache.Concat(others).Order(StringComparer.Ordinal), all.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(others.Where(c => c.Contains("roller", StringComparison.Ordinal) || c.Contains("Paper", StringComparison.Ordinal) || c.Contains("Label", StringComparison.Ordinal) || c.Contains("sold", StringComparison.Ordinal)),
            Told(Ask("Label Printer")));
    }

    [Fact]
    public void A_reference_in_a_repository_of_the_initiative_says_why_it_counts()
    {
        using var leak = Line("contributions", "Fixed a leak");
        Assert.Equal("depot/go-fast-cache belongs to it", leak.RootElement.GetProperty("basis").GetString());
        Assert.Equal(["tomh 2021-01-11 done", "tomh 2021-01-25 done"], Told(Ask("go-fast-cache#4")).Select(t => string.Join(' ', t.Split(' ').Take(3))));
    }

    [Fact]
    public void The_initiative_keeps_one_address_all_its_spellings_and_its_people()
    {
        using var initiative = Line("initiatives", "\"fast-cache\"");
        Assert.Equal(
            """{"id":"fast-cache","name":"Fast Cache","url":"/initiatives/fast-cache/","basis":"listed","spellings":["Fast Cache - @rlind","Fast Cache - @tomh","P1: Fast Cache Updates","P1: Fast Cache Updates (@rlind / @sortega)","P1: Fast Cache Updates (@sambell)"],"first":"2021-01-11","last":"2022-02-14","meetings":6,"people":["rlind","sambell","sortega","tomh"]}""",
            initiative.RootElement.GetRawText());
        Assert.Equal(["rlind", "sambell", "sortega", "tomh"], SiteData.Read(site.Output).People.Select(p => p.Id));
    }

    [Fact]
    public void The_chart_shows_each_month_at_its_strongest_and_no_plan_as_done()
    {
        using var chart = JsonDocument.Parse(site.Read("initiatives/fast-cache/index.json"));
        Assert.Equal(
            [
                "@rlind 2021-01 done, 2021-02 said, 2021-07 said, 2022-02 done",
                "@sambell 2021-02 said, 2021-07 planned, 2021-08 planned, 2022-02 said",
                "@sortega 2021-01 said, 2021-07 done",
                "@tomh 2021-01 done",
            ],
            chart.RootElement.GetProperty("people").EnumerateArray()
                .Select(p => $"{p.GetProperty("name").GetString()} " + string.Join(", ", p.GetProperty("months").EnumerateArray()
                    .Select(m => $"{m.GetProperty("month").GetString()} {m.GetProperty("state").GetString()}")))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "@rlind and Fast Cache, February 2021: 1 said = said",
                "@rlind and Fast Cache, February 2022: 1 done = done",
                "@rlind and Fast Cache, January 2021: 1 done, 1 said, 1 planned, 1 blocked = done",
                "@rlind and Fast Cache, July 2021: 1 said = said",
                "@sambell and Fast Cache, August 2021: 1 planned = planned",
                "@sambell and Fast Cache, February 2021: 1 said = said",
                "@sambell and Fast Cache, February 2022: 1 said = said",
                "@sambell and Fast Cache, July 2021: 1 planned = planned",
                "@sortega and Fast Cache, January 2021: 1 said = said",
                "@sortega and Fast Cache, July 2021: 1 done, 1 said = done",
                "@tomh and Fast Cache, January 2021: 2 done = done",
            ],
            Mark().Matches(site.Read("initiatives/fast-cache/index.html")).Select(m => $"{m.Groups["title"].Value} = {m.Groups["state"].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_action_is_carried_over_and_ticked_where_its_box_is_ticked_later()
    {
        var rows = site.Read("actions/index.html").Split("<tr>").Where(r => r.Contains("data-value", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("@tomh to write up the eviction rules", rows[0], StringComparison.Ordinal);
        Assert.Contains("data-value=\"2021-01-11\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("data-value=\"2021-02-08\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("ticked", rows[0], StringComparison.Ordinal);
        Assert.Contains("Rosa to order labels", rows[1], StringComparison.Ordinal);
        Assert.Contains("/people/rlind/", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("ticked", rows[1], StringComparison.Ordinal);
    }

    private WhoAnswer Ask(string query, string? from = null, string? to = null) =>
        WhoQuery.Ask(SiteData.Read(site.Output), query, Day(from), Day(to));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Told(WhoAnswer answer) => answer.Hits.Select(h => Told(h.Contribution));

    private static string Told(ContributionRow row) => $"{row.Person} {row.Date:yyyy-MM-dd} {row.State} {row.Role} {row.Evidence}: {row.Text}";

    private JsonDocument Line(string file, string words) =>
        JsonDocument.Parse(site.Read($"data/{file}.ndjson").Split('\n').Single(l => l.Contains(words, StringComparison.Ordinal)));

    // <title>@ann and Cache, May 2021: 1 done</title><rect class="hit" x="1" y="2"/><rect class="done"
    [GeneratedRegex("<title>(?<title>[^<]*)</title><rect class=\"hit\"[^>]*><[a-z]+ class=\"(?<state>[a-z]+)\"")]
    private static partial Regex Mark();
}
