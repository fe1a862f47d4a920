using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using NotesArchive.Model;
using Block = Markdig.Syntax.Block;

namespace NotesArchive.Extract.Markup;

/// <summary>What the writers of one meeting's body share: where the note lies, and what they find on the way.</summary>
internal sealed class NoteContext(string path, IReadOnlyList<Block> blocks)
{
    private readonly Lazy<Dictionary<string, string>> _fragments = new(() => FragmentsOf(blocks));
    private readonly List<string> _assets = [];
    private readonly HashSet<string> _knownAssets = new(StringComparer.Ordinal);
    private readonly Dictionary<Footnote, int> _numbers = [];
    private readonly string _folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    public string Path => path;
    public IReadOnlyList<string> Assets => _assets;
    public List<RelativeLink> Links { get; } = [];
    public List<Problem> Problems { get; } = [];
    public List<Footnote> Footnotes { get; } = [];
    public bool HasRawHtml { get; set; }

    /// <summary>How many raw tags are open. Above a few, a parser's repairs multiply what stands in them.</summary>
    public int RawDepth { get; set; }

    public void AddAsset(string path)
    {
        if (_knownAssets.Add(path))
            _assets.Add(path);
    }

    public void Report(string code, string message, MarkdownObject at) =>
        Problems.Add(new Problem(Severity.Warning, code, message, path, NoteDocument.LineOf(at), at.Column + 1));

    public int NumberOf(Footnote footnote)
    {
        if (_numbers.TryAdd(footnote, Footnotes.Count + 1))
            Footnotes.Add(footnote);
        return _numbers[footnote];
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
