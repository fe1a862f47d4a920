using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Model;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Extract;

/// <summary>
/// Notes below Cases/extract with the drafts that they give beside them. The path below that folder is the note's path,
/// so that a case can say what its file name or folder adds. UPDATE_GOLDEN=1 writes the expectations anew.
/// </summary>
public class ExtractionCasesTests
{
    private static readonly string Folder = Path.Combine(Here(), "..", "Cases", "extract");

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new InShort<NameDraft>(Short), new InShort<ReferenceDraft>(Short), new InShort<LineDraft>(Short), new InShort<SpeakerDraft>(Short), new InShort<TopicDraft>(Short),
            new InShort<Item>(i => $"{i.Line}: {i.Text} #{i.Anchor}") },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutBlanks } },
    };

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_note_gives_the_drafts_beside_it(string path)
    {
        var file = Path.Combine(Folder, path);
        var note = new Note { Path = path, Text = File.ReadAllText(file) };
        // The body has tests of its own; here are the facts.
        var drafts = MeetingExtractor.Extract(note, new NotesSettings()).Select(d => d with { Body = "", Headings = [] });
        var actual = JsonSerializer.Serialize(drafts, Json) + "\n";
        var expected = Path.ChangeExtension(file, ".json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(expected, actual);
        Assert.True(File.Exists(expected), $"{path} has no expectation; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), actual);
    }

    private static void WithoutBlanks(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (_, value) => value is System.Collections.IEnumerable items && items.Cast<object>().Any();
            else if (property.PropertyType == typeof(bool))
                property.ShouldSerialize = (_, value) => value is true;
    }

    // "23: Ana Ruiz (@ana) = @ana, Ana Ruiz"
    private static string Short(NameDraft person) =>
        $"{person.Line}: {person.Written}" + (person.FullName is null && person.Written == "@" + person.Handle ? ""
            : " = " + string.Join(", ", new[] { person.Handle is null ? null : "@" + person.Handle, person.FullName }.Where(p => p is not null)));

    private static string Short(ReferenceDraft reference) =>
        $"{reference.Line}: {reference.Kind} {reference.Owner}/{reference.Repository}{(reference.Number is { } number ? $"#{number}" : "")}{(reference.Url is { } url ? " " + url : "")}";

    // "23+2: [Done] <@ana> @ana: sorted the shelves {Name 0-4 Mentioned}"
    private static string Short(LineDraft line) => $"{line.Number}+{line.Depth}: {(line.Label == WorkLabel.None ? "" : $"[{line.Label}] ")}{(line.Speaker is { } s ? $"<{Short(s)}> " : "")}{line.Text}"
        + string.Concat(line.Spans.Select(s => $" {{{s.Kind} {s.Start}-{s.End}{(s.Name is { } n ? $" {n.Handle ?? n.FullName} {s.Use}{(s.IsKnown ? "" : "?")}" : "")}{(s.State is { } state ? $" {state}" : "")}}}"));

    private static string Short(SpeakerDraft speaker) =>
        $"{string.Join(", ", speaker.People.Select(p => p.Handle ?? p.FullName))} {speaker.Shape}{(speaker.IsKnown ? "" : "?")} {speaker.End}";

    private static string Short(TopicDraft topic) => $"{topic.Line}: {topic.Heading} ({topic.Kind}) of {string.Join(", ", topic.Owners.Select(Short))}; "
        + $"{string.Join(", ", topic.People.Select(Short))}; in {string.Join(" > ", topic.Containers)} #{topic.Anchor}";

    private sealed class InShort<T>(Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
