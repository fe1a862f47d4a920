using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
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
            if (section.IsIn(SectionRole.Topic, SectionRole.Updates, SectionRole.Person, SectionRole.Remarks, SectionRole.Actions,
                SectionRole.Initiatives))
                continue;
            if (outline.Label(i) is not { Rest.IsBlank: false } label || outline.Rows[i].Indent > 1
                || outline.Rows[i].Kind == RowKind.Item && NeedsLine(outline.Words, label.Word))
                continue;
            if (label.Kind == LabelKind.Subject && subject < 0 && !outline.Words.Fillers.Is(label.Rest)
                && !outline.Words.Placeholders.IsHeading(label.Rest.Text))
                subject = i;
            else if (label.Kind == LabelKind.Presenter)
                presenters.AddRange(PersonText.Many(label.Rest, outline.Words, outline.Rows[i].Line));
        }
        if (subject < 0 || presenters.Count == 0 && outline.Words[WordRole.SubjectSmall].Contains(outline.Label(subject)!.Word))
            return null;
        var row = outline.Rows[subject];
        var owners = TopicPeople.Distinct([.. presenters, .. TopicPeople.Named(row.Text, people.Known, outline.Words, row.Line)]);
        return new TopicBlock(subject, EndOf(outline, subject), new TopicDraft
        {
            Heading = TopicName.OfPoint(outline.Label(subject)!.Rest, null, outline.SectionOf(subject), outline.Words),
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

    // "- Demo: ..." is one of many.
    private static bool NeedsLine(Vocabulary words, string label) =>
        words[WordRole.SubjectLine].Contains(label) || words[WordRole.SubjectSmall].Contains(label);
}
