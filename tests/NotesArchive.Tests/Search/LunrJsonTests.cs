using System.Text.Json;
using NotesArchive.Search;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Search;

/// <summary>The real lunr.js is the judge of what we write in its name.</summary>
public sealed class LunrJsonTests
{
    private static readonly SearchField[] Fields = [new("title", 3), new("text", 1), new("people", 0.5)];

    /// <summary>By document, by field; null is a field that the document lacks.</summary>
    private static readonly string?[][] Documents =
    [
        ["Weekly call of the lighthouse keepers", "The lamp on the north tower flickers — we replaced its relay. Relays, relaying, relayed!", "mira tomas"],
        ["Café über alles 你好", "x509s 2018-05-15 re-entry e-mail naïve résumé -- !!! ... don't", ""],
        ["", null, "mira"],
        ["constructor __proto__ hasOwnProperty toString", "organization organisational formalize sensitivities hopefully digitizer yes by cry say yyy", "a"],
        ["Lamps lamps LAMPS lamp", "\u00a0fog\u00a0horn\ufeffbell\u0085buoy\u200brope \u2028line", "tomas tomas tomas"],
        ["agreed feed bleed sky flying dying tying hoping hopping fizzed falling filing failed", "controlling rolls roll probate rate cease adoption replacement adjustment dependent", null],
    ];

    [Fact]
    public async Task Documents_put_through_lunrs_own_pipeline_give_what_lunr_gives() =>
        await Compare(Documents.Select(d => d.Select(LunrDefaults.Terms).ToArray()).ToArray(), Documents, ["stemmer"]);

    [Fact]
    public async Task Our_own_terms_give_what_lunr_gives_of_the_same_terms()
    {
        var terms = Documents.Select(d => d.Select(text => Tokenizer.Terms(text ?? "").ToArray()).ToArray()).ToArray();
        await Compare(terms, terms, []);
    }

    [Fact]
    public async Task Stems_are_those_of_lunr_for_every_word_that_its_endings_can_make()
    {
        string[] beginnings = ["", "a", "b", "y", "tr", "oa", "sky", "rel", "yell", "ration", "hopp", "x5", "控", "é", "organ", "eed"];
        string[] endings = ["", "s", "ss", "sses", "ies", "eed", "ed", "ing", "at", "bl", "iz", "y", "ational", "tional", "enci", "izer",
            "bli", "alli", "entli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "aliti", "biliti", "logi", "icate",
            "ative", "alize", "ical", "ful", "ness", "al", "ance", "er", "able", "ement", "ment", "ent", "ion", "sion", "tion", "ou", "ism", "ive", "e", "ll"];
        var words = beginnings.SelectMany(b => endings.SelectMany(m => endings.Select(e => b + m + e))).Distinct().ToList();
        var file = await Write(new { words = words.Select(w => new[] { w, PorterStemmer.Stem(w) }) });
        await Node.Run("stems.mjs", file);
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_left_out() =>
        Assert.Null(LunrJson.Write(Index([[["lamp"], ["lamp"], []]]), ["a"], null, 100));

    private static async Task Compare(string[][][] terms, object input, string[] pipeline)
    {
        var refs = terms.Select((_, i) => $"/note/{i}#a").ToArray();
        var json = LunrJson.Write(Index(terms), refs, pipeline, int.MaxValue)!.Value;
        var ours = Path.GetTempFileName();
        await File.WriteAllBytesAsync(ours, json.ToArray(), TestContext.Current.CancellationToken);
        var theirs = await Write(new { fields = Fields.Select(f => new { f.Name, f.Boost }), refs, documents = input, pipeline });
        await Node.Run("parity.mjs", ours, theirs);
    }

    private static SearchIndex Index(string[][][] documents)
    {
        var index = new SearchIndex { Fields = Fields };
        // Two documents a batch: numbers must run on from one batch to the next.
        foreach (var some in documents.Chunk(2))
        {
            var batch = new SearchBatch(new Vocabulary());
            foreach (var document in some)
            {
                batch.BeginDocument(Fields.Length);
                for (byte field = 0; field < Fields.Length; field++)
                {
                    batch.AddTerms(document[field]);
                    batch.EndField(field);
                }
            }
            index.Add(batch);
        }
        return index;
    }

    private static async Task<string> Write(object value)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(value, JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        return file;
    }
}
