using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Search;

/// <summary>The search over the notes of this checkout, against the real lunr.js and against a scan of the notes.</summary>
public sealed class SearchInputTests : IDisposable
{
    private readonly TemporaryFolder output = new();
    private readonly SiteSettings settings;

    public SearchInputTests()
    {
        settings = SettingsReader.Read(new SettingsFolders(Path.GetDirectoryName(Node.Theme)!) { Output = output.At("site") }, [], []).Settings;
        Site.Build(settings);
    }

    public void Dispose() => output.Dispose();

    [Fact]
    public Task Stock_lunr_loads_the_file_and_gives_the_order_and_the_scores_of_our_engine() =>
        Node.Run("lunr-scores.mjs", settings.Output);

    [Fact]
    public Task Every_note_that_holds_a_word_is_found() => Node.Run("recall.mjs", settings.Output, settings.Input);

    [Fact]
    public Task Answers_to_who_name_the_people_and_months_that_the_program_names()
    {
        var who = output.At("who.ndjson");
        WhoAnswers.Write(settings.Output, who, words: 40);
        return Node.Run("answers.mjs", settings.Output, who);
    }
}
