using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NotesArchive.Extract.Markup;
using Xunit;

namespace NotesArchive.Tests.Extract.Markup;

public sealed class NameMarksTests
{
    [Theory]
    [InlineData("thanks @carla-r!", "carla-r")]
    [InlineData("_@tom_b_ and **@uma**", "tom_b uma")]
    [InlineData("- @ann/@bea: pairing", "ann bea")]
    [InlineData("(@x2), \"@y\" [@z]", "x2 y z")]
    [InlineData("@kim: done. cc @lee.", "kim lee")]
    [InlineData("[@kim](https://example.org/kim)", "kim")]
    [InlineData("@ten_ and @-dash", "ten dash")]
    [InlineData("write to kim@example.org or <lee@example.org>", "")]
    [InlineData("npm install @acme/core and pkg@next and @1.2.3, `pkg`@beta", "")]
    [InlineData("`@code` and https://medium.example/@writer", "")]
    [InlineData("@kim@social.example, @kim.example, @10am, @5, @v2, @ 5", "")]
    [InlineData("```\n@kim\n```", "")]
    public void People_are_read_where_a_name_stands_and_nowhere_else(string text, string handles)
    {
        var found = Inlines<MentionInline>(text).Select(m => m.Handle);

        Assert.Equal(handles, string.Join(' ', found));
    }

    [Theory]
    [InlineData("see acme/web-ui#12.", "acme/web-ui#12")]
    [InlineData("web-ui#12, #7 and (#8)", "web-ui#12 #7 #8")]
    [InlineData("PR#12 and issue #13", "#12 #13")]
    [InlineData("_acme/a_b.c#3_", "acme/a_b.c#3")]
    [InlineData("github.com/acme/web#3", "acme/web#3")]
    [InlineData("a#b, #0, C# 7, x##7, #12abc, path/to/file#12, `acme/x#1`", "")]
    [InlineData("[acme/x#1](https://example.org)", "")]
    [InlineData("https://example.org/a#12", "")]
    public void Tickets_are_read_with_the_parts_that_the_note_gives(string text, string tickets)
    {
        var found = Inlines<TicketInline>(text).Select(t => t.Ticket.ToString());

        Assert.Equal(tickets, string.Join(' ', found));
    }

    [Fact]
    public void A_mention_knows_its_line_and_its_place()
    {
        const string Text = "# Plan\n\n- first\n- ask **@uma** now";

        var mention = Inlines<MentionInline>(Text).Single();

        Assert.Equal(4, NoteDocument.LineOf(mention));
        Assert.Equal("@uma", Text.Substring(mention.Span.Start, mention.Span.Length));
    }

    private static IEnumerable<T> Inlines<T>(string text) where T : Inline => MarkedUp.Parse(text).Root.Descendants<T>();
}
