using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Search;
using NotesArchive.Tests.Search;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Text;

/// <summary>
/// What texts name and the search terms they give, in Cases/grammar: the notes' reader, the index and the page's script hold to
/// the same. UPDATE_GOLDEN=1 writes the expectations anew.
/// </summary>
public sealed class GrammarCasesTests
{
    private sealed record GrammarCase(string Text, IReadOnlyList<string> Handles, IReadOnlyList<string> Tickets, IReadOnlyList<string>? Terms);

    private static readonly string Folder = Path.Combine(Here(), "..", "Cases", "grammar");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_names_the_people_and_tickets_beside_it(string name)
    {
        var expected = Read(name);
        var actual = expected.Select(c => Of(c.Text)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(Folder, name), $"[\n{string.Join(",\n", actual.Select(c => "  " + Line(c)))}\n]\n");
        Assert.Equal(expected.Select(Line), actual.Select(Line));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_page_reads_the_same(string name) =>
        Node.Run("grammar.mjs", Path.Combine(Folder, name), Path.Combine(Node.Theme, "assets", "search"));

    private static GrammarCase Of(string text)
    {
        var marks = NameMark.Find(text);
        return new(text, [.. marks.Select(m => m.Handle).OfType<string>()], [.. marks.Select(m => m.Ticket?.ToString()).OfType<string>()], Tokenizer.Terms(text));
    }

    private static List<GrammarCase> Read(string name) => JsonSerializer.Deserialize<List<GrammarCase>>(File.ReadAllText(Path.Combine(Folder, name)), Json)!;

    private static string Line(GrammarCase one) => JsonSerializer.Serialize(one, Json);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
