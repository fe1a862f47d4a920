using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// Markdig drops a footnote that nothing points at, words and all. This keeps track of every one, so that
/// <see cref="PutBack"/> can set the lost ones where they were written.
/// </summary>
internal sealed class KeptFootnotes : IMarkdownExtension
{
    private static readonly object Key = typeof(KeptFootnotes);

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public static void PutBack(MarkdownDocument root)
    {
        if (root.GetData(Key) is not List<Footnote> footnotes)
            return;
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var footnote in footnotes)
        {
            if (footnote.Order < 0 && footnote.Parent is null)
            {
                var at = 0;
                while (at < root.Count && root[at].Line < footnote.Line && root[at] is not (FootnoteGroup or LinkReferenceDefinitionGroup))
                    at++;
                root.Insert(at, footnote);
                continue;
            }
            var label = $"footnote-{Slug.Of(footnote.Label ?? "")}";
            var id = label;
            for (var n = 2; !labels.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{label}-{n}");
            Anchors.Put(footnote, id);
        }
    }

    private sealed class Parser : FootnoteParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var state = base.TryOpen(processor);
            // The parser adds those that follow without an empty line by another way, so the group is read when it is complete.
            if (processor.Document.GetData(Key) is null && processor.NewBlocks.TryPeek(out var block)
                && block is Footnote { Parent: FootnoteGroup group })
            {
                List<Footnote> footnotes = [];
                processor.Document.SetData(Key, footnotes);
                processor.Document.ProcessInlinesBegin += (_, _) => footnotes.AddRange(group.OfType<Footnote>());
            }
            return state;
        }
    }
}
