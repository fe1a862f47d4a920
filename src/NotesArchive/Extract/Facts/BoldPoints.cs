using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Subjects that the points of "Details" name in bold, and then tell of: <c>- **Paint** Ann Bell suggested green.</c></summary>
internal static class BoldPoints
{
    private const int LongestName = 100;

    public static IEnumerable<TopicBlock> Find(Outline outline, Section section)
    {
        if (!outline.Words[WordRole.Details].Contains(Wording.Of(section.Name)))
            return [];
        var points = Enumerable.Range(section.First, section.End - section.First)
            .Where(i => outline.Rows[i] is { Kind: RowKind.Item, Indent: <= 1 }).ToList();
        return points.TrueForAll(i => NameEnd(outline.Rows[i].Text) is not null) ? points.Select(i => Topic(outline, section, i)) : [];
    }

    private static int? NameEnd(RichText point) =>
        point.First(MarkKind.Bold) is { End: > 1 and <= LongestName } name && name.End < point.Length ? name.End : null;

    private static TopicBlock Topic(Outline outline, Section section, int i)
    {
        var row = outline.Rows[i];
        return new TopicBlock(i, outline.EndOf(i), new TopicDraft
        {
            Heading = TopicName.Of(row.Text.Slice(0, NameEnd(row.Text)!.Value), outline.Words),
            Kind = TopicKind.Discussion,
            Containers = Topics.Containers(section, itself: true),
            Anchor = Anchors.Of(row.Block) ?? "",
            Line = row.Line,
        });
    }
}
