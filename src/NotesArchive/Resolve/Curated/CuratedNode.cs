using NotesArchive.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NotesArchive.Resolve.Curated;

/// <summary>A piece of a curated file with its place; exactly one of the three contents is set.</summary>
internal sealed record CuratedNode(int Line, int Column)
{
    public string? Text { get; init; }
    public IReadOnlyList<CuratedNode>? Items { get; init; }
    public IReadOnlyList<KeyValuePair<CuratedNode, CuratedNode>>? Keys { get; init; }

    /// <summary>The YAML text as nodes, or null where it holds nothing.</summary>
    /// <exception cref="ConfigurationException">It is no YAML, or deeper than a curated file can be.</exception>
    public static CuratedNode? Read(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
                return null;
            parser.Consume<DocumentStart>();
            var node = ReadNode(parser, path, depth: 0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
                throw At(path, second.Start, "a second YAML document begins here; put all entries into one list");
            return node.Text is "" ? null : node;
        }
        catch (YamlException e)
        {
            throw At(path, e.Start,
                $"this is no YAML ({OneLine(e.InnerException?.Message ?? e.Message)}); mend the line, or put the value in quotes");
        }
        // YamlDotNet on "\uD800\u0041", on "- :", and on a list that goes on at the margin.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw At(path, parser.Current?.Start ?? Mark.Empty,
                $"this is no YAML ({OneLine(e.Message)}); mend what stands behind this place");
        }
    }

    private static CuratedNode ReadNode(Parser parser, string path, int depth)
    {
        var at = parser.Current!.Start;
        // Bounds the recursion: deeply nested brackets would end the process.
        if (depth > 4)
            throw At(path, at, "nested too deep; a curated file is a list of entries with keys and lists of words");
        if (parser.TryConsume<Scalar>(out var scalar))
            return New(at) with { Text = SoundText.Of(scalar.Value) };
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<CuratedNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(parser, path, depth + 1));
            return New(at) with { Items = items };
        }
        if (parser.TryConsume<MappingStart>(out _))
        {
            var keys = new List<KeyValuePair<CuratedNode, CuratedNode>>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = ReadNode(parser, path, depth + 1);
                if (!seen.Add(key.Text ?? ""))
                    throw new ConfigurationException(path, key.Line, key.Column, $"'{key.Text}' stands twice in this entry; keep one");
                keys.Add(new(key, ReadNode(parser, path, depth + 1)));
            }
            return New(at) with { Keys = keys };
        }
        throw At(path, at, "YAML anchors and aliases are not read here; write the words out");
    }

    private static CuratedNode New(Mark at) => new((int)at.Line, (int)at.Column);

    private static ConfigurationException At(string path, Mark at, string message) => new(path, (int)at.Line, (int)at.Column, message);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
