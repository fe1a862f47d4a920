using Xunit;

namespace NotesArchive.Tests.Extract.Markup;

public sealed class BodyWriterTests
{
    [Fact]
    public void Levels_of_headings_never_skip_one_and_begin_below_the_page_title()
    {
        var headings = MarkedUp.Write("### A\n\n##### B\n\n## C\n\n### D\n\n# E\n\n###### F\n").Headings;

        Assert.Equal(["2 A", "3 B", "2 C", "3 D", "2 E", "3 F"], headings.Select(h => $"{h.Level} {h.Text}"));
    }

    [Fact]
    public void Boxes_of_tasks_say_what_they_are() =>
        Assert.Equal(
            "<ul>\n<li id=\"n-write-it\" class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> write it</li>\n"
            + "<li id=\"n-ship-it\" class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Open\"> ship it</li>\n</ul>\n",
            MarkedUp.Html("- [x] write it\n- [ ] ship it\n"));

    [Theory]
    [InlineData("a ~~b~~ _c_ **d** `e<f`", "a <del>b</del> <em>c</em> <strong>d</strong> <code>e&lt;f</code>")]
    [InlineData("one  \ntwo\nthree", "one<br>\ntwo\nthree")]
    [InlineData("AT&amp;T &#1; &lt;b&gt; :rocket: 10:30:00", "AT&amp;T &amp;#1; &lt;b&gt; 🚀 10:30:00")]
    [InlineData("@**Ann Bell|12** and @_**Bob Cole|14** said", "Ann Bell|12 and <strong>Bob Cole|14</strong> said")]
    [InlineData("@kim and **@lee**", "{p:kim|@kim} and <strong>{p:lee|@lee}</strong>")]
    [InlineData("acme/web#12 and #3", "{r:acme/web#12@1|acme/web#12} and {r:#3@1|#3}")]
    public void Words_keep_their_marks(string text, string html) => Assert.Equal(html, Paragraph(text));

    [Theory]
    [InlineData("https://github.com/acme/web/pull/12", "<a href=\"https://github.com/acme/web/pull/12\" REL>acme/web#12</a>")]
    [InlineData("<https://github.com/acme/web/issues/3#issuecomment-9>", "<a href=\"https://github.com/acme/web/issues/3#issuecomment-9\" REL>acme/web#3 (comment)</a>")]
    [InlineData("[https://github.com/acme/web/issues/3](https://github.com/acme/web/issues/3)", "<a href=\"https://github.com/acme/web/issues/3\" REL>acme/web#3</a>")]
    [InlineData("https://github.com/acme/web/pull/12/files", "<a href=\"https://github.com/acme/web/pull/12/files\" REL>https://github.com/acme/web/pull/12/files</a>")]
    [InlineData("[the *fix*](https://example.org/a?b=1&c=ü \"why\")", "<a href=\"https://example.org/a?b=1&amp;c=%C3%BC\" REL title=\"why\">the <em>fix</em></a>")]
    [InlineData("[by @kim](https://example.org)", "<a href=\"https://example.org\" REL>by @kim</a>")]
    [InlineData("[https://bank.example](https://evil.example/x)", "<a href=\"https://evil.example/x\" REL>https://bank.example</a> (https://evil.example/x)")]
    [InlineData("<kim@example.org>", "kim@example.org")]
    [InlineData("[](https://example.org/x)", "<a href=\"https://example.org/x\" REL>https://example.org/x</a>")]
    [InlineData("Present[](https://)", "Present (https://)")]
    [InlineData("![a chart](https://example.org/c.png)", "<a href=\"https://example.org/c.png\" REL>a chart</a>")]
    [InlineData("[![badge](https://ci.example/b.svg)](https://ci.example)", "<a href=\"https://ci.example\" REL>badge</a> (<a href=\"https://ci.example/b.svg\" REL>image</a>)")]
    public void Links_lead_where_they_say(string text, string html) =>
        Assert.Equal(html.Replace("REL", "rel=\"noopener noreferrer\"", StringComparison.Ordinal), Paragraph(text));

    [Theory]
    [InlineData("<kim@example.org>", "kim@example.org")]
    [InlineData("kim@example.org", "kim@example.org")]
    [InlineData("<mailto:kim@example.org>", "mailto:kim@example.org")]
    [InlineData("ask mailto:kim@example.org now", "ask mailto:kim@example.org now")]
    [InlineData("[kim@example.org](mailto:kim@example.org)", "mailto:kim@example.org")]
    [InlineData("[write *us*](mailto:kim@example.org \"why\")", "write <em>us</em> (why) (mailto:kim@example.org)")]
    [InlineData("write to<mailto:kim@example.org>!", "write to mailto:kim@example.org!")]
    [InlineData("![kim](mailto:kim@example.org)", "kim (mailto:kim@example.org)")]
    [InlineData("<a href='mailto:kim@example.org'>Kim</a> or @bo", "Kim (mailto:kim@example.org) or {p:bo|@bo}")]
    public void An_address_of_mail_is_text_and_nothing_of_it_is_lost(string text, string html) => Assert.Equal(html, Paragraph(text));

    [Theory]
    [InlineData("[x](javascript:alert(1))", "x (javascript:alert(1))")]
    [InlineData("[x](JaVa&#10;ScRiPt:alert(1))", "x (JaVa\nScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,y)", "x (data:text/html,y)")]
    [InlineData("[x](http://[bad)", "x (http://[bad)")]
    [InlineData("[x](http://a%b.example/)", "x (http://a%b.example/)")]
    [InlineData("[x](http://)", "x (http://)")]
    [InlineData("[x](github.com/acme)", "x (github.com/acme)")]
    [InlineData("![x](vbscript:y)", "x (vbscript:y)")]
    [InlineData("<ftp://example.org/x>", "ftp://example.org/x")]
    public void Addresses_that_no_page_may_link_to_are_text(string text, string html) => Assert.Equal(html, Paragraph(text));

