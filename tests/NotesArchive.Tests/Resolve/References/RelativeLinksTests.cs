using Xunit;

namespace NotesArchive.Tests.Resolve.References;

public sealed class RelativeLinksTests
{
    [Fact]
    public void A_link_or_image_that_leads_to_no_file_is_told_with_its_line_and_loses_nothing()
    {
        using var site = new SiteInAString("""
            -- input/a/2024-01-08--sync.md --
            # Sync 2024-01-08

            - [last time](../b/2024-01-01--sync.md), [gone](2023-12-25--sync.md#x)
            - ![plan](plan.png) and ![chart](chart.png)
            - [outside](../../README.md), [folder](../b)
            -- input/a/chart.png --
            not really
            -- input/b/2024-01-01--sync.md --
            # Sync 2024-01-01
            """);
        var result = site.Build();
        Assert.Equal([("a/2024-01-08--sync.md", 3), ("a/2024-01-08--sync.md", 4)],
            result.Problems.Where(p => p.Code == ProblemCode.BrokenLink).Select(p => (p.Path, p.Line)));
        Assert.True(site.Has("files/a/chart.png"));
        Assert.Empty(SiteLinks.Broken(site.Output));
        Assert.Equal(Severity.Error, site.Build("Analyzers:ValidateRelativeLinks=Error").Problems.First(p => p.Code == ProblemCode.BrokenLink).Severity);
    }

    [Fact]
    public void A_symbolic_link_out_of_the_folder_is_no_image_beside_the_notes()
    {
        using var site = new SiteInAString("-- secret.png --\nsecret\n-- input/2024-01-08--sync.md --\n# Sync\n\n![x](x.png) ![y](../secret.png)\n");
        File.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(site.Output)!, "input", "x.png"), Path.Combine(Path.GetDirectoryName(site.Output)!, "secret.png"));
        site.Build();
        Assert.False(Directory.Exists(Path.Combine(site.Output, "files")));
    }
}
