using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NotesArchive.Data;
using NotesArchive.Tests.Text;
using Xunit;

namespace NotesArchive.Tests.Pages;

/// <summary>What a note's text may do beyond the note: nothing to its neighbours, and nothing for those who gather addresses.</summary>
public sealed class ShownTextTests : IDisposable
{
    private readonly SiteInAString site = new("""
        -- statiq.json --
        { "Notes": { "SourceLink": "https://git.example/{path}#L{line}", "EditLink": "https://git.example/edit/{path}", "ReportLink": "https://git.example/new?{url}" } }
        -- input/2024-01-08--shelf-sync.md --
        # Shelf RLO sync 2024-01-08

        - **Attendees:**
          - @ana
          - Bo LRI Li

        Recording: https://video.example/1

        ## Initiatives

        ### Oak RLO shelves - @ana

        - Done: planed the boards, ask kim@mail.example or <mailto:lee@mail.example>
        - ACTION: @ana to write to kim@mail.example, see acme/shelf#12 and [the plan](https://plan.example)
        -- input/2024-01-15--shelf-sync.md --
        # Shelf sync 2024-01-15, notes by kim@mail.example

        - **Attendees:**
          - @ana

        ## Initiatives

        ### Oak RLO shelves - @ana

        - Done: drilled
        """.Replace("RLO", "\u202e", StringComparison.Ordinal).Replace("LRI", "\u2066", StringComparison.Ordinal));

    public ShownTextTests() => site.Build();

    [Fact]
    public void A_title_with_a_control_of_direction_does_not_turn_round_what_stands_beside_it()
    {
        Assert.Contains("\u2068Shelf \u202e sync\u202c\u2069</a>", site.Read("meetings/index.html"), StringComparison.Ordinal);
        var faults = new List<string>();
        foreach (var page in site.Pages())
        {
            var document = Page(page);
            // A note's own blocks end what they begin: each is a paragraph of its own for the browser.
            foreach (var body in document.QuerySelectorAll("[data-source]").ToList())
                body.Remove();
            faults.AddRange(Texts(document.DocumentElement).Where(t => !BidiTextTests.IsClosed(t)).Select(t => $"{page}: {t}"));
        }
        Assert.Empty(faults);
    }

    [Fact]
    public void Data_keep_controls_of_direction_to_the_text_that_has_them()
    {
        var rows = Files("data/").SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Contains(rows, row => row.Contains('\u202e'));
        Assert.All(rows.SelectMany(row => Strings(JsonDocument.Parse(row).RootElement)), text => Assert.True(BidiTextTests.IsClosed(text), text));
    }

    [Fact]
    public void Addresses_of_mail_stay_in_the_note_as_text_and_are_nowhere_else()
    {
        var page = site.Pages().Single(p => p.Contains("2024-01-08", StringComparison.Ordinal));
        Assert.Contains("ask kim@mail.example or mailto:lee@mail.example", Page(page).Body!.TextContent, StringComparison.Ordinal);
        Assert.All(site.Pages(), p => Assert.DoesNotContain("href=\"mailto:", site.Read(p), StringComparison.Ordinal));

        Assert.Contains("ask [e-mail] or mailto:[e-mail]", string.Concat(Files("data/")), StringComparison.Ordinal);
        foreach (var folder in new[] { "data/", "search/", "people/", "initiatives/", "actions/" })
        {
            var files = string.Concat(Files(folder));
            Assert.Contains("[e-mail]", files, StringComparison.Ordinal);
            Assert.DoesNotContain("@mail.example", files, StringComparison.Ordinal);
        }
        // Not even by its parts can it be searched.
        Assert.DoesNotContain("mail.example", site.Read("search/lunr.json"), StringComparison.Ordinal);
        Assert.Contains("\"plane", site.Read("search/lunr.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_and_explain_tell_no_address_of_mail()
    {
        site.Change("-- input/2024-01-22--odd.md --\n# Odd\n\n- @ana: asked kim@mail.example to [paint](javascript:kim@mail.example) the oak shelves\n");
        var archive = NotesArchive.Site.Load(site.Settings());
        var note = NotesArchive.Site.Explain(site.Settings(), "2024-01-22--odd.md");
        var line = NotesArchive.Site.Explain(site.Settings(), "2024-01-22--odd.md:3");
        foreach (var told in (string[])[
            string.Join('\n', CheckReport.Lines(archive, archive.Problems)), Encoding.UTF8.GetString(CheckReport.Json(archive, archive.Problems).Span),
            string.Join('\n', ExplainReport.Lines(note)), Encoding.UTF8.GetString(ExplainReport.Json(note).Span),
            string.Join('\n', ExplainReport.Lines(line)), Encoding.UTF8.GetString(ExplainReport.Json(line).Span)])
        {
            Assert.Contains("[e-mail]", told, StringComparison.Ordinal);
            Assert.DoesNotContain("@mail.example", told, StringComparison.Ordinal);
        }
        // The words of the line find it again.
        Assert.Matches("words: \"(to )?paint \\(javascript:|words: \"to paint", line.Correction!);
        site.Change($"-- input/_credits.yml --\n{line.Correction}");
        Assert.DoesNotContain(NotesArchive.Site.Load(site.Settings()).Contributions, c => c.Source == "2024-01-22--odd.md");
    }

    [Fact]
    public void Every_link_that_leaves_the_site_tells_nothing_of_where_it_comes_from()
    {
        var links = site.Pages().SelectMany(p => Page(p).QuerySelectorAll("a[href]"))
            .Where(a => a.GetAttribute("href")!.Contains("://", StringComparison.Ordinal)).ToList();
        foreach (var host in new[] { "git.example", "video.example", "plan.example", "github.com" })
            Assert.Contains(links, a => a.GetAttribute("href")!.Contains(host, StringComparison.Ordinal));
        Assert.All(links, a => Assert.Equal("noopener noreferrer", a.GetAttribute("rel")));
    }

    private IDocument Page(string path) => new HtmlParser().ParseDocument(site.Read(path));

    private IEnumerable<string> Files(string folder) => site.Bytes().Where(f => f.Key.Replace('\\', '/').StartsWith(folder, StringComparison.Ordinal))
        .Select(f => Encoding.UTF8.GetString(f.Value));

    private static IEnumerable<string> Texts(IElement root) => root.Descendants().OfType<IText>().Select(t => t.Data.Trim())
        .Concat(root.QuerySelectorAll("*").SelectMany(e => e.Attributes.Select(a => a.Value)));

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    public void Dispose() => site.Dispose();
}
