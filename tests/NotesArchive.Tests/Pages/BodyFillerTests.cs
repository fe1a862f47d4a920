using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Pages;
using NotesArchive.Tests.Extract.Markup;
using Xunit;

namespace NotesArchive.Tests.Pages;

public sealed class BodyFillerTests
{
    [Theory]
    [InlineData("@kim", "<a href=\"/people/kim/\" class=\"person\">@kim</a>")]
    [InlineData("@stranger", "@stranger")]
    [InlineData("[old](../2023/old.md)", "<a href=\"/meetings/old/\">old</a>")]
    [InlineData("[old](../2023/old.md#whats-next)", "<a href=\"/meetings/old-2/#n-next\">old</a>")]
    [InlineData("[old](../2023/old.md#gone)", "<a href=\"/meetings/old/\">old</a>")]
    [InlineData("[doc](doc%20a.pdf#p2)", "<a href=\"https://git.example/notes/2024/doc%20a.pdf\" rel=\"noopener noreferrer\">doc</a>")]
    [InlineData("[odd](a%23b.md)", "<a href=\"https://git.example/notes/2024/a%23b.md\" rel=\"noopener noreferrer\">odd</a>")]
    [InlineData("[up](../../README.md)", "<a href=\"https://git.example/README.md\" rel=\"noopener noreferrer\">up</a>")]
    [InlineData("[q](/ipfs/Qm)", "q (/ipfs/Qm)")]
    [InlineData("[here](#gone)", "here")]
    [InlineData("![a \"chart\"](c.png)", "<img src=\"/files/2024/c.png\" alt=\"a &quot;chart&quot;\" loading=\"lazy\">")]
    [InlineData("![gone](d.png)", "<a href=\"https://git.example/notes/2024/d.png\" rel=\"noopener noreferrer\">gone</a>")]
    public void Slots_lead_to_pages_to_the_source_or_nowhere(string text, string html) =>
        Assert.Contains($">{html}</p>", BodyFiller.Fill(MarkedUp.Write(text).Html, Links), StringComparison.Ordinal);

    [Fact]
    public void A_ticket_leads_to_the_address_that_was_found_for_it()
    {
        var body = Slot.Write(SlotKind.Reference, "https://github.com/acme/web/issues/12", "web#12") + Slot.Write(SlotKind.Reference, "#3@1", "#3");

        Assert.Equal("<a href=\"https://github.com/acme/web/issues/12\" class=\"reference\" rel=\"noopener noreferrer\">web#12</a>#3", BodyFiller.Fill(body, Links));
    }

    [Fact]
    public void Without_a_source_link_a_file_is_its_words()
    {
        var body = BodyFiller.Fill(MarkedUp.Write("[doc](doc.pdf) ![](d.png)").Html, Links with { SourceLink = null });

        Assert.Contains(">doc image</p>", body, StringComparison.Ordinal);
    }

    private static readonly BodyLinks Links = new()
    {
        Source = "2024/plan.md",
        Person = id => id == "kim" ? "/people/kim/" : null,
        Note = path => path == "2023/old.md"
            ? [new("/meetings/old/", []), new("/meetings/old-2/", [new BodyHeading(2, "What's next?", "n-next")])]
            : [],
        Asset = path => path == "2024/c.png" ? "/files/2024/c.png" : null,
        SourceLink = "https://git.example/notes/{path}#L{line}",
    };
}
