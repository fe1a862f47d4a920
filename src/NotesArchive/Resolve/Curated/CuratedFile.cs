using NotesArchive.Model;
using NotesArchive.Text;
using static NotesArchive.Resolve.Curated.CuratedValues;

namespace NotesArchive.Resolve.Curated;

/// <summary>
/// One curated file, <c>_people.yml</c> or <c>_initiatives.yml</c>: a list of entries, or <c>{ignore: [..], entries: [..]}</c>.
/// </summary>
internal sealed record CuratedFile(IReadOnlyList<CuratedEntry> Entries, IReadOnlyList<CuratedWord> Ignore)
{
    public const int LargestBytes = 4_000_000;

    private const int LongestId = 100;

    private static readonly string[] EntryKeys = ["id", "match", "name", "not", "redact", "spellings"];
    private static readonly string[] FileKeys = ["entries", "ignore"];

    /// <param name="path">As shown in messages.</param>
    /// <param name="text">What the file holds.</param>
    /// <param name="key">The form under which two spellings are one.</param>
    public static CuratedFile Read(string path, string text, Func<string, string> key)
    {
        var root = CuratedNode.Read(path, text);
        var ignore = new List<CuratedWord>();
        var entries = root;
        if (root?.Keys is { } keys)
        {
            entries = null;
            foreach (var (name, value) in keys)
                switch (name.Text)
                {
                    case "ignore": ignore.AddRange(Words(path, value, "ignore")); break;
                    case "entries": entries = value; break;
                    default: throw Unknown(path, name, FileKeys);
                }
        }
        if (entries is { Items: null, Text: not "" })
            throw Bad(path, entries, "a list of entries is expected here; begin each with '- id: ...'");
        var read = (entries?.Items ?? []).Select(item => Entry(path, item)).ToList();
        CuratedConflicts.Check(read, ignore, path, key);
        return new(read, ignore);
    }

    private static CuratedEntry Entry(string path, CuratedNode node)
    {
        if (node.Keys is not { } keys)
            throw Bad(path, node, "an entry with keys is expected here; write '- id: ...' and 'spellings: [...]' below it");
        var entry = new CuratedEntry { Path = path, Line = node.Line };
        foreach (var (key, value) in keys)
            entry = key.Text switch
            {
                "id" => entry with { Id = Id(path, value) },
                "name" => entry with { Name = Word(path, value, "name") },
                "spellings" => entry with { Spellings = Words(path, value, "spellings") },
                "match" => entry with { Match = Words(path, value, "match") },
                "not" => entry with { Not = Words(path, value, "not") },
                "redact" => entry with { Redact = Flag(path, value) },
                _ => throw Unknown(path, key, EntryKeys),
            };
        return entry.Forms.Any() ? entry : throw Bad(path, node, "this entry has no name; give it 'id', 'name' or 'spellings'");
    }

    private static CuratedWord Id(string path, CuratedNode node)
    {
        var word = Word(path, node, "id");
        if (ReservedIds.All.Contains(word.Text, StringComparer.Ordinal) || Slug.Of(word.Text).Length == 0)
            throw Bad(path, node, $"'{word.Text}' cannot be an id; take a short name of letters, digits and hyphens");
        if (word.Text.Length > LongestId)
            throw Bad(path, node, $"an id has at most {LongestId} characters, for files are named by it; take a shorter one");
        // It is a part of an address: "unix-v1.5" and "ann_e" are, "Ann Example" and "../x" are not.
        return word.Text.All(c => char.IsLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_') && word.Text[0] != '.' ? word
            : throw Bad(path, node, $"an id is lower case letters, digits and hyphens; write '{Slug.Of(word.Text)}'");
    }

    private static bool Flag(string path, CuratedNode node) => node.Text?.ToLowerInvariant() switch
    {
        "true" or "yes" => true,
        "false" or "no" or "" => false,
        _ => throw Bad(path, node, "'redact' is true or false; write one of the two"),
    };
}
