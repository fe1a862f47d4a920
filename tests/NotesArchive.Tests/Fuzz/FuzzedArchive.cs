using System.Globalization;
using NotesArchive.Ingest;
using NotesArchive.Resolve;
using NotesArchive.Resolve.Curated;
using NotesArchive.Settings;

namespace NotesArchive.Tests.Fuzz;

/// <summary>Notes, settings and curated files of one seed; the same each time.</summary>
internal sealed class FuzzedArchive
{
    private static readonly string[] Folders = ["", "2020/", "a b/", "\u202e/", "x/y/z/", "Ünal/", "%2e%2e/", "notes.md/", "\ufffe/"];
    private static readonly string[] Stems =
    [
        "2020-01-02--sync", "2020-01-02", "sync", "01-02", "meeting 12", "call_012", "ﬁle", "\ufdd0", "CON", "index", "page", "feed", "..", "a\nb", "<b>", "\"q\"",
        "#1", "?x=y", "ann", "2020-01-02 Ann Bell", "\ud800x", "é", "e\u0301", "\U0001f600", new('x', 200),
    ];

    private readonly Random random;
    private readonly HostileText text;

    private FuzzedArchive(int seed) => (random, text) = (new Random(seed), new(new Random(seed + 1)));

    public List<NoteFile> Files { get; } = [];

    /// <summary>By path, a word that the page of the note must show.</summary>
    public Dictionary<string, string> Marks { get; } = new(StringComparer.Ordinal);

    public SiteSettings Settings { get; private set; } = null!;

    public static FuzzedArchive Of(int seed)
    {
        var archive = new FuzzedArchive(seed);
        archive.Fill(seed);
        return archive;
    }

    /// <exception cref="ConfigurationException">What was made is no curated file.</exception>
    public CuratedNames Curated()
    {
        var people = CuratedFile.Read("_people.yml", Entries(), PersonKey.Of);
        var initiatives = CuratedFile.Read("_initiatives.yml", Entries(), InitiativeHeading.Fold);
        return CuratedNames.None with
        {
            People = people.Entries, NoPeople = people.Ignore, Initiatives = initiatives.Entries, NoInitiatives = initiatives.Ignore,
            Mailmap = Mailmap.Read(".mailmap", $"{text.Name()} <a@b.example> {text.Name()} <1+ann@users.noreply.github.com>\n"),
        };
    }

    private void Fill(int seed)
    {
        for (var i = random.Next(2, 14); i > 0; i--)
        {
            var path = text.One(Folders) + text.One(Stems) + text.One([".md", ".markdown", ".txt"]);
            if (Files.Exists(f => f.Path == path))
                continue;
            var mark = string.Create(CultureInfo.InvariantCulture, $"mark{seed}n{i}");
            var body = $"{FrontMatter()}# Sync {i} 2020-0{random.Next(1, 9)}-1{random.Next(9)}\n\n{text.Lines(random.Next(20))}\n\n{mark}\n\n{text.Lines(random.Next(20))}";
            var bytes = text.Bytes(body);
            Files.Add(new NoteFile(path, bytes));
            // What is taken for no text is told and not shown; a comment or a fence may swallow the rest.
            if (NoteText.Decode(bytes).Text is { } decoded && decoded.Contains(mark, StringComparison.Ordinal) && !decoded.Contains("<!--", StringComparison.Ordinal))
                Marks[path] = mark;
        }
        Files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        Settings = new SiteSettings
        {
            Root = "/nowhere", Input = "/nowhere", Output = "/nowhere/out", Cache = "/nowhere/cache", Themes = [],
            LinkRoot = text.One(["", "/a", "/a/b"]), LinkLowercase = random.Next(2) == 0, Host = text.One([null, "x.example"]),
            SiteTitle = text.Words(),
            Notes = new NotesSettings
            {
                DefaultRepo = text.One([null, "a/b"]),
                StructuralHeadings = [text.Words(), text.Words()],
                Labels = new Dictionary<string, IReadOnlyList<string>> { ["done"] = [text.Words()], ["attendees"] = [text.Words(), text.Name()] },
                MaxNoteBytes = random.Next(10) == 0 ? 100 : 1_000_000,
                SourceLink = text.One([null, "https://x.example/{path}#L{line}"]),
            },
        };
    }

    private string FrontMatter() => random.Next(6) != 0 ? ""
        : $"---\ntitle: \"{text.Words()}{text.One(["\\uFFFE", "\\uD800\\u0041", "\\uDC00"])}\"\ndate: {text.One(["2020-01-02", "x", ""])}\nattendees: [{text.Name()}, {text.Name()}]\n{text.Words()}: x\n---\n";

    private string Entries() => string.Concat(Enumerable.Range(0, random.Next(4)).Select(i => string.Create(CultureInfo.InvariantCulture,
        $"- id: id{i}\n  name: \"{Quoted(text.Name())}{i}\"\n  spellings: [\"{Quoted(text.Words())}{i}\", \"{Quoted(text.Name())}\"]\n")));

    private static string Quoted(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
