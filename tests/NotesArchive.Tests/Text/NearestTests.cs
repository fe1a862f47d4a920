using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Text;

public sealed class NearestTests
{
    [Theory]
    [InlineData("LinkRot", "LinkRoot")]
    [InlineData("linkroot", "LinkRoot")]
    [InlineData("HsoT", "Host")]
    [InlineData("Motto", null)]
    public void A_slip_finds_the_name_that_was_meant(string word, string? expected) =>
        Assert.Equal(expected, Nearest.Of(word, ["Host", "LinkRoot", "SiteTitle"]));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_edits_with_a_swap_as_one(string a, string b, int edits) => Assert.Equal(edits, Nearest.Distance(a, b));
}
