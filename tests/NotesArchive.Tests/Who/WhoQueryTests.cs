using NotesArchive.Data;
using NotesArchive.Extract;
using NotesArchive.Tests.Resolve;
using NotesArchive.Who;
using Xunit;

namespace NotesArchive.Tests.Who;

public sealed class WhoQueryTests : IDisposable
{
    private readonly TemporaryFolder site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_initiative_answers_in_any_spelling()
    {
        var data = Site(
            Drafts.Meeting("2020-01-06").Topic("P1: Cache Updates", "@ann", texts: ["shelves are full", "@bob: sorted them"]),
            Drafts.Meeting("2020-02-03").Topic("Cache", "@ann", texts: ["no update"]).Update("@carl", "Cleaned the cache", "Made tea"));

        foreach (var query in new[] { "cache", "Cache Updates", "CACHE (go-shop)" })
        {
            var answer = WhoQuery.Ask(data, query);
            Assert.Equal(WhoKind.Initiative, answer.Kind);
            Assert.Equal(["ann 2020-01-06", "bob 2020-01-06", "carl 2020-02-03"], Pairs(answer));
        }
    }

    [Fact]
    public void A_reference_answers_by_number_or_address_and_a_repository_by_name()
    {
        var data = Site(Drafts.Meeting("2020-01-06").Update("@ann", "Closed acme/go-shop#12", "Opened acme/go-shop#13"));

        foreach (var query in new[] { "acme/go-shop#12", "go-shop#12", "https://github.com/acme/go-shop/pull/12" })
            Assert.Equal("Closed acme/go-shop#12", Assert.Single(WhoQuery.Ask(data, query).Hits).Contribution.Text);
        foreach (var query in new[] { "acme/go-shop", "go-shop", "https://github.com/acme/go-shop" })
            Assert.Equal((WhoKind.Repository, 2), (WhoQuery.Ask(data, query).Kind, WhoQuery.Ask(data, query).Hits.Count));
        Assert.Empty(WhoQuery.Ask(data, "go-shop#1").Hits);
    }

    [Theory]
    [InlineData("web ui", "opened the WebUI", true)]
    [InlineData("webui", "opened the web UI", true)]
    [InlineData("webui", "opened acme-webui", true)]
    [InlineData("iterators", "addAsyncIterator is in", true)]
    [InlineData("iterators", "one more iteration", false)]
    [InlineData("mount", "mounting works", true)]
    [InlineData("dht", "mycoralhealth", false)]
    public void Words_match_other_forms_and_parts_of_identifiers_but_no_letters_inside_words(string query, string text, bool found) =>
        Assert.Equal(found, WhoQuery.Ask(Site(Drafts.Meeting("2020-01-06").Update("@ann", text)), query).Hits.Count == 1);

    [Theory]
    [InlineData("Merged the bitswap branch", 4)]
    [InlineData("The bitswap branch is not merged whole", 2)]
    [InlineData("Wrote what follows once bitswap is shipped", 2)]
    public void What_is_not_merged_says_less_than_what_is(string text, int merit)
    {
        var told = Assert.Single(WhoQuery.Ask(Site(Drafts.Meeting("2020-01-06").Update("@ann", text)), "bitswap").Hits);

        Assert.Equal(merit, WhoEvidence.Merit(told.Contribution));
    }

