using NotesArchive.Model;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Text;

public sealed class GitHubAddressTests
{
    [Theory]
    [InlineData("https://github.com/Acme/web/issues/12", ReferenceKind.Issue, 12)]
    [InlineData("http://www.github.com/Acme/web/pull/7/files#diff", ReferenceKind.Pull, 7)]
    [InlineData("https://github.com/Acme/web/discussions/3", ReferenceKind.Discussion, 3)]
    [InlineData("https://github.com/Acme/web/commit/abc123", ReferenceKind.Commit, null)]
    [InlineData("https://github.com/Acme/web/releases/tag/v1", ReferenceKind.Release, null)]
    [InlineData("https://github.com/Acme/web/blob/main/README.md", ReferenceKind.File, null)]
    [InlineData("https://github.com/Acme/web.git", ReferenceKind.Repository, null)]
    [InlineData("https://github.com/Acme/web/issues?q=label", ReferenceKind.Repository, null)]
    public void Things_in_a_repository_are_told_apart(string url, ReferenceKind kind, int? number)
    {
        Assert.True(GitHubAddress.TryRead(url, out var address));
        Assert.Equal(new(kind, "Acme", "web", number), address);
    }

    [Theory]
    [InlineData("https://github.com/orgs/acme/projects/1")]
    [InlineData("https://github.com/acme")]
    [InlineData("https://gist.github.com/acme/123")]
    [InlineData("https://github.com.evil.example/acme/web")]
    [InlineData("https://example.org/github.com/acme/web")]
    public void Other_addresses_are_none(string url) => Assert.False(GitHubAddress.TryRead(url, out _));
}
