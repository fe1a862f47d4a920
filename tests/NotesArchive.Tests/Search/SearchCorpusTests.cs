using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Search;

/// <summary>The same over a large archive, where there is one beside the checkout.</summary>
public sealed class SearchCorpusTests : IDisposable
{
    private readonly TemporaryFolder output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public async Task Answers_and_words_of_a_large_archive_are_those_of_its_notes()
    {
        var notes = Path.GetFullPath(Path.Combine(Node.Theme, "../../shared/corpus/ipfs"));
        Assert.SkipUnless(Directory.Exists(notes), "There are no notes in ../shared/corpus/ipfs.");
        var settings = SettingsReader.Read(new SettingsFolders(output.At("")) { Input = notes, Output = output.At("site") }, [], []).Settings;
        Site.Build(settings);
        var who = output.At("who.ndjson");
        WhoAnswers.Write(settings.Output, who, words: 60);
        await Node.Run("answers.mjs", settings.Output, who);
        foreach (var seed in new[] { "1", "2", "3", "4", "5" })
            await Node.Run("recall.mjs", settings.Output, settings.Input, seed);
    }
}
