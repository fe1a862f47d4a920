using System.Text.Json;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Settings;

/// <summary>statiq.schema.json says to editors what the reader says to the program.</summary>
public sealed class SchemaTests : IDisposable
{
    private static readonly JsonDocumentOptions AsTheReader = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSchema Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "statiq.schema.json"))).RootElement);

    private readonly TemporaryFolder root = new();

    [Fact]
    public void Every_key_is_in_the_schema_with_its_type_and_no_other()
    {
        Assert.Equal(SettingKeys.Site, Names(Schema.At("properties")));
        Assert.Equal(SettingKeys.Notes, Names(Schema.At("properties", "Notes", "properties")));
        foreach (var key in SettingKeys.Site)
            Assert.Equal(TypesOf(SettingKeys.TypeOf(key)), TypesIn(Schema.At("properties", key)));
        foreach (var key in SettingKeys.Notes)
            Assert.Equal(TypesOf(SettingKeys.TypeOf($"Notes:{key}")), TypesIn(Schema.At("properties", "Notes", "properties", key)));
    }

    [Fact]
    public void Every_label_and_every_code_of_a_problem_is_in_the_schema()
    {
        Assert.Equal(SettingKeys.Labels, Words(Schema.At("properties", "Notes", "properties", "Labels", "propertyNames")));
        Assert.Equal(ProblemCode.All.Append(AnalyzerLevels.RelativeLinks).Order(StringComparer.Ordinal), Words(Schema.At("$defs", "code")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "$schema": "x.json", "Motto": { "any": [1, true, null] } }""")]
    [InlineData("""{ "InputPaths": "notes", "OutputPath": "public", "ExcludedPaths": ["drafts/**"], "ThemePaths": [] }""")]
    [InlineData("""{ "Host": "notes.example.org:8080", "LinksUseHttps": false, "LinkRoot": "/archive", "LinkLowercase": true, }""")]
    [InlineData("""{ "SiteTitle": "Notes", "SiteDescription": "d", "Author": null, "Copyright": "c", "Image": "/i.png" } // all texts""")]
    [InlineData("""{ "GenerateSitemap": false, "GenerateSearchIndex": null, "FailureLogLevel": "None" }""")]
    [InlineData("""{ "Analyzers": { "ValidateRelativeLinks": "Error", "lunr-too-large": "None" } }""")]
    [InlineData("""{ "Analyzers": ["no-date=Error", "mojibake-left"] }""")]
    [InlineData("""{ "Notes": { "SourceLink": "https://example.org/{path}#L{line}", "ReportLink": "https://example.org/?{url}", "DefaultRepo": "a/b.c" } }""")]
    [InlineData("""{ "Notes": { "Labels": { "done": ["Fait"], "march": "mars" }, "StructuralHeadings": ["Ordre du jour"], "MaxNoteBytes": 5 } }""")]
    [InlineData("""{ "Notes": null }""")]
    public void What_is_right_is_right_for_both(string file)
    {
        Assert.True(Schema.Accepts(JsonDocument.Parse(file, AsTheReader).RootElement));
        Read(file);
    }

    [Theory]
    [InlineData("""{ "SiteTitle": 5 }""", 16)]
    [InlineData("""{ "Notes": "x" }""", 12)]
    [InlineData("""{ "Notes": [] }""", 12)]
    [InlineData("""{ "Notes": { "SorceLink": null } }""", 27)]
    [InlineData("""{ "InputPaths": {} }""", 17)]
    [InlineData("""{ "InputPaths": { "0": "a" } }""", 17)]
    [InlineData("""{ "ExcludedPaths": true }""", 20)]
    [InlineData("""{ "ExcludedPaths": ["a", 5] }""", 26)]
    [InlineData("""{ "ExcludedPaths": ["a", null] }""", 26)]
    [InlineData("""{ "ExcludedPaths": ["a", ["b"]] }""", 26)]
    [InlineData("""{ "ThemePaths": [" "] }""", 18)]
    [InlineData("""{ "LinksUseHttps": "maybe" }""", 20)]
    [InlineData("""{ "LinksUseHttps": 1 }""", 20)]
    [InlineData("""{ "LinkRoot": "a b" }""", 15)]
    [InlineData("""{ "Host": "https://example.org" }""", 11)]
    [InlineData("""{ "Analyzers": 3 }""", 16)]
    [InlineData("""{ "Analyzers": { "no-dat": "Error" } }""", 28)]
    [InlineData("""{ "Analyzers": { "no-date": "Loud" } }""", 29)]
    [InlineData("""{ "Analyzers": { "no-date": { "a": 1 } } }""", 29)]
    [InlineData("""{ "FailureLogLevel": { "Is": "Error" } }""", 22)]
    [InlineData("""{ "Notes": { "MaxNoteBytes": 1.5 } }""", 30)]
    [InlineData("""{ "Notes": { "MaxNoteBytes": 0 } }""", 30)]
    [InlineData("""{ "Notes": { "LunrMaxBytes": "5" } }""", 30)]
    [InlineData("""{ "Notes": { "SourceLink": "javascript:alert(1)" } }""", 28)]
    [InlineData("""{ "Notes": { "DefaultRepo": "team-mgmt" } }""", 29)]
    [InlineData("""{ "Notes": { "Labels": ["done"] } }""", 24)]
    [InlineData("""{ "Notes": { "Labels": { "doen": [] } } }""", 34)]
    [InlineData("""{ "Notes": { "Labels": { "done": { "0": "Fait" } } } }""", 34)]
    public void What_is_wrong_is_wrong_for_both_and_the_reader_says_where(string file, int column)
    {
        Assert.False(Schema.Accepts(JsonDocument.Parse(file).RootElement));
        var fault = Assert.Throws<ConfigurationException>(() => Read(file));
        Assert.Equal(("statiq.json", 1, column), (fault.Path, fault.Line, fault.Column));
        Assert.Contains("; ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_this_checkout_keep_to_the_schema_that_they_name()
    {
        var file = Path.Combine(Checkout(), SettingsReader.FileName);
        var settings = JsonDocument.Parse(File.ReadAllText(file), AsTheReader).RootElement;
        Assert.True(Schema.Accepts(settings));
        Assert.True(File.Exists(Path.Combine(Checkout(), settings.GetProperty("$schema").GetString()!)));
    }

    private void Read(string file)
    {
        root.Write(SettingsReader.FileName, file);
        SettingsReader.Read(new SettingsFolders(root.Path), [], []);
    }

    private static string TypesOf(SettingType? type) => type switch
    {
        SettingType.Text => "null string",
        SettingType.Flag => "boolean null",
        SettingType.Number => "integer null",
        SettingType.List => "array null string",
        SettingType.Table or SettingType.Words => "null object",
        SettingType.Levels => "array null object string",
        _ => throw new InvalidOperationException($"{type} is no type of a setting"),
    };

    private static string TypesIn(JsonElement schema) => string.Join(' ', Types(schema).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Types(JsonElement schema) => schema.TryGetProperty("anyOf", out var any)
        ? any.EnumerateArray().SelectMany(s => s.TryGetProperty("$ref", out _) ? ["string"] : Types(s))
        : JsonSchema.Names(schema.GetProperty("type"));

    private static IEnumerable<string> Names(JsonElement table) => table.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString()!).Order(StringComparer.Ordinal);

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotesArchive.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside a checkout");
        return folder;
    }

    public void Dispose() => root.Dispose();
}
