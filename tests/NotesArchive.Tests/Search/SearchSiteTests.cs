using System.Text;
using System.Text.Json;
using NotesArchive.Search;
using Xunit;

namespace NotesArchive.Tests.Search;

/// <summary>The site's own engine, run by Node over a site that the program has built.</summary>
public sealed class SearchSiteTests : IDisposable
{
    private readonly SiteInAString harbour = new("""
        -- input/2018-05-07--harbour-weekly.md --
        # ⚓ Harbour Weekly 2018-05-07

        - **Lead:** @mirabel
        - **Attendees:**
          - @mirabel
          - @tomasz (Tomasz Wójcik)

        ## Initiatives

        #### Fog Horn
        @mirabel

        - The compressor stalls below zero, see acme/fog-horn#12
        - @tomasz: measured the echo off the northern cliffs

        #### Lamp Optics
        @tomasz

        - Ordered a new Fresnel lens; `--lens-ring` is the flag that selects it
        -- input/2018-12-10--harbour-weekly.md --
        # ⚓ Harbour Weekly 2018-12-10

        - **Attendees:**
          - @mirabel

        ## Initiatives

        #### Fog Horn
        @mirabel

        - Replaced the diaphragm, https://github.com/acme/fog-horn/pull/40
        - The X-Tide-Level header is read before every blast

        ## Discussion

        - A café for visitors was voted down
        - NAT'd boats get a new[berth](https://example.org/plan) with**22**moorings
        -- input/2019-03-04--keepers-call.md --
        # Keepers call 2019-03-04

        - **Attendees:**
          - @zuzanna
          - @mirabel

        ## Notes

        - @zuzanna: seagulls nest on the gallery and foul the optics
        - 灯台の霧笛について話した
        - :tada: PierTracker counts boats; the fog horn stays silent for them
        """);

    public SearchSiteTests() => harbour.Build();

    public void Dispose() => harbour.Dispose();

    [Fact]
    public Task Words_phrases_fields_dates_references_names_prefixes_and_slips_find_what_they_mean() =>
        Node.Run("behaviour.mjs", harbour.Output);

    [Fact]
    public async Task A_page_that_outlived_its_build_or_was_given_an_old_list_of_it_goes_on_with_the_new_one()
    {
        using var before = new TemporaryFolder();
        Directory.Move(harbour.Output, before.At("site"));
        harbour.Change("-- input/2020-01-06--keepers-call.md --\n# Keepers call 2020-01-06\n\n- A new buoy\n").Build();
        await Node.Run("renewal.mjs", before.At("site"), harbour.Output);
    }

    [Fact]
    public Task Ten_thousand_random_strings_are_queries() => Node.Run("fuzz.mjs", harbour.Output, "10000");

    [Fact]
    public async Task The_page_makes_the_same_terms_of_a_text_as_the_index()
    {
        string[] texts =
        [
            "ipfs/go-ipfs#5723 and https://github.com/acme/fog-horn/pull/40#issuecomment-1, go-ipfs#26.",
            "Rüdiger's naïve œuvre: ﬁle Straße Łódź İstanbul ΣΊΣΥΦΟΣ ²³ ａｂｃ don’t 日本語テキスト 한국어 हिन्दी",
            "PinTracker HTTPServer base32 v0.4.22 X-Forwarded-Host --cid-base a_b.c-d é e\u0301 \ud83d\ude80 x\ud800y async/await @why C++ 10:30",
            new string('x', 79) + "\U0001D400" + new string('y', 20),
            .. RandomTexts(400),
        ];
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(texts.Select(t => new { text = Escape(t), terms = Tokenizer.Terms(t).Select(Escape) }), JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        await Node.Run("terms.mjs", file, Path.Combine(Node.Theme, "assets", "search", "terms.js"));
    }

    [Fact]
    public void Equal_notes_give_equal_files_and_a_changed_word_gives_another_folder()
    {
        var before = Build();
        Assert.Equal(before, Build());
        harbour.Change("-- input/2020-01-06--keepers-call.md --\n# Keepers call 2020-01-06\n\n- A new buoy\n");
        Assert.NotEqual(before, Build());

        string Build()
        {
            harbour.Build();
            return harbour.Read("search/manifest.json");
        }
    }

    [Fact]
    public void Without_GenerateSearchIndex_there_is_no_search_folder()
    {
        harbour.Build("GenerateSearchIndex=false");
        Assert.False(harbour.Has("search/manifest.json"));
    }

    [Fact]
    public void A_lunr_file_above_the_limit_is_left_out_with_a_message()
    {
        var result = harbour.Build("Notes:LunrMaxBytes=2000");
        Assert.False(harbour.Has("search/lunr.json"));
        Assert.Contains(result.Problems, p => p.Code == "lunr-too-large");
        Assert.True(harbour.Has("search/manifest.json"));
    }

    private static IEnumerable<string> RandomTexts(int count)
    {
        var random = new Random(20180507);
        string[] pieces = ["fog", "Horn", "ß", "é", "'s", "’", "-", "--", "_", ".", "/", "#", "@", ":", "12", "7", " ", "\n", "霧", "笛", "İ", "ﬀ", "\u0301", "\ud800", "\udc00", "🚀", "running", "github.com/", "Å", "ы", "ς", "\u200b", "\u00ad", "½"];
        for (var i = 0; i < count; i++)
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    /// <summary>Half a surrogate pair survives JSON only as an escape.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
            result.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(int)c:x4}");
        return result.ToString();
    }
}
