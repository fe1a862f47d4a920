using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Bitswap Updates", "bitswap-updates")]
    [InlineData("  --CID/base  32! ", "cid-base-32")]
    [InlineData("Zoë's Café", "zoes-cafe")]
    [InlineData("🚀", "")]
    [InlineData("週例会", "週例会")]
    public void A_slug_is_lower_case_words_joined_by_hyphens(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void A_broken_character_stops_no_slug() => Assert.Equal("a-b", Slug.Of("a\ud800b"));

    [Fact]
    public void A_slug_of_a_huge_text_is_short() => Assert.True(Slug.Of(new string('a', 100_000)).Length <= 80);
}
