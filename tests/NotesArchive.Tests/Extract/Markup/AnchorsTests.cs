using Markdig.Syntax;
using NotesArchive.Extract.Markup;
using Xunit;

namespace NotesArchive.Tests.Extract.Markup;

public sealed class AnchorsTests
{
    private const string Text = "# Plan\n\nHello there\n\n## Web\n\n- ship it\n- ask\n  - ship it\n\n## API\n\n- ship it\n- ship it\n";

    [Fact]
    public void Every_heading_item_and_paragraph_has_an_id_of_its_own()
    {
        var document = Assigned(Text);

        var ids = document.Root.Descendants().Where(d => d is HeadingBlock or ListItemBlock || d is ParagraphBlock { Parent: MarkdownDocument })
            .Select(d => Anchors.Of(d)).ToList();

        Assert.Equal(9, ids.Count);
        Assert.DoesNotContain(null, ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("n-", id));
    }

    [Fact]
    public void An_id_is_made_of_section_and_words()
    {
        var document = Assigned(Text);

        Assert.Equal("n-web", Anchors.Of(document.Root.Descendants<HeadingBlock>().ElementAt(1)));
        Assert.Equal("n-web-ask", Anchors.Of(document.Root.Descendants<ListItemBlock>().ElementAt(1)));
    }

    [Fact]
    public void What_stands_before_does_not_change_an_id()
    {
        var before = Assigned(Text).Root.Descendants<ListItemBlock>().Select(Anchors.Of);

        var after = Assigned("# News\n\n- one\n- two\n\n" + Text).Root.Descendants<ListItemBlock>().Skip(2).Select(Anchors.Of);

        Assert.Equal(before, after);
    }

    [Fact]
    public void Words_within_an_item_lead_to_its_id()
    {
        var item = Assigned(Text).Root.Descendants<ListItemBlock>().First();

        Assert.Equal(Anchors.Of(item), Anchors.Of(item.Descendants<ParagraphBlock>().First()));
    }

    [Theory]
    [InlineData("- Bob:\n  - >\n    fixed the tap\n")]
    [InlineData("- > said\n\n  fixed the tap\n- next\n")]
    [InlineData("- ```\n  code\n  ```\n  fixed the tap\n- next\n")]
    [InlineData("- # Tap\n  fixed the tap\n")]
    public void The_body_has_every_id_that_words_lead_to(string text)
    {
        var document = Assigned(text);

        var html = BodyWriter.Write(document, [.. document.Root]).Html;

        Assert.All(document.Root.Descendants<ParagraphBlock>(), p => Assert.Contains($" id=\"{Anchors.Of(p)}\"", html));
    }

    private static NoteDocument Assigned(string text)
    {
        var document = MarkedUp.Parse(text);
        Anchors.Assign([.. document.Root]);
        return document;
    }
}
