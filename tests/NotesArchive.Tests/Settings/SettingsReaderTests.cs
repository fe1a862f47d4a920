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
    [InlineData("{\n  \"Image\": \"javascript:x\"\n}", "statiq.json:2:12: Image is 'javascript:x'; write an address that begins with https://")]
    [InlineData("{\n  \"GenerateSitemap\": \"perhaps\"\n}", "statiq.json:2:22: GenerateSitemap is a text; write true or false")]
    [InlineData("{\n  \"SiteTitle\": \"\\ud800\"\n}", "statiq.json:2:16: this text holds half of a character")]
    [InlineData("{\n  \"\\ud800\": 1\n}", "statiq.json:2:3: this text holds half of a character")]
    [InlineData("{\n  \"OutputPath\": \"a\\u0000b\"\n}", "statiq.json:2:17: OutputPath holds U+0000, which is no character of a text; take it out")]
    [InlineData("{\n  \"Mot\\u001bto\": \"x\"\n}", "statiq.json:2:18: Mot␛to holds U+001B")]
    [InlineData("{ \"Notes\": { \"DefaultRepo\": \"a/b\" }, \"notes:defaultRepo\": \"c/d\" }", "statiq.json:1:38: 'notes:defaultRepo' stands here a second time")]
    [InlineData("{ \"Author:Name\": \"x\" }", "no setting is called 'Author:Name'")]
    [InlineData("{ \"Analyzers\": [\"no-dat=Error\"] }", "statiq.json:1:17: no problem is called 'no-dat'; did you mean 'no-date'?")]
    [InlineData("{ \"Analyzers\": { \"qqqqqqqq\": \"Error\" } }", "no problem is called 'qqqqqqqq'; known are ValidateRelativeLinks and broken-link")]
    [InlineData("{ \"ExcludedPaths\": [\"a/../b\"] }", "'a/../b' leaves the input folder")]
    [InlineData("{ \"Notes\": { \"EditLink\": \"https://example.org/{url}\" } }", "Notes:EditLink has {url}; known are {path}, {line}")]
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

    [Theory]
    [InlineData("LinksUseHttps=maybe", "--setting: LinksUseHttps is 'maybe'; write true or false")]
    [InlineData("Notes=x", "'Notes' has no value of its own")]
    [InlineData("Notes:Labels=x", "'Notes:Labels' has no value of its own")]
    [InlineData("Notes:Labels:done:x=y", "no setting is called 'Notes:Labels:done:x'")]
    [InlineData("SiteTitle:0=x", "no setting is called 'SiteTitle:0'")]
    [InlineData("Analyzers=mojibake=Error", "no problem is called 'mojibake'")]
    [InlineData(" =x", "' =x' has no key")]
    [InlineData("LinkRoot=/a/../b", "LinkRoot is '/a/../b'")]
    [InlineData("Notes:DefaultRepo=a/b\n", "write owner/name")]
    public void A_bad_setting_of_the_command_line_says_what_to_do(string setting, string message)
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(null, [], setting));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_in_objects_without_end_are_refused_with_a_place()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(string.Concat(Enumerable.Repeat("{\"a\":", 5000))));
        Assert.StartsWith("statiq.json:1:", fault.Message, StringComparison.Ordinal);
        Assert.Equal("x", Read("{}", [], string.Join(':', Enumerable.Repeat("a", 100_000)) + "=x").Settings.Extra.Values.Single());
        Assert.Throws<ConfigurationException>(() => Read("{}", [], "Notes:" + new string(':', 100_000) + "=x"));
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
        Assert.Null(Read("""{ "Analyzers": { "No-Date": "Error" } }""", [], "Analyzers=no-date=None").Settings.Analyzers["no-date"]);
    }

    [Fact]
    public void Analyzers_judge_the_problems_of_settings_as_well()
    {
        var result = Read("""{ "LinkRot": "/x", "CleanMode": "Full", "Analyzers": { "unknown-setting": "Error", "statiq-only-setting": "None" } }""");
        Assert.Equal([(ProblemCode.UnknownSetting, Severity.Error)], result.Problems.Select(p => (p.Code, p.Severity)));
    }

    [Fact]
    public void The_schema_is_a_key_that_does_nothing()
    {
        var result = Read("""{ "$schema": "statiq.schema.json" }""");
        Assert.Empty(result.Problems);
        Assert.Empty(result.Settings.Extra);
    }

    private SettingsResult Read(string? file, IEnumerable<SettingEntry>? environment = null, params string[] commandLine)
    {
        if (file is not null)
            root.Write(SettingsReader.FileName, file);
        return SettingsReader.Read(new SettingsFolders(root.Path), environment ?? [], commandLine.Select(SettingEntry.FromCommandLine));
    }

    public void Dispose() => root.Dispose();
}
