using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace NotesArchive.Extract.Markup;

/// <summary>What the writers of one meeting's body share: where the note lies, and what they find on the way.</summary>
internal sealed class NoteContext(string path, IReadOnlyList<Block> blocks)
{
    private readonly Lazy<Dictionary<string, string>> _fragments = new(() => FragmentsOf(blocks));
    private readonly string _folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    public List<string> Assets { get; } = [];
    public List<Problem> Problems { get; } = [];
    public List<Footnote> Footnotes { get; } = [];
    public bool HasRawHtml { get; set; }

    public void Report(string code, string message, MarkdownObject at) =>
        Problems.Add(new Problem(Severity.Warning, code, message, path, NoteDocument.LineOf(at), at.Column + 1));

    public static string FootnoteId(int number) => $"n-footnote-{number}";

    public int NumberOf(Footnote footnote)
    {
        var index = Footnotes.IndexOf(footnote);
        if (index < 0)
        {
            index = Footnotes.Count;
            Footnotes.Add(footnote);
        }
        return index + 1;
    }

    /// <summary>The id of the heading that GitHub would give this fragment.</summary>
    public string? Anchor(string fragment) => _fragments.Value.GetValueOrDefault(fragment.ToLowerInvariant());

    /// <summary>A path relative to the note as one below the input folder; it keeps <c>..</c> where it leaves the folder.</summary>
    public string Below(string relative)
    {
        List<string> parts = relative.StartsWith('/') ? [] : [.. _folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static Dictionary<string, string> FragmentsOf(IReadOnlyList<Block> blocks)
    {
        var fragments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var heading in blocks.SelectMany(b => b is ContainerBlock c ? c.Descendants<HeadingBlock>() : b is HeadingBlock h ? [h] : []))
        {
            var slug = string.Concat(PlainText.Of(heading).ToLowerInvariant()
                .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));
            if (Anchors.Own(heading) is not { } anchor)
                continue;
            // GitHub: the second "notes" is "notes-1".
            var n = 0;
            var name = slug;
            while (n < 1000 && !fragments.TryAdd(name, anchor))
                name = $"{slug}-{++n}";
        }
        return fragments;
    }
}
