using NotesArchive.Model;
using NotesArchive.Text;
using static NotesArchive.Resolve.Curated.CuratedValues;

namespace NotesArchive.Resolve.Curated;

/// <summary>A correction of one credit as a keeper of the notes wrote it down, people as written; see <see cref="Correction"/>.</summary>
internal sealed record CuratedCredit
{
    public const string FileName = "_credits.yml";

    private static readonly string[] Keys = ["is", "not", "note", "state", "words"];

    public CuratedWord? Note { get; init; }
    public CuratedWord? Words { get; init; }
    public IReadOnlyList<CuratedWord> Not { get; init; } = [];
    /// <summary>Null where the entry has no such key; an empty list means nobody.</summary>
    public IReadOnlyList<CuratedWord>? Is { get; init; }
    public WorkState? State { get; init; }
    public required string Path { get; init; }
    public required int Line { get; init; }

    /// <summary>The entries of a <c>_credits.yml</c>.</summary>
    /// <param name="path">As shown in messages.</param>
    /// <param name="text">What the file holds.</param>
    public static IReadOnlyList<CuratedCredit> Read(string path, string text)
    {
        var root = CuratedNode.Read(path, text);
        return root is null ? []
            : root.Items is { } items ? [.. items.Select(i => Entry(path, i))]
            : throw Bad(path, root, "a list of corrections is expected here; begin each with '- note: PATH'");
    }

    private static CuratedCredit Entry(string path, CuratedNode node)
    {
        if (node.Keys is not { } keys)
            throw Bad(path, node, "a correction with keys is expected here; write '- note: PATH' and 'words: ...' below it");
        var entry = new CuratedCredit { Path = path, Line = node.Line };
        foreach (var (key, value) in keys)
            entry = key.Text switch
            {
                "note" => entry with { Note = Word(path, value, "note") },
                "words" => entry with { Words = WordsOfLine(path, value) },
                "not" => entry with { Not = Words(path, value, "not") },
                "is" => entry with { Is = Words(path, value, "is") },
                "state" => entry with { State = StateOf(path, value) },
                _ => throw Unknown(path, key, Keys),
            };
        if (entry.Note is null)
            throw Bad(path, node, "this correction has no note; add 'note: PATH', the note's path below the input folder");
        if (entry.Words is null)
            throw Bad(path, node, "this correction has no words; add 'words: ...', some words of the line");
        return entry is { Not.Count: 0, Is: null, State: null }
            ? throw Bad(path, node, "this correction changes nothing; give it 'not', 'is' or 'state'") : entry;
    }

    private static CuratedWord WordsOfLine(string path, CuratedNode node)
    {
        var words = Word(path, node, "words");
        return BareLetters.Of(words.Text).Length > 0 ? words
            : throw Bad(path, node, "'words' holds no letter or digit to find the line by; copy some words of the line");
    }

    private static WorkState StateOf(string path, CuratedNode node) => node.Text?.Trim().ToLowerInvariant() switch
    {
        "done" => WorkState.Done,
        "planned" => WorkState.Planned,
        "blocked" => WorkState.Blocked,
        "said" => WorkState.Said,
        _ => throw Bad(path, node, $"'{node.Text}' is no state; write done, planned, blocked or said"),
    };
}