    [Fact]
    public void Several_words_answer_together_alone_when_rare_or_through_a_shared_issue_and_say_so()
    {
        var many = Enumerable.Range(0, 15).Select(i => $"Tea number {i}").ToArray();
        var data = Site(Drafts.Meeting("2020-01-06").Update("@ann", [.. many, "Green tea acme/shop#1"]).Update("@bob", "Tidied acme/shop#1").Update("@carl", "Painted it green"));

        var answer = WhoQuery.Ask(data, "green tea");

        Assert.Equal(["ann 2020-01-06", "bob 2020-01-06", "carl 2020-01-06"], Pairs(answer));
        Assert.Equal(["green tea", "acme/shop#1", "green"], answer.Hits.Select(h => h.By));
        Assert.Contains(answer.Notes, n => n.Contains("'green'", StringComparison.Ordinal) && !n.Contains("'tea'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_no_date_is_left_out_when_a_time_is_asked_for()
    {
        var data = Site(Drafts.Meeting("", "notes", "notes.md").Update("@ann", "Tea"), Drafts.Meeting("2020-01-06").Update("@bob", "Tea"), Drafts.Meeting("2020-03-06").Update("@carl", "Tea"));

        Assert.Equal(3, WhoQuery.Ask(data, "tea").Hits.Count);
        Assert.Equal(["bob 2020-01-06"], Pairs(WhoQuery.Ask(data, "tea", new(2020, 1, 6), new(2020, 1, 6))));
    }

    [Fact]
    public void A_name_that_is_off_finds_nobody_and_names_the_nearest()
    {
        var data = Site(Drafts.Meeting("2020-01-06").Topic("Bitshelf", "@ann", texts: ["full"]));
        var answer = WhoQuery.Ask(data, "bitshlef");

        Assert.Equal("Bitshelf", Assert.Single(answer.Nearest));
        Assert.Equal("[]\n", WhoFiles.Json(answer));
        Assert.Contains("Nearest are: Bitshelf.", WhoTable.Write(answer, u => u), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_keeps_done_plans_and_said_apart_and_ends_with_the_archives_end()
    {
        var plan = Drafts.Meeting("2020-03-02").Update("@ann", "Cache next");
        plan = plan with { Blocks = [.. plan.Blocks.Select(b => b with { Lines = [.. b.Lines.Select(l => l with { Label = NotesArchive.Model.WorkLabel.Planned })] })] };
        var data = Site(Drafts.Meeting("2020-01-06").Topic("Cache", "@ann", texts: ["full"]).Update("@ann", "Sorted the cache"), plan, Drafts.Meeting("2020-05-01").Attended("@bob"));
        var table = WhoTable.Write(WhoQuery.Ask(data, "cache"), u => "https://x.example" + u);

        Assert.Contains("ann     2020-01-06  2020-03-02     1      1        0     1  #.o", table, StringComparison.Ordinal);
        Assert.Contains("https://x.example/meetings/2020-01-06-weekly/#", table, StringComparison.Ordinal);
        Assert.EndsWith("the archive ends on 2020-05-01.\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_team_of_a_section_counts_after_all_else_and_is_told_apart()
    {
        WhoHit Hit(string person, string role, int day) => Row(person, "done", $"{role} words", role, day);
        WhoHit[] hits = [Hit("ann", "section", 1), Hit("ann", "section", 2), Hit("ann", "section", 3), Hit("bob", "section", 1), Hit("bob", "named", 1)];
        var table = WhoTable.Write(new() { Kind = WhoKind.Initiative, Subject = "Cache", Hits = hits }, u => u).Split('\n');

        Assert.Equal("person  first       last        done  plans  blocked  said  team  from 2020-01  evidence", table[1]);
        Assert.Equal("bob     2020-01-01  2020-01-01     1      0        0     0     1  #             2020-01-01  named words", table[2]);
        Assert.Equal("ann     2020-01-01  2020-01-03     0      0        0     0     3  -             2020-01-03  team of the section: section words", table[4]);
        Assert.EndsWith(", - team of the section", table[6], StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_is_the_item_that_says_most_with_its_own_date_and_line()
    {
        WhoHit[] hits = [Row("ann", "done", "Merged the tea", "own", 9), Row("ann", "done", "Wrote of the cache", "own", 8),
            Row("ann", "done", "Shipped the cache", "own", 3), Row("ann", "said", "cache cache", "own", 10)];
        var table = WhoTable.Write(new() { Kind = WhoKind.Words, Subject = "cache", Hits = hits }, u => u).Split('\n');

        Assert.EndsWith("  2020-01-03  Shipped the cache", table[2], StringComparison.Ordinal);
        Assert.Equal("        a.md:3  /m3/", table[3]);
    }

    [Fact]
    public void A_heading_stands_before_words_that_do_not_name_the_subject_and_a_text_is_whole_when_wide()
    {
        var words = string.Join(' ', Enumerable.Repeat("shelf", 20));
        var hit = Row("ann", "done", words, "own", 1);
        WhoHit[] hits = [hit with { Contribution = hit.Contribution with { Section = "Cache" } }];
        var answer = new WhoAnswer { Kind = WhoKind.Words, Subject = "cache", Hits = hits };

        Assert.Contains($"Cache: {words}\n", WhoTable.Write(answer, u => u, isWide: true), StringComparison.Ordinal);
        Assert.Contains($"{$"Cache: {words}"[..60]}…\n", WhoTable.Write(answer, u => u), StringComparison.Ordinal);
    }

    [Fact]
    public void Done_comes_first_then_own_words_who_is_stuck_has_a_column_and_who_said_one_thing_a_place_in_one_line()
    {
        WhoHit[] hits = [Row("ann", "said", "a", "named", 1), Row("ann", "said", "b", "named", 2), Row("ann", "said", "c", "named", 3),
            Row("bob", "blocked", "d", "own", 4), Row("bob", "said", "e", "own", 5), Row("carl", "done", "f", "named", 6),
            Row("dora", "said", "g", "own", 7), Row("eve", "said", "h", "own", 8)];
        var table = WhoTable.Write(new() { Kind = WhoKind.Words, Subject = "tea", Hits = hits }, u => u).Split('\n');

        Assert.Equal("Named in words \"tea\", 8 times in 8 meetings", table[0]);
        Assert.Equal(["carl", "bob", "ann", "said"], new[] { table[2], table[4], table[6], table[8] }.Select(r => r.Split(' ')[0]));
        Assert.Contains("     0      0        1     1  +", table[4], StringComparison.Ordinal);
        Assert.Equal("said once: dora (2020-01-07), eve (2020-01-08)", table[8]);
    }

    [Theory]
    [InlineData("js-shop cache")]
    [InlineData("js shop cache")]
    [InlineData("js/shop-cache")]
    public void Hyphens_slashes_and_spaces_are_equal(string query)
    {
        var data = Site(Drafts.Meeting("2020-01-06").Topic("js-shop/js-till cache and shelves", "@ann", texts: ["half of it"]).Update("@bob", "Tea"));
        Assert.Equal(["ann 2020-01-06"], Pairs(WhoQuery.Ask(data, query)));
    }

    [Theory]
    [InlineData("go-shop tea")]
    [InlineData("go shop tea")]
    public void Words_beside_a_repository_are_asked_of_that_repository_alone(string query)
    {
        var data = Site(Drafts.Meeting("2020-01-06").Update("@ann", "Green tea acme/go-shop#1").Update("@bob", "Black tea").Update("@carl", "Closed acme/go-shop#2"));
        Assert.Equal(["ann 2020-01-06"], Pairs(WhoQuery.Ask(data, query)));
    }

    [Fact]
    public void A_series_answers_by_its_name_and_is_told_beside_another_answer()
    {
        var data = Site(Drafts.Meeting("2020-01-06", "tea-weekly").Update("@ann", "Sorted"), Drafts.Meeting("2020-01-13", "tea-weekly").Update("@bob", "Made tea"));

        var whole = WhoQuery.Ask(data, "tea weekly");
        Assert.Equal((WhoKind.Series, 0), (whole.Kind, whole.Series.Count));
        Assert.Equal(["ann 2020-01-06", "bob 2020-01-13"], Pairs(whole));
        var words = WhoQuery.Ask(data, "tea");
        Assert.Equal(["bob 2020-01-13"], Pairs(words));
        Assert.Contains(", 2 meetings, 2020-01-06 to 2020-01-13: /series/tea-weekly/", WhoTable.Write(words, u => u), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_contributions_with_what_they_answered_by_and_csv_quotes_its_cells()
    {
        var answer = WhoQuery.Ask(Site(Drafts.Meeting("2020-01-06").Update("@ann", "Tea, \"green\"")), "tea");

        using var json = System.Text.Json.JsonDocument.Parse(WhoFiles.Json(answer));
        var one = json.RootElement[0];
        Assert.Equal(("ann", "2020-01-06", "tea"), (one.GetProperty("person").GetString(), one.GetProperty("date").GetString(), one.GetProperty("by").GetString()));
        Assert.Contains(",\"Tea, \"\"green\"\"\",", WhoFiles.Csv(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("#")]
    [InlineData("a/b/c#1 -- (((")]
    [InlineData("https://github.com/")]
    [InlineData("\ud800")]
    public void Any_text_is_a_query(string query) => Assert.Empty(WhoQuery.Ask(Site(Drafts.Meeting("2020-01-06").Update("@ann", "Tea")), query).Hits);

    [Fact]
    public void A_folder_without_a_site_says_what_to_do() =>
        Assert.Contains("build", Assert.Throws<ConfigurationException>(() => SiteData.Read(site.At("none"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_broken_line_of_data_names_its_place()
    {
        Site(Drafts.Meeting("2020-01-06").Update("@ann", "Tea"));
        File.AppendAllText(site.At("data/contributions.ndjson"), "{\"person\":");

        Assert.Contains("contributions.ndjson:2:", Assert.Throws<ConfigurationException>(() => SiteData.Read(site.Path)).Message, StringComparison.Ordinal);
    }

    private static WhoHit Row(string person, string state, string text, string role, int day) => new(new()
    {
        Person = person, Role = role, Meeting = $"m{day}", Date = new(2020, 1, day), State = state, Evidence = "initiative",
        Initiatives = [], References = [], Text = text, Section = null, Url = $"/m{day}/", Source = "a.md", Line = day, Json = default,
    }, "cache");

    private SiteData Site(params MeetingDraft[] drafts)
    {
        foreach (var file in OpenData.Files(Drafts.Archive(drafts)))
        {
            Directory.CreateDirectory(site.At("data"));
            File.WriteAllBytes(site.At(file.Path), file.Bytes.ToArray());
        }
        return SiteData.Read(site.Path);
    }

    private static IEnumerable<string> Pairs(WhoAnswer answer) =>
        answer.Hits.Select(h => $"{h.Contribution.Person} {h.Contribution.Date:yyyy-MM-dd}").Distinct().Order(StringComparer.Ordinal);
}
