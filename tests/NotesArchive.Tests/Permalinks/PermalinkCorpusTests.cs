using System.Text.Json;
using NotesArchive.Permalinks;
using NotesArchive.Settings;
using NotesArchive.Tests.Search;
using Xunit;

namespace NotesArchive.Tests.Permalinks;

/// <summary>The links of a large archive, where there is one beside the checkout, over a release that moves what they lead to.</summary>
public sealed class PermalinkCorpusTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void No_address_of_a_large_archive_is_lost_where_names_are_joined_and_notes_move()
    {
        var corpus = Path.GetFullPath(Path.Combine(Node.Theme, "../../shared/corpus/ipfs"));
        Assert.SkipUnless(Directory.Exists(corpus), "There are no notes in ../shared/corpus/ipfs.");
        foreach (var file in Directory.GetFiles(corpus, "*", SearchOption.AllDirectories))
        {
            var copy = root.At(Path.Combine("input", Path.GetRelativePath(corpus, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }
        var first = Build();
        var moved = MoveThings(first.Pages);

        var built = Site.Build(Settings());

        var second = PermalinkFile.Read(File.ReadAllBytes(root.At("output/permalinks.json")), "second");
        var living = second.Pages.ToDictionary(page => page.Url, StringComparer.Ordinal);
        var redirects = second.Redirects.ToDictionary(redirect => redirect.Url, redirect => redirect.To, StringComparer.Ordinal);
        Assert.All(first.Pages, page => Assert.True(living.ContainsKey(page.Url) || living.ContainsKey(redirects.GetValueOrDefault(page.Url, "")), page.Url));
        Assert.All(first.Pages, page => Assert.True(File.Exists(root.At($"output{page.Url}index.html")), page.Url));
        Assert.All(moved, url => Assert.Contains(url, redirects.Keys));
        Assert.All(first.Pages.Where(page => page.Kind == PermalinkKind.Meeting && living.ContainsKey(page.Url) && page.Hash == living[page.Url].Hash),
            page => Assert.Empty(page.Anchors.Except(living[page.Url].Anchors)));
        Assert.DoesNotContain(built.Problems, p => p.Code == ProblemCode.PermalinkLost && p.Message.StartsWith("The address", StringComparison.Ordinal));
    }

    private SiteSettings Settings() => SettingsReader.Read(new SettingsFolders(root.Path), [],
        [SettingEntry.FromCommandLine("Notes:Permalinks=permalinks.json"), SettingEntry.FromCommandLine("GenerateSearchIndex=false")]).Settings;

    private PermalinkList Build()
    {
        Site.Build(Settings());
        return PermalinkFile.Read(File.ReadAllBytes(root.At("output/permalinks.json")), "first");
    }

    /// <summary>Joins two people and two initiatives, renames a note and dates another anew; the addresses that vanish by it.</summary>
    private IReadOnlyList<string> MoveThings(IReadOnlyList<Permalink> pages)
    {
        var people = pages.Where(page => page is { Kind: PermalinkKind.Person, Spellings.Count: > 0 }).ToList();
        var initiatives = pages.Where(page => page is { Kind: PermalinkKind.Initiative, Spellings.Count: > 0 }).ToList();
        var (person, stays) = (people[people.Count / 2], people[people.Count / 3]);
        var (initiative, goesOn) = (initiatives[initiatives.Count / 2], initiatives[initiatives.Count / 3]);
        root.Write("input/_people.yml", Entry(stays, person));
        root.Write("input/_initiatives.yml", Entry(goesOn, initiative));
        var alone = pages.Where(page => page.Kind == PermalinkKind.Meeting).GroupBy(page => page.Source).Where(note => note.Count() == 1)
            .Select(note => note.Single()).Where(page => page.Date is not null && Path.GetFileName(page.Source!).StartsWith($"{page.Date:yyyy-MM-dd}", StringComparison.Ordinal)).ToList();
        var tellDate = alone.Where(page => File.ReadAllText(root.At($"input/{page.Source}")).Contains($"{page.Date:yyyy-MM-dd}", StringComparison.Ordinal)).ToList();
        var (renamed, dated) = (alone[alone.Count / 2], tellDate[tellDate.Count / 3]);
        Rename(renamed, $"{renamed.Date:yyyy-MM-dd}--call-of-the-gardeners.md");
        var (wrong, right) = ($"{dated.Date:yyyy-MM-dd}", $"{dated.Date!.Value.AddDays(1):yyyy-MM-dd}");
        var note = File.ReadAllText(root.At($"input/{dated.Source}"));
        File.WriteAllText(root.At($"input/{dated.Source}"), note.Replace(wrong, right, StringComparison.Ordinal));
        Rename(dated, Path.GetFileName(dated.Source!).Replace(wrong, right, StringComparison.Ordinal));
        return [person.Url, initiative.Url, renamed.Url, dated.Url];
    }

    private static string Entry(Permalink stays, Permalink joined) =>
        $"- id: {stays.Id}\n  spellings: {JsonSerializer.Serialize(stays.Spellings.Concat(joined.Spellings).Distinct(StringComparer.OrdinalIgnoreCase))}\n";

    private void Rename(Permalink meeting, string name) =>
        File.Move(root.At($"input/{meeting.Source}"), Path.Combine(Path.GetDirectoryName(root.At($"input/{meeting.Source}"))!, name));
}
