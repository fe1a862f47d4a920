using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    [Fact]
    public void Without_a_file_everything_has_a_default()
    {
        var settings = Read(null).Settings;
        Assert.Equal(root.At("input"), settings.Input);
        Assert.Equal(root.At("output"), settings.Output);
        Assert.Equal("", settings.LinkRoot);
        Assert.Equal(Severity.Error, settings.FailureLogLevel);
        Assert.True(settings.GenerateSearchIndex);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed_and_paths_are_below_the_root()
    {
        var settings = Read("""
            {
              // where the notes are
              "InputPaths": ["notes"],
              "LinkRoot": "archive/",
              "Notes": { "Labels": { "done": ["Fait", "Hecho"] }, "DefaultRepo": "ipfs/team-mgmt", },
            }
            """).Settings;
        Assert.Equal(root.At("notes"), settings.Input);
        Assert.Equal("/archive", settings.LinkRoot);
        Assert.Equal(["Fait", "Hecho"], settings.Notes.Labels["done"]);
        Assert.Equal("ipfs/team-mgmt", settings.Notes.DefaultRepo);
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        const string file = """{ "SiteTitle": "file", "SiteDescription": "file", "Author": "file" }""";
        var environment = SettingsReader.FromEnvironment(new Dictionary<string, string> { ["SiteTitle"] = "env", ["SiteDescription"] = "env", ["HOST"] = "ignored", ["Notes__DefaultRepo"] = "a/b" });
        var settings = Read(file, environment, "SiteTitle=line").Settings;
        Assert.Equal(("line", "env", "file"), (settings.SiteTitle, settings.SiteDescription, settings.Author));
        Assert.Null(settings.Host);
        Assert.Equal("a/b", settings.Notes.DefaultRepo);
    }

    [Fact]
    public void A_later_list_replaces_the_earlier_one_whole() =>
        Assert.Equal(["x"], Read("""{ "ExcludedPaths": ["a", "b"] }""", [], "ExcludedPaths=x").Settings.ExcludedPaths);

    [Theory]
    [InlineData("{\n  \"Notes\": { \"SourceLnk\": \"https://example.org\" }\n}", "statiq.json:2:27: no setting is called 'Notes:SourceLnk'; did you mean 'Notes:SourceLink'?")]
    [InlineData("{\n  \"GenerateSitemap\": \"perhaps\"\n}", "statiq.json:2:22: GenerateSitemap is 'perhaps'; write true or false")]
    [InlineData("{ \"Host\": \"https://example.org/\" }", "statiq.json:1:11: Host is 'https://example.org/'; write the name alone")]
    [InlineData("{ \"SiteTitle\": \"a\" \"Author\": \"b\" }", "statiq.json:1:20: no valid JSON")]
    [InlineData("{ \"Notes\": { \"Labels\": { \"doen\": [\"x\"] } } }", "no label is called 'doen'; did you mean 'done'?")]
    [InlineData("{ \"Notes\": { \"Labels\": { \"janury\": [\"x\"] } } }", "no label is called 'janury'; did you mean 'january'?")]
    [InlineData("{ \"Notes\": { \"Labels\": { \"qqqqqqqqqq\": [\"x\"] } } }", "no label is called 'qqqqqqqqqq'; known are lead")]
    [InlineData("{ \"FailureLogLevel\": \"Loud\" }", "'Loud' is no level")]
    [InlineData("{ \"ThemePaths\": [\"missing\"] }", "statiq.json:1:18: the theme folder 'missing' does not exist")]
    [InlineData("[]", "statiq.json:1:1: no JSON object")]
    [InlineData("", "statiq.json:1:1: no valid JSON")]
    public void A_bad_setting_names_its_place_and_what_to_do(string file, string message)
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(file));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_keys_reach_the_templates_with_a_warning_where_they_look_like_a_slip()
    {
        var result = Read("""{ "Motto": "Keep notes", "LinkRot": "/x", "CleanMode": "Full" }""");
        Assert.Equal("Keep notes", result.Settings.Extra["Motto"]);
        Assert.Equal([ProblemCode.StatiqOnlySetting, ProblemCode.UnknownSetting], result.Problems.Select(p => p.Code));
        Assert.Contains("did you mean 'LinkRoot'?", result.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzers_are_read_in_both_of_Statiqs_forms()
    {
        var map = Read("""{ "Analyzers": { "ValidateRelativeLinks": "Error", "no-date": "None" } }""").Settings.Analyzers;
        Assert.Equal((Severity.Error, (Severity?)null), (map["broken-link"], map["no-date"]));
        Assert.Equal(Severity.Error, Read("""{ "Analyzers": ["ValidateRelativeLinks=Error"] }""").Settings.Analyzers["broken-link"]);
    }

    private SettingsResult Read(string? file, IEnumerable<SettingEntry>? environment = null, params string[] commandLine)
    {
        if (file is not null)
            root.Write(SettingsReader.FileName, file);
        return SettingsReader.Read(new SettingsFolders(root.Path), environment ?? [], commandLine.Select(SettingEntry.FromCommandLine));
    }

    public void Dispose() => root.Dispose();
}
