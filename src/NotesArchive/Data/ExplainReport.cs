using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Attribution;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve;

namespace NotesArchive.Data;

/// <summary>How a note or a line was read, for <c>explain</c>: in words, or as one JSON object.</summary>
public static class ExplainReport
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Blank lines are told of only where one is asked for.</summary>
    public static IEnumerable<string> Lines(NoteExplanation note) => Told(note).Select(ShownTexts.Shown);

    private static IEnumerable<string> Told(NoteExplanation note)
    {
        yield return note.Source;
        foreach (var (meeting, lines) in note.Meetings)
        {
            yield return $"{Day(meeting) ?? "no date"}, {(meeting.Title is { } title ? $"\"{title}\"" : "no title")}; {Listed(meeting)}";
            foreach (var line in lines.Where(l => l.Kind != LineKind.Blank || note.Line is not null))
            {
                yield return "";
                yield return $"{line.Number,5}  {Shown(line)}";
                foreach (var (what, told) in line.Reading is null ? [] : Details(line, line.Reading))
                    yield return $"         {what,-8}  {told}";
            }
        }
        if (note.Correction is null)
            yield break;
        yield return "";
        yield return "To correct it, paste into _credits.yml beside the notes:";
        yield return "";
        foreach (var line in note.Correction.TrimEnd('\n').Split('\n'))
            yield return line;
    }

    /// <summary><c>note</c>, <c>meetings</c> with their <c>lines</c>, <c>correction</c> (null where no single line is asked for).</summary>
    public static ReadOnlyMemory<byte> Json(NoteExplanation note)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("note", note.Source);
        json.WriteObjects("meetings", note.Meetings, m =>
        {
            json.WriteString("id", m.Meeting.Id.Value);
            json.WriteNumber("line", m.Meeting.Line);
            json.WriteText("date", Day(m.Meeting));
            Text(json, "title", m.Meeting.Title);
            json.WriteList("people", People(m.Meeting));
            json.WriteObjects("lines", m.Lines, line => Line(json, line));
        });
        Text(json, "correction", note.Correction);
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static string Shown(LineExplanation line) => line.Kind switch
    {
        LineKind.Read => Flat(line.Text),
        LineKind.Blank => "blank",
        LineKind.Heading => $"heading: {line.Text}",
        LineKind.People => $"list of people: {line.Text}",
        LineKind.Fact => $"fact of the meeting: {line.Text}",
        LineKind.Label => $"label of what stands below: {line.Text}",
        LineKind.Speaker => $"speaker of what stands below: {line.Text}",
        LineKind.Continued => $"goes on with line {line.First}: {line.Text}",
        _ => $"not read: {line.Text}",
    };

    private static IEnumerable<(string What, string Told)> Details(LineExplanation line, LineReading reading)
    {
        yield return ("stands", string.Join(", ", Place(line, reading)));
        if (reading.Line.Speaker is { } mark)
            yield return ("speaker", $"\"{Slice(reading.Line.Text, 0, mark.End).Trim()}\" is {Somebody(mark.People)}");
        else if (line.Block?.Turn is { } turn)
            yield return ("turn", $"of {Somebody(turn.People)}");
        foreach (var name in reading.Line.Names)
            yield return ("name", $"\"{Slice(reading.Line.Text, name.Start, name.End)}\" is {Somebody(name.Person)}: {Use(name.Use)}");
        yield return ("state", JsonFields.Word(reading.State));
        var credits = line.Credits.Select(c => $"{c.Person} ({JsonFields.Word(c.Role)}, {JsonFields.Word(c.State!.Value)})");
        yield return ("credits", string.Join(", ", credits.DefaultIfEmpty("nobody")));
        yield return ("rule", $"{reading.Rule.Name}: {reading.Rule.Says}");
    }

    private static IEnumerable<string> Place(LineExplanation line, LineReading reading)
    {
        yield return line.Block?.Section is { } section ? $"under \"{section}\"" : "before the first heading";
        if (line.Topic is { } topic && topic.Heading != line.Block?.Section)
            yield return $"topic \"{topic.Heading}\"";
        if (line.Topic is { Owners.Count: > 0 } owned)
            yield return $"owned by {string.Join(" and ", owned.Owners)}";
        if (line.Update is { } update)
            yield return $"in the status block of {update.Person}";
        yield return $"depth {reading.Line.Depth.ToString(CultureInfo.InvariantCulture)}";
        yield return reading.Line.Label == WorkLabel.None ? "no label" : $"label {JsonFields.Word(reading.Line.Label)}";
    }

    private static void Line(Utf8JsonWriter json, LineExplanation line)
    {
        json.WriteNumber("line", line.Number);
        json.WriteString("kind", Kind(line.Kind));
        Text(json, "text", line.Text);
        if (line.Kind == LineKind.Continued)
            json.WriteNumber("first", line.First);
        if (line.Reading is not { } reading)
            return;
        Text(json, "section", line.Block?.Section);
        Text(json, "topic", line.Topic?.Heading);
        json.WriteText("initiative", line.Topic?.Initiative?.Value);
        json.WriteList("owners", line.Topic?.Owners ?? []);
        json.WriteText("update", line.Update?.Person.Value);
        json.WriteNumber("depth", reading.Line.Depth);
        json.WriteString("label", JsonFields.Word(reading.Line.Label));
        var mark = reading.Line.Speaker;
        Text(json, "mark", mark is null ? null : Slice(reading.Line.Text, 0, mark.End).Trim());
        json.WriteList("speakers", (mark ?? line.Block?.Turn)?.People ?? []);
        json.WriteObjects("names", reading.Line.Names, name =>
        {
            Text(json, "text", Slice(reading.Line.Text, name.Start, name.End));
            json.WriteText("person", name.Person?.Value);
            json.WriteString("use", JsonFields.Word(name.Use));
        });
        json.WriteString("state", JsonFields.Word(reading.State));
        json.WriteObjects("credits", line.Credits, credit =>
        {
            json.WriteString("person", credit.Person.Value);
            json.WriteString("role", JsonFields.Word(credit.Role));
            json.WriteString("state", JsonFields.Word(credit.State!.Value));
        });
        json.WriteString("rule", reading.Rule.Name);
        json.WriteString("says", reading.Rule.Says);
    }

    private static void Text(Utf8JsonWriter json, string name, string? text) =>
        json.WriteText(name, text is null ? null : ShownTexts.Shown(text));

    private static string Kind(LineKind kind) => kind == LineKind.NotRead ? "not-read" : JsonFields.Word(kind);

    private static string? Day(Meeting meeting) => meeting.Date?.ToString("O", CultureInfo.InvariantCulture);

    private static IEnumerable<PersonId> People(Meeting meeting) =>
        meeting.Lead.Concat(meeting.Notetaker).Concat(meeting.Attendees).Select(l => l.Person).Distinct();

    private static string Listed(Meeting meeting) =>
        People(meeting).ToList() is { Count: > 0 } people ? $"listed: {string.Join(", ", people)}" : "nobody is listed";

    private static string Somebody(PersonId? person) => Somebody(person is { } known ? [known] : []);

    private static string Somebody(IReadOnlyList<PersonId> people) =>
        people.Count == 0 ? "somebody, nothing settles who" : string.Join(" and ", people);

    private static string Use(NameUse use) => use switch
    {
        NameUse.Acts => "the words say that they do it",
        NameUse.Speaks => "their words are reported",
        NameUse.Signs => "their name ends the line",
        NameUse.SpokenTo => "spoken to or waited for",
        NameUse.Away => "away",
        _ => "merely named",
    };

    // Of a redacted line the places may lie behind its end.
    private static string Slice(string text, int start, int end) => text[Math.Min(start, text.Length)..Math.Min(end, text.Length)];

    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
