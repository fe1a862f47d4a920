using System.Runtime.CompilerServices;
using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Extract;

/// <summary>
/// A note in English, line for line the same in another language, and the settings with that language's words, in each
/// folder below Cases/twins: both give the same facts. Adding a twin is adding a folder.
/// </summary>
public class TwinNotesTests
{
    private static readonly string Folder = Path.Combine(Here(), "..", "Cases", "twins");

    public static TheoryData<string> Twins =>
        [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Twins))]
    public void Another_language_is_read_as_well_with_nothing_but_its_words(string twin)
    {
        var folder = Path.Combine(Folder, twin);
        var settings = SettingsReader.Read(new SettingsFolders(folder), [], []).Settings.Notes;
        var english = Facts(Path.Combine(folder, "english.md"), new NotesSettings());
        Assert.NotEmpty(english);
        Assert.Equal(english, Facts(Path.Combine(folder, "twin.md"), settings));
        Assert.NotEqual(english, Facts(Path.Combine(folder, "twin.md"), new NotesSettings()));
    }

    private static List<string> Facts(string path, NotesSettings settings) =>
        [.. MeetingExtractor.Extract(new Note { Path = "note.md", Text = File.ReadAllText(path) }, settings).SelectMany(Facts)];

    private static IEnumerable<string> Facts(MeetingDraft meeting)
    {
        yield return $"{meeting.Line}: {meeting.Date:yyyy-MM-dd}, titled: {meeting.Title is not null}";
        yield return $"lead {Names(meeting.Lead)}, notes {Names(meeting.Notetaker)}, attendees {Names(meeting.Attendees)}";
        yield return $"seen at {string.Join(' ', meeting.Recordings)}";
        foreach (var topic in meeting.Topics)
            yield return $"{topic.Line}: {topic.Kind}, owners {Names(topic.Owners)}, people {Names(topic.People)}, within {topic.Containers.Count}";
        foreach (var update in meeting.Updates)
            yield return $"{update.Line}: update of {update.Person.Handle}, done {Lines(update.Done)}, blocked {Lines(update.Blocked)}, "
                + $"next {Lines(update.Next)}, other {Lines(update.Other)}";
        foreach (var action in meeting.Actions)
            yield return $"{action.Line}: action of {Names(action.People)}, ticked: {action.Ticked}";
        foreach (var decision in meeting.Decisions)
            yield return $"{decision.Line}: decision";
        foreach (var block in meeting.Blocks)
            yield return $"{block.Line}: {block.Lines[0].Label}, topic {block.Topic}, update {block.Update}, said by {Names(Speakers(block))}";
        foreach (var problem in meeting.Problems)
            yield return $"{problem.Line}: {problem.Code}";
    }

    private static IEnumerable<NameDraft> Speakers(BlockDraft block) =>
        block.Lines.Select(l => l.Speaker).Append(block.Turn).OfType<SpeakerDraft>().SelectMany(s => s.People);

    private static string Names(IEnumerable<NameDraft> people) =>
        string.Join(" ", people.Select(p => $"{p.Line}:{p.Handle ?? p.FullName}"));

    private static string Lines(IEnumerable<Model.Item> items) => string.Join(' ', items.Select(i => i.Line));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
