using System.Text.Encodings.Web;
using System.Text.Json;
using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>
/// <c>index.json</c> beside the page of each initiative, person and repository: what its chart or list shows, for others
/// and for the search page. Addresses are below the site's root.
/// </summary>
public static class EntityFiles
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<OutputFile> Make(SiteContext site) =>
        site.Archive.Initiatives.AsParallel().Select(initiative => Of(initiative, site))
        .Concat(site.Archive.People.AsParallel().Select(person => Of(person, site)))
        .Concat(site.Archive.Repositories.AsParallel().Select(repository => Of(repository, site)));

    private static OutputFile Of(Initiative initiative, SiteContext site) => File(initiative.Url, json =>
    {
        Describe(json, initiative.Id.Value, initiative.Name, initiative.Url, initiative.First, initiative.Last, initiative.Meetings.Count);
        Rows(json, "people", InvolvementRow.ByPerson(site.ByInitiative[initiative.Id], site), initiative.Name);
    });

    private static OutputFile Of(Person person, SiteContext site) => File(person.Url, json =>
    {
        var name = PersonLink.To(person).Name;
        Describe(json, person.Id.Value, name, person.Url, person.First, person.Last, person.Meetings.Count);
        Rows(json, "initiatives", InvolvementRow.ByInitiative(site.ByPerson[person.Id], site), name);
    });

    private static OutputFile Of(Repository repository, SiteContext site) => File(repository.Url, json =>
    {
        var dates = repository.Meetings.Select(id => site.Meeting(id).Date).OfType<DateOnly>().ToList();
        Describe(json, repository.Id.Value, repository.Id.Value, repository.Url, dates.Count == 0 ? null : dates.Min(),
            dates.Count == 0 ? null : dates.Max(), repository.Meetings.Count);
        json.WriteStartArray("references");
        foreach (var reference in repository.References)
        {
            json.WriteStartObject();
            json.WriteNumber("number", reference.Number);
            json.WriteString("url", $"{repository.Url}#{reference.Number}");
            json.WriteStartArray("meetings");
            foreach (var id in reference.Meetings)
                json.WriteStringValue(id.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void Describe(Utf8JsonWriter json, string id, string name, string url, DateOnly? first, DateOnly? last, int meetings)
    {
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteString("url", url);
        json.WriteString("first", Day.Of(first)?.Iso);
        json.WriteString("last", Day.Of(last)?.Iso);
        json.WriteNumber("meetings", meetings);
    }

    private static void Rows(Utf8JsonWriter json, string name, IReadOnlyList<InvolvementRow> rows, string other)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteString("url", row.Url);
            json.WriteString("first", row.First?.Iso);
            json.WriteString("last", row.Last?.Iso);
            json.WriteNumber("done", row.Done);
            json.WriteNumber("said", row.Said);
            json.WriteNumber("planned", row.Planned);
            json.WriteStartArray("months");
            foreach (var cell in row.ForChart(other).Cells)
            {
                json.WriteStartObject();
                json.WriteString("month", cell.Month.Iso);
                json.WriteString("state", Words.State(cell.State));
                json.WriteNumber("count", cell.Count);
                json.WriteString("url", cell.Url);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static OutputFile File(string url, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return new OutputFile($"{url[1..]}index.json", bytes.ToArray());
    }
}
