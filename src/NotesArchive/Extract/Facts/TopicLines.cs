using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>Subjects that lines of their own announce in the minutes of a chat: <c>Topic: Paint</c>, and further down another.</summary>
internal static class TopicLines
{
    /// <summary>One such line alone may be what the whole meeting is about, or a remark.</summary>
    private const int Fewest = 2;

    public static IReadOnlyList<TopicBlock> Find(Outline outline, PeopleLists people)
    {
        var lines = Enumerable.Range(0, outline.Rows.Count).Where(i => Announces(outline, i)).ToList();
        return lines.Count < Fewest ? [] : [.. lines.Select(i => Topic(outline, i, EndOf(outline, i, lines), people))];
    }

    private static bool Announces(Outline outline, int i) => outline.Rows[i] is { Kind: RowKind.Text, Indent: <= 1, Quoted: false }
        && outline.Label(i) is { Rest.IsBlank: false } label && outline.Words[WordRole.TopicLine].Contains(label.Word)
        && !outline.SectionOf(i).IsIn(SectionRole.Topic, SectionRole.Updates, SectionRole.Person, SectionRole.Actions,
            SectionRole.Initiatives);

    private static int EndOf(Outline outline, int i, List<int> lines)
    {
        var end = i + 1;
        while (end < outline.Rows.Count && outline.Rows[end].Kind != RowKind.Heading && !lines.Contains(end))
            end++;
        return end;
    }

    private static TopicBlock Topic(Outline outline, int i, int end, PeopleLists people)
    {
        var row = outline.Rows[i];
        return new TopicBlock(i, end, new TopicDraft
        {
            Heading = TopicName.OfPoint(outline.Label(i)!.Rest, null, outline.SectionOf(i), outline.Words),
            Kind = TopicKind.Discussion,
            People = TopicPeople.Distinct(TopicPeople.Speakers(outline, i + 1, end, people.Known)),
            Containers = Topics.Containers(outline.SectionOf(i), itself: true),
            Anchor = Anchors.Of(row.Block) ?? "",
            Line = row.Line,
        });
    }
}
