using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotesArchive.Search;

/// <summary>Writes an index as lunr.js 2.3.9 serialises its own: the same keys in the same order with the same numbers.</summary>
internal static class LunrJson
{
    /// <summary>The functions that a stock lunr.js puts queries through.</summary>
    private static readonly string[] Pipeline = ["stopWordFilter", "stemmer"];

    /// <summary>Null when the file would be larger than <paramref name="maxBytes"/>.</summary>
    public static ReadOnlyMemory<byte>? Write(SearchIndex index, IReadOnlyList<string> refs, IReadOnlyList<string>? pipeline, int maxBytes)
    {
        // At least so much is certain before any work is done.
        if (index.Terms.Select((_, term) => (long)index.Postings(term).Count).Sum() * 18 > maxBytes)
            return null;
        var output = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(output,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("version", "2.3.9");
        json.WriteStartArray("fields");
        foreach (var field in index.Fields)
            json.WriteStringValue(field.Name);
        json.WriteEndArray();
        if (!WriteVectors(json, index, refs, maxBytes) || !WriteTerms(json, index, refs, maxBytes))
            return null;
        json.WriteStartArray("pipeline");
        foreach (var function in pipeline ?? Pipeline)
            json.WriteStringValue(function);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenCount > maxBytes ? null : output.WrittenMemory;
    }

    /// <summary>A vector a document and field, its elements by term number: lunr reads them by bisection.</summary>
    private static bool WriteVectors(Utf8JsonWriter json, SearchIndex index, IReadOnlyList<string> refs, int maxBytes)
    {
        var fields = index.Fields.Count;
        var vectors = new List<(int Term, int Score)>?[index.DocumentCount * fields];
        var bm25 = new Bm25(index);
        for (var term = 0; term < index.Terms.Count; term++)
        {
            var idf = bm25.Idf(term);
            foreach (var posting in index.Postings(term))
                (vectors[posting.Document * fields + posting.Field] ??= []).Add((term, bm25.Score(idf, posting)));
        }
        json.WriteStartArray("fieldVectors");
        for (var i = 0; i < vectors.Length; i++)
        {
            json.WriteStartArray();
            json.WriteStringValue($"{index.Fields[i % fields].Name}/{refs[i / fields]}");
            json.WriteStartArray();
            foreach (var (term, score) in vectors[i] ?? [])
            {
                json.WriteNumberValue(term);
                json.WriteNumberValue(score / 1000.0);
            }
            json.WriteEndArray();
            json.WriteEndArray();
            if (json.BytesCommitted + json.BytesPending > maxBytes)
                return false;
        }
        json.WriteEndArray();
        return true;
    }

    /// <summary>Terms by UTF-16 unit: lunr refuses any other order.</summary>
    private static bool WriteTerms(Utf8JsonWriter json, SearchIndex index, IReadOnlyList<string> refs, int maxBytes)
    {
        var sorted = Enumerable.Range(0, index.Terms.Count).ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(index.Terms[a], index.Terms[b]));
        json.WriteStartArray("invertedIndex");
        foreach (var term in sorted)
        {
            json.WriteStartArray();
            json.WriteStringValue(index.Terms[term]);
            json.WriteStartObject();
            json.WriteNumber("_index", term);
            for (byte field = 0; field < index.Fields.Count; field++)
            {
                json.WriteStartObject(index.Fields[field].Name);
                foreach (var posting in index.Postings(term))
                {
                    if (posting.Field != field)
                        continue;
                    json.WriteStartObject(refs[posting.Document]);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndArray();
            if (json.BytesCommitted + json.BytesPending > maxBytes)
                return false;
        }
        json.WriteEndArray();
        return true;
    }
}
