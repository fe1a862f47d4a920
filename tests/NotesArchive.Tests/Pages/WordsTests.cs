using NotesArchive.Pages;
using Xunit;

namespace NotesArchive.Tests.Pages;

public class WordsTests
{
    [Theory]
    [InlineData("see https://github.com/acme/store/pull/12#issuecomment-3, and https://github.com/acme/store", "see acme/store#12, and https://github.com/acme/store")]
    [InlineData("http://github.com/acme/js.store/issues/7", "acme/js.store#7")]
    public void Addresses_of_tickets_are_short_in_lists(string text, string expected) => Assert.Equal(expected, Words.Short(text, 100));

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("one, two", 5, "one…")]
    [InlineData("abcdefgh", 4, "abcd…")]
    [InlineData("abc😀fgh", 4, "abc…")]
    public void A_cut_falls_between_words_and_never_inside_a_character(string text, int length, string expected) => Assert.Equal(expected, Words.Cut(text, length));
}
