using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Text;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("write to Teri (teri.x+notes@mail.example.org).", "write to Teri ([e-mail]).")]
    [InlineData("mailto:kim@example.org", "mailto:[e-mail]")]
    [InlineData("@kim@social.example, <bo@bücher.example>", "@[e-mail], <[e-mail]>")]
    [InlineData("https://user:pass@example.com:80/x", "https://user:[e-mail]:80/x")]
    public void An_address_is_hidden(string text, string hidden) => Assert.Equal(hidden, MailAddress.Hidden(text));

    [Theory]
    [InlineData("@kim and @bo.li")]
    [InlineData("lodash@4.17.21 and js-ipfs@0.36")]
    [InlineData("5 @ 10.30")]
    [InlineData("a@b")]
    public void What_is_none_stays(string text) => Assert.Equal(text, MailAddress.Hidden(text));

    [Fact]
    public void A_long_word_takes_no_long_time() => Assert.Equal(2_000_001, MailAddress.Hidden(new string('a', 2_000_000) + "@").Length);
}
