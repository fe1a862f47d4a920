using Xunit;

namespace NotesArchive.Tests.Output;

public sealed class ShrinkGuardTests : IDisposable
{
    private readonly SiteInAString site = new("");

    public ShrinkGuardTests()
    {
        foreach (var day in Enumerable.Range(1, 5))
            site.Change($"-- input/2024-01-0{day}--sync.md --\n# Sync\n\n- @ana: planted tree number {day}\n");
    }

    public void Dispose() => site.Dispose();

    private SiteInAString Remove(params int[] days)
    {
        foreach (var day in days)
            site.Remove($"input/2024-01-0{day}--sync.md");
        return site;
    }

    private ConfigurationException Refused(params string[] settings)
    {
        var before = site.Bytes();
        var fault = Assert.Throws<ConfigurationException>(() => site.Build(settings));
        Assert.Equal(before.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, Convert.ToHexString(f.Value))),
            site.Bytes().OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, Convert.ToHexString(f.Value))));
        return fault;
    }

    [Fact]
    public void A_build_that_finds_no_notes_changes_nothing_of_a_standing_site()
    {
        site.Build();
        Remove(1, 2, 3, 4, 5);
        var fault = Refused();
        Assert.StartsWith($"{site.Settings().Input}: no meeting is in these notes, where the site in {site.Output} has 5;", fault.Message, StringComparison.Ordinal);
        Assert.All(["InputPaths", "shallow", "empty", "--allow-shrink"], word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Less_than_half_of_the_meetings_is_too_few_and_half_of_them_is_not()
    {
        site.Build();
        Remove(1, 2, 3);
        Assert.Contains("of 5 meetings only 2 are in these notes", Refused().Message, StringComparison.Ordinal);
        site.Change("-- input/2024-01-03--sync.md --\n# Sync\n");
        Assert.Equal(3, site.Build().Meetings);
    }

    [Fact]
    public void The_manifest_tells_as_well_and_its_lists_and_entities_are_no_meetings()
    {
        site.Build();
        File.Delete(Path.Combine(site.Output, "data/meetings.ndjson"));
        Remove(1, 2, 3, 4, 5);
        Assert.Contains("has 5;", Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_the_last_release_tells_as_well_where_no_site_stands()
    {
        site.Build();
        site.Change($"-- last.json --\n{site.Read("permalinks.json")}");
        Directory.Delete(site.Output, recursive: true);
        Remove(1, 2, 3, 4);
        var fault = Assert.Throws<ConfigurationException>(() => site.Build("Notes:Permalinks=last.json"));
        Assert.Contains("where the release that Notes:Permalinks names has 5", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Who_allows_it_may_shrink_the_archive()
    {
        site.Build();
        Remove(1, 2, 3, 4, 5);
        Assert.Equal(0, Site.Build(site.Settings(), allowShrink: true).Meetings);
        Assert.Equal(0, site.Build().Meetings);
    }

    [Fact]
    public void A_first_build_without_notes_is_a_site_and_a_warning()
    {
        Remove(1, 2, 3, 4, 5);
        var built = site.Build();
        Assert.True(site.Has("index.html"));
        var told = Assert.Single(built.Problems);
        Assert.Equal((Severity.Warning, ProblemCode.NoNotes, "."), (told.Severity, told.Code, told.Path));
    }
}
