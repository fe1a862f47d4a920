using NotesArchive.Model;
using NotesArchive.Settings;
using NotesArchive.Search;
using NotesArchive.Tests.Search;
using Xunit;

namespace NotesArchive.Tests.Resolve.Redacting;

/// <summary>Three busy people of a large archive, where there is one beside the checkout.</summary>
public sealed class RedactionCorpusTests : IDisposable
{
    private static readonly string[] Gone = ["diasdavid", "lidel", "alanshaw"];

    private readonly TemporaryFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void No_spelling_of_busy_people_is_left_and_nobody_else_loses_or_gains()
    {
        var notes = Path.GetFullPath(Path.Combine(Node.Theme, "../../shared/corpus/ipfs"));
        Assert.SkipUnless(Directory.Exists(notes), "There are no notes in ../shared/corpus/ipfs.");
        var settings = SettingsReader.Read(new SettingsFolders(output.At("")) { Input = notes, Output = output.At("site") }, [], []).Settings;
        var before = Site.Load(settings);
        settings = settings with { Notes = settings.Notes with { Redact = ["David Dias", "lidel", "@alanshaw"] } };
        Site.Build(settings);
        var after = Site.Load(settings);

        var spellings = before.People.Where(p => Gone.Contains(p.Id.Value)).SelectMany(p => p.Spellings.Append(p.Id.Value)).ToList();
        Assert.True(spellings.Count > 10);
        Assert.Empty(OutputWords.Find(settings.Output, spellings));
        // Shards write a term without what it shares with the one before.
        var index = SearchContent.Read(after, new Vocabulary()).Index;
        Assert.DoesNotContain(index.Terms, t => t.Split('/', '-', '_', '.', '@', '#').Intersect(spellings, StringComparer.OrdinalIgnoreCase).Any());
        Assert.Equal(before.People.Select(p => p.Id.Value).Except(Gone), after.People.Select(p => p.Id.Value));
        var (was, now) = (Credits(before), Credits(after));
        Assert.Empty(now.Except(was));
        Assert.Empty(was.Except(now));
    }

    /// <summary>By place, for the addresses of what names them change; an owner is told from a team.</summary>
    private static List<string> Credits(Archive archive) => [.. archive.Contributions.Where(c => !Gone.Contains(c.Person.Value))
        .GroupBy(c => (c.Person, c.Date, c.Line, c.Role)).Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal)];
}
