using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Resolve.People;
using NotesArchive.Settings;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Redacting;

/// <summary>
/// Takes people off the site whom <c>_people.yml</c> marks <c>redact: true</c> or <c>Notes:Redact</c> names: the drafts are made
/// anew without them, so that no later step can know a name. The notes themselves and their history stay as they are.
/// </summary>
internal sealed class Redaction
{
    private readonly RedactedPeople people;
    private readonly Dictionary<string, NameFinder> byNote;
    private readonly NameFinder withFirstNames;
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal), sources;

    private Redaction(IReadOnlyList<MeetingDraft> drafts, PersonTable table, CuratedNames curated, NotesSettings settings)
    {
        people = RedactedPeople.Of(table, curated, settings.Redact);
        withFirstNames = new(people.FirstNames, people.Everywhere);
        byNote = drafts.GroupBy(d => d.Source, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => people.In(g), StringComparer.Ordinal);
        foreach (var path in byNote.Keys.Order(StringComparer.Ordinal).ToList())
            byNote.TryAdd(paths[path] = Free(byNote[path].Text(path)), byNote[path]);
        sources = paths.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        Drafts = NoteFailures.InEach("redact", drafts, d => d.Source, d => RedactedDraft.Of(d, paths, people, people.In(d)));
        var written = new Dictionary<MeetingDraft, MeetingDraft>(ReferenceEqualityComparer.Instance);
        foreach (var (redacted, draft) in Drafts.Zip(drafts))
            written[redacted] = draft;
        People = table.Without(people.Ids, written, [.. table.Merges.Where(IsTold).Select(Shown)],
            [.. table.Problems.Where(p => !Note(p.Path).IsIn(p.Message)).Select(Shown)]);
        Curated = Shown(curated, table);
        Settings = people.Everywhere.IsAccount(settings.DefaultRepo) ? settings with { DefaultRepo = null } : settings;
        Problems = [.. RedactionLimits.Of(drafts, people, paths)];
    }

    public static bool IsAsked(CuratedNames curated, NotesSettings settings) =>
        settings.Redact.Count > 0 || curated.People.Any(e => e.Redact);

    /// <summary>Null where nobody is redacted.</summary>
    /// <param name="drafts">As extracted.</param>
    /// <param name="people">Resolved from them.</param>
    /// <param name="curated">Who is redacted, and names that may hold theirs.</param>
    /// <param name="settings">Who else is redacted.</param>
    public static Redaction? Of(
        IReadOnlyList<MeetingDraft> drafts, PersonTable people, CuratedNames curated, NotesSettings settings) =>
        IsAsked(curated, settings) ? new(drafts, people, curated, settings) : null;

    public IReadOnlyList<MeetingDraft> Drafts { get; }
    public PersonTable People { get; }
    public CuratedNames Curated { get; }
    public NotesSettings Settings { get; }
    /// <summary>What redaction cannot reach.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The path of a note as it may be shown; another path is left as it is.</summary>
    public string PathOf(string source) => paths.GetValueOrDefault(source, source);

    /// <summary>The path of a note by the one that is shown.</summary>
    public string SourceOf(string shown) => sources.GetValueOrDefault(shown, shown);

    /// <summary>
    /// Whether an address, an id or an anchor of an earlier site names somebody who is redacted. Where its note is gone, or it is of
    /// none, nothing tells whom a bare first name means: it may be theirs.
    /// </summary>
    public bool IsUntold(string? source, string address) =>
        (source is null ? withFirstNames : byNote.GetValueOrDefault(source, withFirstNames)).IsIn(address)
        || people.Ids.Any(id => address == id.Value || address == $"/people/{id}/");

    /// <summary>Whether a name, as it is written in ids, is one of somebody who is redacted.</summary>
    public bool IsSpelling(string name) => people.Everywhere.IsAccount(name) || people.Ids.Contains(new(name));

    public NoteFolder Shown(NoteFolder folder) => folder with
    {
        Files = [.. folder.Files.Select(f => f with { Path = PathOf(f.Path) })],
        Problems = [.. folder.Problems.Select(Shown)],
    };

    public NoteLine Shown(string source, NoteLine line) => line with { Text = Note(source).Text(line.Text) };

    private Problem Shown(Problem problem) => problem with
    {
        Path = ShownPath(problem.Path), Message = Note(problem.Path).Text(problem.Message),
    };

    private NameFinder Note(string source) => byNote.GetValueOrDefault(source, people.Everywhere);

    private string ShownPath(string path) => paths.GetValueOrDefault(path) ?? people.Everywhere.Text(path);

    private string Free(string path)
    {
        if (!path.Contains(Redacted.Mark, StringComparison.Ordinal))
            return path;
        var (ending, free) = (Path.GetExtension(path), path);
        for (var n = 2; paths.ContainsValue(free); n++)
            free = $"{path[..^ending.Length]}-{n}{ending}";
        return free;
    }

    private bool IsTold(NameMerge merge) => !people.Ids.Contains(new(merge.Id))
        && !people.Everywhere.IsIn(merge.Kept.Spelling) && !people.Everywhere.IsIn(merge.Joined.Spelling);

    private NameMerge Shown(NameMerge merge) => merge with { Kept = Shown(merge.Kept), Joined = Shown(merge.Joined) };

    private SpellingUse Shown(SpellingUse use) => use with { Path = ShownPath(use.Path) };

    private CuratedNames Shown(CuratedNames curated, PersonTable table) => curated with
    {
        People = [],
        Mailmap = [],
        Initiatives = [.. curated.Initiatives.Select(Shown)],
        NoInitiatives = [.. curated.NoInitiatives.Select(Shown), new(Redacted.Mark, 0, 0), new(Redacted.Slug, 0, 0)],
        Credits = [.. curated.Credits.Select(c => c with
        {
            Note = c.Note! with { Text = ShownPath(c.Note.Text) },
            Words = c.Words! with { Text = Note(c.Note.Text).Text(c.Words.Text) },
            Not = Staying(c.Not, table),
            Is = c.Is is null ? null : Staying(c.Is, table),
        })],
    };

    private CuratedEntry Shown(CuratedEntry entry) => entry with
    {
        Id = entry.Id is { } id ? id with { Text = people.Everywhere.Address(id.Text) } : null,
        Name = entry.Name is { } name ? Shown(name) : null,
        Spellings = [.. entry.Spellings.Select(Shown)],
        Match = [.. entry.Match.Where(m => !people.Everywhere.IsIn(m.Text))],
        Not = [.. entry.Not.Select(Shown)],
    };

    private CuratedWord Shown(CuratedWord word) => word with { Text = people.Everywhere.Text(word.Text) };

    // Somebody who is redacted is nobody in a correction, and no fault.
    private List<CuratedWord> Staying(IReadOnlyList<CuratedWord> names, PersonTable table) =>
        [.. names.Where(n => !people.Everywhere.IsAccount(n.Text.TrimStart('@'))
            && !(CreditCorrections.Find(n.Text, table) is { } id && people.Ids.Contains(id)))];
}
