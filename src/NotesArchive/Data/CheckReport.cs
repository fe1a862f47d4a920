using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Data;

/// <summary>
/// What was understood, for <c>check</c>: each note's meetings with what was read of them, every name that was joined to
/// another by a rule, and the problems.
/// </summary>
public static class CheckReport
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>One JSON object: <c>notes</c>, <c>merges</c>, <c>problems</c>.</summary>
    public static ReadOnlyMemory<byte> Json(Archive archive, IReadOnlyList<Problem> problems)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteObjects("notes", ByNote(archive), note =>
        {
            json.WriteString("source", note.Key);
            json.WriteObjects("meetings", note, meeting => Meeting(json, meeting));
        });
        json.WriteObjects("merges", archive.Merges, merge =>
        {
            json.WriteString("kind", JsonFields.Word(merge.Kind));
            json.WriteString("id", merge.Id);
            json.WriteString("rule", merge.Rule);
            Spelling(json, "kept", merge.Kept);
            Spelling(json, "joined", merge.Joined);
        });
        json.WriteObjects("problems", problems, problem =>
        {
            json.WriteString("severity", JsonFields.Word(problem.Severity));
            json.WriteString("code", problem.Code);
            json.WriteString("path", problem.Path);
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
        });
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>A line a meeting, and below it the problems of its note; at the end what curated files may say.</summary>
    public static IEnumerable<string> Lines(Archive archive, IReadOnlyList<Problem> problems)
    {
        var byPath = problems.ToLookup(p => p.Path, StringComparer.Ordinal);
        var notes = ByNote(archive).ToList();
        foreach (var note in notes)
        {
            foreach (var meeting in note)
                yield return $"{note.Key}:{meeting.Line}: {Understood(meeting)}";
            foreach (var problem in byPath[note.Key])
                yield return $"  {problem}";
        }
        var known = notes.Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in problems.Where(p => !known.Contains(p.Path)))
            yield return problem.ToString();
        foreach (var line in CuratedLines.Of(problems))
            yield return line;
    }

    private static IEnumerable<IGrouping<string, Meeting>> ByNote(Archive archive) =>
        archive.Meetings.OrderBy(m => m.Source, StringComparer.Ordinal).ThenBy(m => m.Line).GroupBy(m => m.Source, StringComparer.Ordinal);

    private static string Understood(Meeting meeting) =>
        $"{meeting.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "no date"}, "
        + $"{(meeting.Title is { } title ? $"\"{title}\"" : "no title")}: "
        + string.Join(", ", Count(meeting.Attendees.Count, "attendee"), Count(meeting.Topics.Count, "topic"),
            Count(meeting.Updates.Count, "update"), Count(meeting.Actions.Count, "action"),
            Count(meeting.Decisions.Count, "decision"), Count(meeting.References.Count, "reference"));

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static void Meeting(Utf8JsonWriter json, Meeting meeting)
    {
        json.WriteString("id", meeting.Id.Value);
        json.WriteNumber("line", meeting.Line);
        json.WriteDate("date", meeting.Date);
        json.WriteText("title", meeting.Title);
        json.WriteText("series", meeting.Series?.Value);
        json.WriteList("lead", meeting.Lead.Select(p => p.Person));
        json.WriteList("notetaker", meeting.Notetaker.Select(p => p.Person));
        json.WriteList("attendees", meeting.Attendees.Select(p => p.Person));
        json.WriteObjects("topics", meeting.Topics, topic =>
        {
            json.WriteNumber("line", topic.Line);
            json.WriteString("heading", topic.Heading);
            json.WriteString("kind", JsonFields.Word(topic.Kind));
            json.WriteText("initiative", topic.Initiative?.Value);
            json.WriteList("people", topic.People);
        });
        json.WriteObjects("updates", meeting.Updates, update =>
        {
            json.WriteNumber("line", update.Line);
            json.WriteString("person", update.Person.Value);
            json.WriteNumber("done", update.Done.Count);
            json.WriteNumber("blocked", update.Blocked.Count);
            json.WriteNumber("next", update.Next.Count);
            json.WriteNumber("other", update.Other.Count);
        });
        json.WriteObjects("inferred", meeting.Inferred, inference =>
        {
            json.WriteNumber("line", inference.Line);
            json.WriteString("field", inference.Field);
            json.WriteString("reason", inference.Reason);
        });
    }

    private static void Spelling(Utf8JsonWriter json, string name, SpellingUse use)
    {
        json.WriteStartObject(name);
        json.WriteString("spelling", use.Spelling);
        json.WriteNumber("count", use.Count);
        json.WriteString("place", $"{use.Path}:{use.Line}");
        json.WriteEndObject();
    }
}