    [Theory]
    [InlineData("[last week](../2023/last.md#what-s-new)", "{l:2023/last.md#what-s-new|last week}")]
    [InlineData("[up](../../README.md)", "{l:../README.md|up}")]
    [InlineData("[old](/ipfs/Qm)", "{l:/ipfs/Qm|old}")]
    [InlineData("[there](#next)", "{l:2024/plan.md#next|there}")]
    [InlineData("![a chart](img/c%20d.png)", "{i:2024/img/c d.png|a chart}")]
    public void Links_beside_the_note_wait_for_the_other_notes(string text, string html) => Assert.Equal(html, Paragraph(text));

    [Fact]
    public void Images_beside_the_note_are_its_assets() =>
        Assert.Equal(["2024/a.png", "b.png"], MarkedUp.Write("![](a.png) ![](../b.png) ![](a.png) ![](../../c.png)").Assets);

    [Fact]
    public void A_fragment_leads_to_the_heading_that_GitHub_would_mean() =>
        Assert.Contains("<a href=\"#n-whats-next\">go</a>", MarkedUp.Html("[go](#whats-next)\n\n## What's *next*?\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a <b>b</b> <kbd>c</kbd><br/>d", "a <b>b</b> <kbd>c</kbd><br>d")]
    [InlineData("hi <your name>, x <y", "hi &lt;your name&gt;, x &lt;y")]
    [InlineData("a <!-- hidden --> b", "a  b")]
    [InlineData("y <script>alert(1)</script> x", "y &lt;script&gt;alert(1)&lt;/script&gt; x")]
    [InlineData("x <i onclick=\"go()\" style='a' title=\"t\">y</i>", "x <i title=\"t\">y</i>")]
    [InlineData("x <a href=\"javascript:go()\">y</a> <a href=https://example.org>z @kim</a>", "x y <a href=\"https://example.org\" rel=\"noopener noreferrer\">z @kim</a>")]
    [InlineData("x <img src=\"https://example.org/c.png\" alt=\"c\" onerror=go()>", "x <a href=\"https://example.org/c.png\" rel=\"noopener noreferrer\">c</a>")]
    public void Of_raw_HTML_the_harmless_part_stays(string text, string html) => Assert.Equal(html, Paragraph(text));

    [Theory]
    [InlineData("<div title=a\"><script>go()</script>\">y</div>")]
    [InlineData("<div><svg><style><img src=x onerror=go()></style></svg></div>")]
    [InlineData("<div title='<script>'>\n<iframe src=//evil.example></iframe><form><input></form>")]
    [InlineData("<table><tr><td>@kim<script>go()</script>\n\n@lee <b>[x](y.md)\n\n</table>")]
    [InlineData("<details><a href=\"x\"><math><mtext></details><p/onclick=go()><!-- -- > <script>go()</script>")]
    public void Nothing_in_a_raw_block_can_run(string text)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + MarkedUp.Html(text)).Body!;

        Assert.Empty(body.QuerySelectorAll("script, style, svg, math, iframe, form, input, img, [onclick], [onerror]"));
        Assert.Equal(text.Contains("<script>go()", StringComparison.Ordinal), body.TextContent.Contains("go()", StringComparison.Ordinal));
    }

    [Fact]
    public void Raw_blocks_may_hold_Markdown_between_them() =>
        Assert.Equal(
            "<span id=\"n-more\"></span><details><summary>More</summary>\n<ul>\n<li id=\"n-kim\">{p:kim|@kim}</li>\n</ul>\n"
            + "<span id=\"n-empty\"></span></details>\n<p id=\"n-end\">end</p>\n",
            MarkedUp.Html("<details><summary>More</summary>\n\n- @kim\n\n</details>\n\nend"));

    [Fact]
    public void Tables_scroll_and_empty_headers_are_cells() =>
        Assert.Equal(
            "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n<tr id=\"n-who\"><td></td><th class=\"right\">Who</th></tr>\n</thead>\n"
            + "<tbody>\n<tr id=\"n-1-kim\"><td>1</td><td class=\"right\">{p:kim|@kim}</td></tr>\n</tbody>\n</table>\n</div>\n",
            MarkedUp.Html("| | Who |\n|---|--:|\n| 1 | @kim |\n"));

    [Fact]
    public void Footnotes_stand_at_the_end_even_those_that_nothing_points_at()
    {
        var html = MarkedUp.Html("one[^a] two[^a]\n\n[^a]: first *note*\n[^b]: lonely words\n");

        Assert.Contains("one<sup><a href=\"#n-footnote-a\">[1]</a></sup> two<sup><a href=\"#n-footnote-a\">[1]</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"n-footnote-a\">\n<p>first <em>note</em></p>", html, StringComparison.Ordinal);
        Assert.Contains("lonely words", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_as_written_and_can_be_scrolled() =>
        Assert.Equal("<pre id=\"n-a-b-kim\" tabindex=\"0\"><code class=\"language-js\">a &lt; b // @kim</code></pre>\n", MarkedUp.Html("```js\na < b // @kim\n```"));

    private static string Paragraph(string text)
    {
        var html = MarkedUp.Html(text);
        var start = html.IndexOf('>') + 1;
        return html[start..html.LastIndexOf("</p>", StringComparison.Ordinal)];
    }
}
