using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>A meeting about one talk: "Main topic: ..." or "Presentation: ..." above the notes, with "Presenter: ..." beside it.</summary>
internal static class Talk
{
    public static TopicBlock? Find(Outline outline, PeopleLists people)
    {
        var subject = -1;
        List<NameDraft> presenters = [];
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var section = outline.SectionOf(i);
            if (section.IsIn(SectionRole.Topic, SectionRole.Updates, SectionRole.Person, SectionRole.Remarks, SectionRole.Actions, SectionRole.Initiatives))
                continue;
            if (outline.Label(i) is not { Rest.IsBlank: false } label || outline.Rows[i].Indent > 1 || outline.Rows[i].Kind == RowKind.Item && label.Word is "topic" or "demo" or "talk")
                continue;
            if (label.Kind == LabelKind.Subject && subject < 0 && !Fillers.Is(label.Rest) && !Placeholders.IsHeading(label.Rest.Text))
                subject = i;
            else if (label.Kind == LabelKind.Presenter)
                presenters.AddRange(PersonText.Many(label.Rest, outline.Rows[i].Line));
        }
        if (subject < 0 || outline.Label(subject)!.Word is "demo" or "topic" && presenters.Count == 0)
            return null;
        var row = outline.Rows[subject];
        var owners = TopicPeople.Distinct([.. presenters, .. TopicPeople.Named(row.Text, people.Known, row.Line)]);
        return new TopicBlock(subject, EndOf(outline, subject), new TopicDraft
        {
            Heading = TopicName.OfPoint(outline.Label(subject)!.Rest, null, outline.SectionOf(subject)),
            Kind = TopicKind.Discussion,
            Owners = owners,
            People = owners,
            Anchor = Anchors.Of(row.Block) ?? "",
            Line = row.Line,
        }, IsTalk: true);
    }

    // A heading behind it begins something else.
    private static int EndOf(Outline outline, int subject)
    {
        var end = subject + 1;
        while (end < outline.Rows.Count && outline.Rows[end].Kind != RowKind.Heading)
            end++;
        return end;
    }
}
