using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Data;

/// <summary>A line of <c>/data/meetings.ndjson</c>; others build on its fields and their order.</summary>
internal static class MeetingRow
{
    public static void Write(Utf8JsonWriter json, Meeting meeting, Func<SeriesId, string> seriesName)
    {
        json.WriteString("id", meeting.Id.Value);
        json.WriteString("url", meeting.Url);
        json.WriteString("source", meeting.Source);
        json.WriteNumber("line", meeting.Line);
        json.WriteDate("date", meeting.Date);
        json.WriteText("datePrecision", meeting.Date is null ? null : JsonFields.Word(meeting.DatePrecision));
        json.WriteText("title", meeting.Title);
        Series(json, meeting.Series, seriesName);
        People(json, "lead", "leadLines", meeting.Lead);
        People(json, "notetaker", "notetakerLines", meeting.Notetaker);
        People(json, "attendees", "attendeeLines", meeting.Attendees);
        json.WriteList("recordings", meeting.Recordings);
        json.WriteObjects("topics", meeting.Topics, topic => Topic(json, topic));
        json.WriteObjects("updates", meeting.Updates, update => Update(json, update));
        json.WriteObjects("actions", meeting.Actions, action => Action(json, action));
        json.WriteObjects("decisions", meeting.Decisions, decision =>
        {
            json.WriteString("text", decision.Text);
            json.WriteText("outcome", decision.Outcome);
            json.WriteString("anchor", decision.Anchor);
            json.WriteNumber("line", decision.Line);
        });
        json.WriteList("repos", meeting.Repositories);
        json.WriteList("references", meeting.References.Select(r => r.ToString()).Distinct(StringComparer.Ordinal));
        json.WriteList("mentions", meeting.Mentions);
        json.WriteObjects("inferred", meeting.Inferred, inference =>
        {
            json.WriteString("field", inference.Field);
            json.WriteString("reason", inference.Reason);
            json.WriteNumber("line", inference.Line);
        });
        json.WriteObjects("problems", meeting.Problems, problem =>
        {
            json.WriteString("code", problem.Code);
            json.WriteNumber("line", problem.Line);
            json.WriteString("message", problem.Message);
        });
    }

    private static void Series(Utf8JsonWriter json, SeriesId? series, Func<SeriesId, string> seriesName)
    {
        if (series is not { } id)
        {
            json.WriteNull("series");
            return;
        }
        json.WriteStartObject("series");
        json.WriteString("id", id.Value);
        json.WriteString("name", seriesName(id));
        json.WriteEndObject();
    }

    private static void People(Utf8JsonWriter json, string name, string lines, IReadOnlyList<Listed> people)
    {
        json.WriteList(name, people.Select(p => p.Person));
        json.WriteLines(lines, people);
    }

    private static void Topic(Utf8JsonWriter json, Topic topic)
    {
        json.WriteString("heading", topic.Heading);
        json.WriteString("kind", JsonFields.Word(topic.Kind));
        json.WriteText("initiative", topic.Initiative?.Value);
        json.WriteList("people", topic.People);
        json.WriteString("anchor", topic.Anchor);
        json.WriteNumber("line", topic.Line);
    }

    private static void Update(Utf8JsonWriter json, Update update)
    {
        json.WriteString("person", update.Person.Value);
        json.WriteList("done", update.Done.Select(i => i.Text));
        json.WriteList("blocked", update.Blocked.Select(i => i.Text));
        json.WriteList("next", update.Next.Select(i => i.Text));
        json.WriteList("other", update.Other.Select(i => i.Text));
        json.WriteString("anchor", update.Anchor);
        json.WriteNumber("line", update.Line);
    }

    private static void Action(Utf8JsonWriter json, ActionItem action)
    {
        json.WriteString("text", action.Text);
        json.WriteList("people", action.People);
        if (action.Ticked is { } ticked)
            json.WriteBoolean("ticked", ticked);
        else
            json.WriteNull("ticked");
        json.WriteString("anchor", action.Anchor);
        json.WriteNumber("line", action.Line);
    }
}
