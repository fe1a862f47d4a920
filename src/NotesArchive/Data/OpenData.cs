using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Data;

/// <summary>The open data of the site, <c>/data/*.ndjson</c>: one object a line, a stable order of lines and fields.</summary>
internal static class OpenData
{
    /// <summary>Where the rows of the meetings stand, one a line.</summary>
    public static string MeetingsPath { get; } = PathOf("meetings");

    public static IEnumerable<OutputFile> Files(Archive archive)
    {
        var names = archive.Series.ToDictionary(s => s.Id, s => s.Name);
        yield return File("meetings", archive.Meetings, (json, meeting) => MeetingRow.Write(json, meeting, id => names[id]));
        yield return File("people", archive.People, Person);
        yield return File("initiatives", archive.Initiatives, Initiative);
        yield return File("repos", archive.Repositories, Repository);
        yield return File("contributions", archive.Contributions, Contribution);
    }

    private static OutputFile File<T>(string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> fields) =>
        new(PathOf(name), new Ndjson<T>(fields).Write(rows));

    private static string PathOf(string name) => $"data/{name}.ndjson";

    private static void Person(Utf8JsonWriter json, Person person)
    {
        json.WriteString("id", person.Id.Value);
        json.WriteString("name", person.Name);
        json.WriteString("url", person.Url);
        json.WriteList("spellings", person.Spellings);
        json.WriteDate("first", person.First);
        json.WriteDate("last", person.Last);
        json.WriteNumber("meetings", person.Meetings.Count);
        json.WriteList("initiatives", person.Initiatives);
    }

    private static void Initiative(Utf8JsonWriter json, Initiative initiative)
    {
        json.WriteString("id", initiative.Id.Value);
        json.WriteString("name", initiative.Name);
        json.WriteString("url", initiative.Url);
        json.WriteString("basis", JsonFields.Word(initiative.Basis));
        json.WriteList("spellings", initiative.Spellings);
        json.WriteDate("first", initiative.First);
        json.WriteDate("last", initiative.Last);
        json.WriteNumber("meetings", initiative.Meetings.Count);
        json.WriteList("people", initiative.People);
    }

    private static void Repository(Utf8JsonWriter json, Repository repository)
    {
        json.WriteString("id", repository.Id.Value);
        json.WriteString("url", repository.Url);
        json.WriteObjects("references", repository.References, reference =>
        {
            json.WriteNumber("number", reference.Number);
            json.WriteString("kind", JsonFields.Word(reference.Kind));
            json.WriteList("meetings", reference.Meetings);
        });
        json.WriteNumber("meetings", repository.Meetings.Count);
        json.WriteList("people", repository.People);
        json.WriteList("initiatives", repository.Initiatives);
    }

    private static void Contribution(Utf8JsonWriter json, Contribution contribution)
    {
        json.WriteString("person", contribution.Person.Value);
        json.WriteDate("date", contribution.Date);
        json.WriteString("meeting", contribution.Meeting.Value);
        json.WriteString("source", contribution.Source);
        json.WriteNumber("line", contribution.Line);
        json.WriteString("state", JsonFields.Word(contribution.State));
        json.WriteString("role", JsonFields.Word(contribution.Role));
        json.WriteString("rule", contribution.Rule);
        json.WriteString("evidence", JsonFields.Word(contribution.Evidence));
        json.WriteText("basis", contribution.Basis);
        json.WriteList("initiatives", contribution.Initiatives);
        json.WriteList("references", contribution.References.Select(r => r.ToString()).Distinct(StringComparer.Ordinal));
        json.WriteString("text", contribution.Text);
        json.WriteText("section", contribution.Section);
        json.WriteString("url", contribution.Url);
    }
}
