using NotesArchive.Text;

namespace NotesArchive.Resolve.Curated;

/// <summary>The values of curated files, and how their faults are told.</summary>
internal static class CuratedValues
{
    public static CuratedWord Word(string path, CuratedNode node, string key) =>
        node.Text?.Trim() is { Length: > 0 } text
            ? new(text, node.Line, node.Column)
            : throw Bad(path, node, $"'{key}' expects one word or line of text; write it behind the colon");

    public static IReadOnlyList<CuratedWord> Words(string path, CuratedNode node, string key) =>
        node.Items is { } items ? [.. items.Select(i => Word(path, i, key))]
        : node.Text is "" ? []
        : node.Text is not null ? [Word(path, node, key)]
        : throw Bad(path, node, $"'{key}' expects a list of words; write {key}: [one, another]");

    public static ConfigurationException Unknown(string path, CuratedNode key, string[] known) =>
        Bad(path, key, Nearest.Of(key.Text ?? "", known) is { } near
            ? $"unknown key '{key.Text}'; did you mean '{near}'?"
            : $"unknown key '{key.Text}'; known are {string.Join(", ", known)}");

    public static ConfigurationException Bad(string path, CuratedNode at, string message) => new(path, at.Line, at.Column, message);
}
