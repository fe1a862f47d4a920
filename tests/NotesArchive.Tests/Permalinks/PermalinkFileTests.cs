using System.Text;
using NotesArchive.Permalinks;
using Xunit;

namespace NotesArchive.Tests.Permalinks;

public sealed class PermalinkFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("n-agenda")]
    [InlineData("n-agenda n-agenda-2 n-notes")]
    [InlineData("12~x 12~xy 7 70 70~ über überall")]
    public void Anchors_that_begin_alike_are_read_as_they_were_written(string anchors)
    {
        var given = anchors.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(given, AnchorText.Read(AnchorText.Write(given)));
    }

    [Fact]
    public void What_anchors_share_is_written_once() =>
        Assert.Equal("n-ann 5~-did-this 12~at", AnchorText.Write(["n-ann", "n-ann-did-this", "n-ann-did-that"]));

    [Fact]
    public void Anchors_are_the_ids_of_elements_within_main_and_not_what_a_text_quotes()
    {
        const string html = "<body id=\"no\"><main id=\"main\"><h2 class=\"x\" id=\"b\">B</h2><p id=\"a\">She wrote id=\"c\" and  id=\"d\" here.</p>"
            + "<p id=\"a&amp;b\"></p><p id=\"two words\"></p><h3 id=\"page-problems\"></h3></main>";
        Assert.Equal(["a", "a&b", "b"], PageAnchors.In(html));
    }

    [Fact]
    public void A_list_is_read_as_it_was_written()
    {
        var list = new PermalinkList(
            [
                new() { Url = "/", Kind = "page" },
                new()
                {
                    Url = "/meetings/2024-01-08-sync/", Kind = "meeting", Id = "2024-01-08-sync", Source = "2024/sync.md", Line = 3,
                    Hash = "0123456789abcdef", Date = new(2024, 1, 8), Series = "sync", Anchors = ["n-agenda", "n-all"],
                },
                new() { Url = "/people/ana/page/2/", Kind = "person", Id = "ana", Spellings = ["Ana Pą", "ana"] },
                new() { Url = "/repos/page/12/", Kind = "repo", Id = "page/12" },
            ],
            [new("/people/annie/", "person", "annie", "/people/ana/")]);
        var bytes = PermalinkFile.Write(list);
        Assert.Equal(bytes.ToArray(), PermalinkFile.Write(PermalinkFile.Read(bytes, "x")).ToArray());
    }

    [Theory]
    [InlineData("{\"version\":1,\n\"pages\":[", "x:2: no valid JSON")]
    [InlineData("<html>", "x:1: no valid JSON")]
    [InlineData("[]", "x: not what a build writes")]
    [InlineData("{\"version\":2,\"pages\":[],\"redirects\":[]}", "x:1: of another version")]
    [InlineData("{\"version\":1,\"pages\":[{\"url\":\"/\"}],\"redirects\":[]}", "x: not what a build writes")]
    [InlineData("{\"version\":1,\"pages\":[{\"url\":\"/people/../../etc/\",\"kind\":\"person\",\"id\":\"../../etc\"}],\"redirects\":[]}", "x: '/people/../../etc/' is no address of a person")]
    [InlineData("{\"version\":1,\"pages\":[{\"url\":\"/data/people.ndjson/\",\"kind\":\"person\",\"id\":\"people.ndjson\"}],\"redirects\":[]}", "x: '/data/people.ndjson/' is no address of a person")]
    [InlineData("{\"version\":1,\"pages\":[{\"url\":\"/\",\"kind\":\"page\",\"anchors\":\"9~a\"}],\"redirects\":[]}", "x: not what a build writes")]
    public void What_no_build_wrote_is_refused_with_its_place(string json, string message)
    {
        var fault = Assert.Throws<ConfigurationException>(() => PermalinkFile.Read(Encoding.UTF8.GetBytes(json), "x"));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Notes:Permalinks names", fault.Message, StringComparison.Ordinal);
    }
}
