using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using NotesArchive.Model;
using Block = Markdig.Syntax.Block;

namespace NotesArchive.Extract.Markup;

/// <summary>What the writers of one meeting's body share: where the note lies, and what they find on the way.</summary>
internal sealed class NoteContext(string path, IReadOnlyList<Block> blocks)
{
    private readonly Lazy<Dictionary<string, string>> _fragments = new(() => FragmentsOf(blocks));
    private readonly string _folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    public string Path => path;
    public List<string> Assets { get; } = [];
    public List<Problem> Problems { get; } = [];
    public List<Footnote> Footnotes { get; } = [];
    public bool HasRawHtml { get; set; }

    public void Report(string code, string message, MarkdownObject at) =>
        Problems.Add(new Problem(Severity.Warning, code, message, path, NoteDocument.LineOf(at), at.Column + 1));

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

    private static Dictionary<string, string> FragmentsOf(IReadOnlyList<Block> blocks) => NoteFragments.Of(blocks
        .SelectMany(b => b is ContainerBlock c ? c.Descendants<HeadingBlock>() : b is HeadingBlock h ? [h] : [])
        .Where(h => Anchors.Own(h) is not null)
        .Select(h => new BodyHeading(h.Level, PlainText.Of(h).Replace('\n', ' '), Anchors.Own(h)!)));
}
