using Markdig.Syntax;
using NotesArchive.Extract.Markup;
using Xunit;

namespace NotesArchive.Tests.Extract.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("## 🚀 **Ship** the [site](https://example.org) :tada:", "🚀 Ship the site 🎉")]
    [InlineData("- [x] ask @uma about acme/web#3\n  - `code` & more", "ask @uma about acme/web#3\ncode & more")]
    [InlineData("a<br>b <your name> <!-- hidden --> <b>c</b>", "a\nb <your name> c")]
    [InlineData("![a chart](chart.png) see https://example.org/x", "a chart see https://example.org/x")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a b\n1 2")]
    [InlineData("x&#1;y &amp; z", "x&#1;y & z")]
    public void Marks_go_and_words_stay(string markdown, string words) =>
        Assert.Equal(words, PlainText.Of(MarkedUp.Parse(markdown).Root));

    [Fact]
    public void Lines_of_a_paragraph_come_with_their_numbers()
    {
        var paragraph = MarkedUp.Parse("# People\n\n@ann\n**Bea\nand** Cy").Root.Descendants<ParagraphBlock>().Single();

        Assert.Equal([("@ann", 3), ("Bea", 4), ("and Cy", 5)], PlainText.Lines(paragraph));
    }
}
