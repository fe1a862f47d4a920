using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NotesArchive.Extract.Markup;
using NotesArchive.Ingest;
using NotesArchive.Language;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Extract.Markup;

/// <summary>Whatever a file holds, it becomes a page in a time that grows with its size.</summary>
public sealed class HostileNotesTests
{
    // Far above what any takes on a busy machine; quadratic time would take minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("[a](")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("a|b\n-|-\n")]
    [InlineData("|a")]
    [InlineData("`a``")]
    [InlineData("<!-- ")]
    [InlineData("<b>\n\n")]
    [InlineData("<details>\n\n")]
    [InlineData("<a href='x' ")]
    [InlineData("=\n")]
    [InlineData("http://a.b/(")]
    [InlineData("- same\n")]
    [InlineData("# a\n\n![](b)\n\n")]
    [InlineData("a/b#1 @c/")]
    [InlineData("[^a]\n\n[^a]: b\n\n")]
    public void A_page_of_one_thing_is_read_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var watch = Stopwatch.StartNew();

        var body = MarkedUp.Write(text + "the end");

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
        Assert.Contains("the end", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_table_does_not_multiply()
    {
        var text = string.Concat(Enumerable.Repeat("|a", 5_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 5_000)) + "\n"
            + string.Concat(Enumerable.Repeat("|a|b\n", 5_000));

        Assert.True(MarkedUp.Write(text).Html.Length < 10 * text.Length);
    }

    [Fact]
    public void A_note_that_nests_too_deeply_is_shown_as_it_stands()
    {
        var document = MarkedUp.Parse(string.Concat(Enumerable.Repeat("- ", 50_000)) + "<deep>");

        Assert.Equal("note-too-deep", Assert.Single(document.Problems).Code);
        Assert.Contains("&lt;deep&gt;</code></pre>", BodyWriter.Write(document, [.. document.Root]).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_make_a_page_with_balanced_slots_and_no_control_characters()
    {
        string[] parts =
        [
            "[", "](", ")", "<", ">", "</b>", "<b>", "<a href=", "\"", "'", "*", "_", "~~", "`", "```", "\n", "\n\n", "    ", "- ", "1. ", "> ", "# ", "|", "|-|-|\n", "@kim",
            "#12", "acme/web#3", "https://github.com/acme/web/pull/1", "http://[", "javascript:", "&#1;", "&#2;", "&#3;", "&amp;", "![", "x.png", "[^a]", "[^a]: ", "[x]: y\n",
            "- [ ] ", ":tada:", "\u0001", "\u0002", "\u0003", "\0", "é", "🚀", "\ufeff", "<!--", "-->", "<details>", "<table>", "<td>", "word ", "---\n", "title: x\n", "\\",
        ];
        var texts = Gen.Elements(parts).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => Holds(Encoding.UTF8.GetBytes(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(60));
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Holds(byte[] bytes)
    {
        var note = NoteReader.Read(new NoteFile("a/b.md", bytes), new NotesSettings());
        var document = NoteDocument.Parse(note, LanguageWords.OfProgram[WordRole.TicketKind]);
        Anchors.Assign([.. document.Root]);
        var html = NotesArchive.Extract.Slot.Fill(BodyWriter.Write(document, [.. document.Root]).Html, (_, _, inner) => inner);
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + html).Body!;
        var ids = body.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        return !html.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            && ids.Count == ids.Distinct(StringComparer.Ordinal).Count()
            && body.QuerySelectorAll("[href]").All(e => e.GetAttribute("href") is { } url && (url.StartsWith("http", StringComparison.Ordinal)
                && e.GetAttribute("rel") == "noopener noreferrer" || (url[0] == '#' && ids.Contains(url[1..]))));
    }
}
