using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Action items: points of an actions section, "TODO: ..." and "Action: ..." anywhere, boxes with somebody's name.</summary>
internal static class Actions
{
    public static IReadOnlyList<ActionDraft> Find(
        Outline outline, PeopleLists people, IReadOnlyList<UpdateBlock> updates, IReadOnlyList<TopicBlock> topics)
    {
        List<ActionDraft> actions = [];
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            var section = outline.SectionOf(i);
            if (row.Kind is RowKind.Code or RowKind.Cells || row.Quoted)
                continue;
            // "**Action: ...**" as a line in bold.
            if (row.Kind == RowKind.Heading && outline.Label(i) is { Kind: LabelKind.Action, Rest.IsBlank: false } bold)
                Add(outline, actions, i, bold.Rest, people, updates, topics);
            if (row.Kind == RowKind.Heading)
                continue;
            if (section.Role == SectionRole.Actions || (section.Parent?.Role == SectionRole.Actions && !section.Parent.IsTitle))
            {
                i = Points(outline, actions, i, section.End, people, updates, topics);
                continue;
            }
            if (section.IsIn(SectionRole.Aside, SectionRole.Attendees))
                continue;
            if (outline.Label(i) is { Kind: LabelKind.Action } label)
            {
                if (!label.Rest.IsBlank)
                    Add(outline, actions, i, label.Rest, people, updates, topics);
                // "Todo" in somebody's update heads what they plan.
                else if (!IsInUpdate(i, updates))
                    i = Math.Max(i, Points(outline, actions, i + 1, outline.EndOf(i), people, updates, topics));
            }
            // "Went through the draft, some action items:"
            else if (LeadsIn(outline, row))
                i = Math.Max(i, Points(outline, actions, i + 1, outline.EndOf(i), people, updates, topics));
            else if (row.Ticked is not null && section.Role != SectionRole.Agenda
                && OwnerOf(row, people.Known, outline.Words) is { People.Count: > 0 })
                Add(outline, actions, i, row.Text, people, updates, topics);
        }
        return actions;

    }

    private static Speaker? OwnerOf(Row row, KnownPeople known, Vocabulary words)
    {
        if (known.Speaker(row.Text, row.Line) is { } speaker)
            return speaker;
        if (row.Text.First(MarkKind.Mention) is not { } mention || words.Placeholders.IsHandle(mention.Target))
            return null;
        return new Speaker([new NameDraft("@" + mention.Target, mention.Target, null, row.Line)], row.Text, false, false);
    }

    /// <summary>
    /// The top-level points from <paramref name="first"/>; where only their sub-points have boxes, those.
    /// Gives the last row read.
    /// </summary>
    private static int Points(
        Outline outline, List<ActionDraft> actions, int first, int end, PeopleLists people, IReadOnlyList<UpdateBlock> updates,
        IReadOnlyList<TopicBlock> topics)
    {
        int? top = null;
        var anyItem = false;
        for (var i = first; i < end; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind is RowKind.Code or RowKind.Heading || row.Quoted)
                continue;
            // Between points, prose is a remark; without any points it is the list.
            if (row.Kind == RowKind.Text && (anyItem || row.Text.IsAll(MarkKind.Italic) || Remark(outline, i, end)))
                continue;
            anyItem |= row.Kind == RowKind.Item;
            top = Math.Min(top ?? row.Indent, row.Indent);
            if (row.Indent >= top + 2)
                continue;
            var rowEnd = Math.Min(outline.EndOf(i), end);
            var below = Enumerable.Range(i + 1, rowEnd - i - 1);
            var boxes = row.Ticked is null ? below.Where(j => outline.Rows[j].Ticked is not null).ToList() : [];
            if (boxes.Count > 0)
                foreach (var box in boxes)
                    Add(outline, actions, box, outline.Rows[box].Text, people, updates, topics);
            else if (!outline.Words.Fillers.Is(row.Text) && outline.Label(i) is not { Kind: LabelKind.Lead or LabelKind.Notetaker })
                Add(outline, actions, i, WithoutLabel(outline, i), people, updates, topics);
            if (boxes.Count > 0)
                i = rowEnd - 1;
        }
        return end - 1;
    }

    private static bool IsInUpdate(int i, IReadOnlyList<UpdateBlock> updates) => updates.Any(u => u.First < i && i < u.End);

    private static RichText WithoutLabel(Outline outline, int i) =>
        outline.Label(i) is { Kind: LabelKind.Action, Rest.IsBlank: false } label ? label.Rest : outline.Rows[i].Text;

    private static bool LeadsIn(Outline outline, Row row) => row.Text.Text.EndsWith(':')
        && Wording.Of(row.Text.Text) is var wording && outline.Words[WordRole.ActionsLeadIn] is var words
        && (words.Contains(wording) || words.Closes(wording));

    private static bool Remark(Outline outline, int i, int end)
    {
        for (var j = i + 1; j < end; j++)
            if (outline.Rows[j].Kind == RowKind.Item)
                return true;
        return false;
    }

    private static void Add(
        Outline outline, List<ActionDraft> actions, int i, RichText text, PeopleLists people, IReadOnlyList<UpdateBlock> updates,
        IReadOnlyList<TopicBlock> topics)
    {
        var row = outline.Rows[i];
        if (text.WithoutStruck().IsBlank || outline.Words.Fillers.Is(text))
            return;
        var own = People(text, row.Line, people.Known, outline.Words);
        var owners = own.Count > 0 ? own : Around(i, updates, topics);
        actions.Add(new ActionDraft(text.Text, owners, row.Ticked, Anchors.Of(row.Block) ?? "", row.Line));
    }

    private static IReadOnlyList<NameDraft> People(RichText text, int line, KnownPeople known, Vocabulary words)
    {
        if (known.Speaker(text, line) is { } speaker)
            return speaker.People;
        var mentions = text.Of(MarkKind.Mention).Where(m => !words.Placeholders.IsHandle(m.Target))
            .Select(m => new NameDraft("@" + m.Target, m.Target, null, line)).ToList();
        if (mentions.Count > 0)
            return TopicPeople.Distinct(mentions);
        // "Friedel and David to check ...": names in front of "to".
        var to = words[WordRole.ActionTo].All.Select(w => text.Text.IndexOf($" {w} ", StringComparison.Ordinal))
            .Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return to is > 0 and < 40 && known.Speaker(new RichText(text.Text[..to], []), line) is { Alone: true } named ? named.People : [];
    }

    /// <summary>"TODO: ..." in somebody's own block is theirs.</summary>
    private static IReadOnlyList<NameDraft> Around(int i, IReadOnlyList<UpdateBlock> updates, IReadOnlyList<TopicBlock> topics)
    {
        if (updates.FirstOrDefault(u => u.First <= i && i < u.End) is { } update)
            return [update.Draft.Person];
        return topics.LastOrDefault(t => t.First <= i && i < t.End) is { Draft.Owners: [var owner] } ? [owner] : [];
    }
}
