using FsCheck;
using FsCheck.Fluent;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Text;

public sealed class BidiTextTests
{
    [Theory]
    [InlineData("plain, שלום", "plain, שלום")]
    [InlineData("a\u202eb", "\u2068a\u202eb\u202c\u2069")]
    [InlineData("a\u202eb\u202cc", "\u2068a\u202eb\u202cc\u2069")]
    [InlineData("\u2067\u202ax", "\u2068\u2067\u202ax\u202c\u2069\u2069")]
    [InlineData("\u2067\u202ax\u2069y", "\u2068\u2067\u202ax\u2069y\u2069")]
    [InlineData("a\u2069\u202cb", "\u2068a\u202cb\u2069")]
    [InlineData("a\u200f", "\u2068a\u200f\u2069")]
    public void A_text_ends_what_it_begins(string text, string isolated) => Assert.Equal(isolated, BidiText.Isolated(text));

    [Fact]
    public void Whatever_the_controls_nothing_of_them_is_open_at_the_end()
    {
        var texts = Gen.Elements("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200eab".ToCharArray()).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => IsClosed(BidiText.Isolated(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    /// <summary>
    /// By the rules of Unicode's bidirectional algorithm: embeddings and overrides stand in an isolate, and at the end all is closed.
    /// </summary>
    internal static bool IsClosed(string text)
    {
        var open = new List<char>();
        foreach (var c in text)
        {
            if (c is '\u202a' or '\u202b' or '\u202d' or '\u202e')
            {
                if (!open.Contains('i'))
                    return false;
                open.Add('e');
            }
            else if (c is '\u2066' or '\u2067' or '\u2068')
                open.Add('i');
            else if (c == '\u202c' && open is [.., 'e'])
                open.RemoveAt(open.Count - 1);
            else if (c == '\u2069' && open.Contains('i'))
                open.RemoveRange(open.LastIndexOf('i'), open.Count - open.LastIndexOf('i'));
        }
        return open.Count == 0;
    }
}
