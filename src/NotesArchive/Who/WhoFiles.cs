using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotesArchive.Who;

/// <summary>An answer for other programs: JSON (the contributions, each with what it answered by) and CSV.</summary>
public static class WhoFiles
{
    /// <summary>An array of the objects of <c>contributions.ndjson</c>, one a line, each with a field <c>by</c> at its end.</summary>
    public static string Json(WhoAnswer answer)
    {
        if (answer.Hits.Count == 0)
            return "[]\n";
        var text = new StringBuilder("[\n");
        foreach (var hit in answer.Hits)
        {
            var json = Encoding.UTF8.GetString(hit.Contribution.Json.Span).TrimEnd();
            text.Append(json, 0, json.Length - 1).Append(",\"by\":\"")
                .Append(JsonEncodedText.Encode(hit.By, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
                .Append(ReferenceEquals(hit, answer.Hits[^1]) ? "\"}\n" : "\"},\n");
        }
        return text.Append("]\n").ToString();
    }

    /// <summary>RFC 4180: a heading line, then one line a contribution.</summary>
    public static string Csv(WhoAnswer answer)
    {
        var text = new StringBuilder("person,date,meeting,source,line,state,role,evidence,by,initiatives,references,text,url\r\n");
        foreach (var (row, by) in answer.Hits)
            text.AppendJoin(',', new[]
            {
                row.Person, row.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", row.Meeting, row.Source,
                row.Line.ToString(CultureInfo.InvariantCulture), row.State, row.Role, row.Evidence, by, string.Join(' ', row.Initiatives),
                string.Join(' ', row.References), row.Text, row.Url,
            }.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(Special) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
