using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using NotesArchive.Permalinks;
using NotesArchive.Tests.Search;
using Xunit;

namespace NotesArchive.Tests.Permalinks;

public sealed class LastReleaseTests : IDisposable
{
    private const string List = """{"version":1,"pages":[{"url":"/people/old/","kind":"person","id":"old","spellings":["old","ana"]}],"redirects":[]}""";
    private readonly SiteInAString site = new("""
        -- input/2024-01-08--sync.md --
        # Sync 2024-01-08

        - **Attendees:**
          - @ana
        """);

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_path_is_below_the_root()
    {
        site.Change($"-- last/list.json --\n{List}");
        Assert.Equal("/people/old/", Assert.Single(LastRelease.Read(site.Settings("Notes:Permalinks=last/list.json")).Pages).Url);
    }

    [Fact]
    public void The_list_of_the_output_folder_knows_nothing_before_the_first_build_and_all_pages_after_it()
    {
        var settings = site.Settings("Notes:Permalinks=permalinks.json");
        Assert.Empty(LastRelease.Read(settings).Pages);
        Site.Build(settings);
        Assert.Contains(LastRelease.Read(settings).Pages, page => page.Url == "/people/ana/");
    }

    [Fact]
    public void The_workflow_hands_over_the_list_of_the_site_that_stands_and_builds_a_first_one_without()
    {
        var workflow = File.ReadAllText(Path.Combine(Node.Theme, "..", ".github", "workflows", "site.yml"));
        Assert.Contains("--output permalinks.json", workflow, StringComparison.Ordinal);
        var setting = Regex.Match(workflow, "-s (Notes:Permalinks=[^ ]+)\n").Groups[1].Value;

        Assert.Equal(0, site.Build(setting).Problems.Count(p => p.Code == ProblemCode.PermalinkLost));
        site.Change($"-- permalinks.json --\n{List}");
        Assert.False(site.Has("people/old/index.html"));
        site.Build(setting);
        Assert.True(site.Has("people/old/index.html"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault()
    {
        var fault = Assert.Throws<ConfigurationException>(() => site.Build("Notes:Permalinks=lost/permalinks.json"));
        Assert.Contains("there is no such file", fault.Message, StringComparison.Ordinal);
        Assert.False(site.Has("index.html"));
    }

    [Fact]
    public async Task An_address_is_fetched()
    {
        using var server = new Server($"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(List)}\r\nConnection: close\r\n\r\n{List}");
        var built = await Task.Run(() => site.Build($"Notes:Permalinks={server.Address}"), TestContext.Current.CancellationToken);
        Assert.Contains("url=/people/ana/", site.Read("people/old/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(built.Problems, p => p.Code == ProblemCode.PermalinkLost);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "cannot be fetched (Response status code does not indicate success: 404")]
    [InlineData("", "cannot be fetched (no answer within 0.3 seconds)")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>", "no valid JSON")]
    public async Task An_address_without_a_list_is_a_fault(string answer, string message)
    {
        using var server = new Server(answer);
        var settings = site.Settings($"Notes:Permalinks={server.Address}");
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => Task.Run(() => LastRelease.Read(settings, TimeSpan.FromSeconds(answer.Length == 0 ? 0.3 : 30))));
        Assert.StartsWith(server.Address, fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>")]
    public async Task The_user_of_an_address_is_not_told(string answer)
    {
        using var server = new Server(answer);
        var settings = site.Settings($"Notes:Permalinks={server.Address.Replace("http://", "http://ann:secret@", StringComparison.Ordinal)}?key=secret");
        var fault = await Assert.ThrowsAsync<ConfigurationException>(() => Task.Run(() => LastRelease.Read(settings)));
        Assert.StartsWith(server.Address + ":", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Gives every caller the same answer; an empty one never comes.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Server(string answer)
        {
            listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/permalinks.json";
            _ = Serve(answer);
        }

        public string Address { get; }

        public void Dispose() => listener.Dispose();

        private async Task Serve(string answer)
        {
            using var caller = await listener.AcceptTcpClientAsync();
            var stream = caller.GetStream();
            _ = await stream.ReadAsync(new byte[4096]);
            if (answer.Length == 0)
                await Task.Delay(TimeSpan.FromSeconds(20));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    }
}
