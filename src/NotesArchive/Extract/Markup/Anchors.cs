using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// Ids for every heading, list item, paragraph, table row and block of code of a meeting. An id is made from the words of its
/// section and its own, not from its place, so that a link to it survives an edit elsewhere in the note.
/// </summary>
internal static class Anchors
{
    // No id that a page's own layout uses begins so.
    private const string Prefix = "n-";
    private static readonly object Key = typeof(Anchors);

    /// <summary>The id of the item or of the nearest one around it that has one; null outside an assigned meeting.</summary>
    public static string? Of(MarkdownObject item)
    {
        for (var at = item; at is not null; at = (at as Block)?.Parent)
            if (at.GetData(Key) is string anchor)
                return anchor;
        return null;
    }

    /// <summary>The item's own id; null where it has none.</summary>
    internal static string? Own(MarkdownObject item) => item.GetData(Key) as string;

    /// <summary>Gives every block of one meeting its id; ids are unique among them.</summary>
    public static void Assign(IReadOnlyList<Block> blocks)
    {
        List<Entry> entries = [];
        var section = (Slug: "", Words: "");
        foreach (var block in blocks)
            Collect(block, "", ref section, entries);

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var crowded = entries.GroupBy(e => e.Short, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => !crowded.Contains(e.Short)))
            taken.Add(Put(entry, entry.Short));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => crowded.Contains(e.Short)))
        {
            var hashed = $"{entry.Short}-{Hash(entry.Words)}";
            var id = hashed;
            // The same words twice in the same section: nothing but their order tells them apart.
            var n = counts.GetValueOrDefault(hashed, 1);
            while (!taken.Add(id))
                id = string.Create(CultureInfo.InvariantCulture, $"{hashed}-{++n}");
            counts[hashed] = n;
            Put(entry, id);
        }
    }

    /// <summary>Gives a block an id that is known otherwise; <paramref name="id"/> is without the prefix.</summary>
    internal static void Put(Block block, string id) => block.SetData(Key, Prefix + id);

    private static string Put(Entry entry, string id)
    {
        entry.Block.SetData(Key, id);
        return id;
    }

    private sealed record Entry(Block Block, string Short, string Words);

    private static void Collect(Block block, string around, ref (string Slug, string Words) section, List<Entry> entries)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var words = PlainText.Of(heading);
                entries.Add(new(block, Prefix + Slug(words, 48), section.Words + "\n" + words));
                section = (Slug(words, 24), Hash(words));
                break;
            case ListItemBlock item:
                words = item.Count > 0 && item[0] is LeafBlock first ? PlainText.Of(first) : "";
                entries.Add(ItemEntry(block, words, around, section));
                // Hashed, since a long paragraph may stand above thousands of points.
                var within = Hash(around + "\n" + words);
                for (var i = 0; i < item.Count; i++)
                    if (i > 0 || item[i] is not ParagraphBlock)
                        Collect(item[i], within, ref section, entries);
                break;
            case TableRow:
                entries.Add(ItemEntry(block, PlainText.Of(block), around, section));
                break;
            // Footnotes have ids by their labels, since several meetings of a note may show the same one.
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Collect(child, around, ref section, entries);
                break;
            case ParagraphBlock or CodeBlock or HtmlBlock:
                entries.Add(ItemEntry(block, PlainText.Of(block), around, section));
                break;
        }
    }

    private static Entry ItemEntry(Block block, string words, string around, (string Slug, string Words) section) =>
        new(block, Prefix + (section.Slug.Length > 0 ? section.Slug + "-" : "") + Slug(words, 32), $"{section.Words}\n{around}\n{words}");

    /// <summary>Lower-case ASCII words up to <paramref name="longest"/> characters; a hash where the text has none.</summary>
    private static string Slug(string words, int longest)
    {
        var slug = new StringBuilder();
        // Enough text for any slug; an item may hold a page of it.
        var head = words.Length > 200 ? words[..200] : words;
        // The cut may part a pair.
        foreach (var c in SoundText.Of(head).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '\'' && slug.Length > 0
                && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length > longest)
                break;
        }
        var text = slug.ToString();
        if (text.Length > longest)
        {
            var cut = text.LastIndexOf('-', longest);
            text = text[..(cut > longest / 2 ? cut : longest)];
        }
        text = text.Trim('-');
        return text.Length > 0 ? text : words.Length > 0 ? Hash(words) : "empty";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 3));
}
