using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>
/// Subjects that are headed by a point or a line: <c>- Datastore benchmarks</c> with notes below,
/// <c>Next release:</c> before a list.
/// </summary>
internal static class PointTopics
{
    private const int LongestPoint = 140, LongestLine = 100, LongName = 7;

    public static IEnumerable<TopicBlock> Find(Outline outline, Section section, PeopleLists people, IReadOnlyList<UpdateBlock> updates) =>
        In(outline, section, section.First, section.End, people, updates);

    /// <summary>Points right below a meeting's heading that say who brings them up, with notes: <c>- [Ann Bell, 10m] Paint</c>.</summary>
    public static IEnumerable<TopicBlock> Presented(Outline outline, Section section, PeopleLists people)
    {
        if (section.Level > 0 && !section.IsTitle && !section.IsDay)
            yield break;
        for (var i = section.First; i < section.End; i++)
            if (outline.Rows[i].Kind == RowKind.Item && outline.EndOf(i) is var end && end > i + 1
                && Presenter.Read(outline.Rows[i].Text, people.Known, outline.Rows[i].Line) is { } presenter
                && TopicName.OfPoint(outline.Rows[i].Text, presenter, section, outline.Words) is { Length: > 1 and <= LongestPoint } name)
                yield return Topic(outline, section, i, end, name, presenter, people);
    }

    private static IEnumerable<TopicBlock> In(
        Outline outline, Section section, int first, int last, PeopleLists people, IReadOnlyList<UpdateBlock> updates)
    {
        int? margin = null;
        var flat = IsFlat(outline, first, last);
        for (var i = first; i < last; i++)
        {
            var row = outline.Rows[i];
            if (updates.FirstOrDefault(u => u.First == i) is { } update)
            {
                i = update.End - 1;
                continue;
            }
            if (row.Kind == RowKind.Item)
                margin = Math.Min(margin ?? row.Indent, row.Indent);
            var mayHead = row.Kind == RowKind.Item ? row.Indent <= margin + 1 : IsLine(outline, section, i);
            if (!mayHead || row.Quoted || row.Ticked is not null || row.Text.IsAll(MarkKind.Italic))
                continue;
            var end = EndOf(outline, i, last, flat);
            // "- Demos" above the things shown.
            if (row.Kind == RowKind.Item && outline.Words.Role(row.Text) is SectionRole.Agenda or SectionRole.Notes)
                foreach (var topic in In(outline, section, i + 1, end, people, updates))
                    yield return topic;
            else if (Heads(outline, i, end, people.Known, out var name, out var speaker))
                foreach (var topic in OfPoint(outline, section, i, end, name, speaker, people))
                    yield return topic;
            else
                continue;
            i = end - 1;
        }
    }

    private static int EndOf(Outline outline, int i, int last, bool flat)
    {
        var end = outline.EndOf(i);
        if (outline.Rows[i].Kind == RowKind.Text && end == i + 1)
            end = Indented(outline, i, last);
        if (flat && outline.Rows[i].Kind == RowKind.Item)
            while (end < last && outline.Rows[end].Kind == RowKind.Text)
                end++;
        return Math.Min(end, last);
    }

    private static IEnumerable<TopicBlock> OfPoint(
        Outline outline, Section section, int i, int end, string name, Speaker? speaker, PeopleLists people)
    {
        // "Objectives:" above points in bold that have notes of their own: those are the subjects.
        var parts = BoldParts(outline, i, end);
        if (parts.Count < 2)
            return [Topic(outline, section, i, end, name, speaker, people)];
        var words = Wording.Of(name);
        TopicKind? kind = outline.Words[WordRole.ObjectivesEnds].Contains(words) || outline.Words[WordRole.ObjectivesEnds].Closes(words)
            || outline.Words.HoldsInitiatives(name) ? TopicKind.Initiative : null;
        return parts.Select((part, p) => Topic(outline, section, part, p + 1 < parts.Count ? parts[p + 1] : end,
            TopicName.WithoutNames(TopicName.OfPoint(outline.Rows[part].Text, null, section, outline.Words)), null, people, kind));
    }

    /// <summary>Points at the margin, most of them with their notes as plain paragraphs below.</summary>
    private static bool IsFlat(Outline outline, int first, int last)
    {
        var (items, followed) = (0, 0);
        for (var i = first; i < last; i++)
        {
            if (outline.Rows[i].Kind != RowKind.Item)
                continue;
            if (outline.Rows[i].Indent > 1)
                return false;
            items++;
            if (i + 1 < last && outline.Rows[i + 1] is { Kind: RowKind.Text } next && next.Indent <= outline.Rows[i].Indent)
                followed++;
        }
        return followed >= 2 && followed * 2 > items;
    }

    private static List<int> BoldParts(Outline outline, int i, int end)
    {
        List<int> parts = [];
        var depth = i + 1 < end ? outline.Rows[i + 1].Indent : 0;
        for (var j = i + 1; j < end; j++)
            if (outline.Rows[j].Kind == RowKind.Item && outline.Rows[j].Indent <= depth + 1)
            {
                if (!outline.Rows[j].Text.IsAll(MarkKind.Bold))
                    return [];
                parts.Add(j);
            }
        return parts;
    }

    /// <summary>A short line at the margin right before a list or indented notes.</summary>
    private static bool IsLine(Outline outline, Section section, int i)
    {
        var row = outline.Rows[i];
        var isShortLine = row.Kind == RowKind.Text && row.Indent <= 1 && row.Text.Length <= LongestLine && !row.Text.Text.EndsWith('.');
        if (!isShortLine || i + 1 >= section.End || section.Role is SectionRole.Agenda or SectionRole.Repository)
            return false;
        var next = outline.Rows[i + 1];
        return (row.AfterBlank || i == section.First) && (next.Kind == RowKind.Item || next.Indent >= row.Indent + 2);
    }

    private static int Indented(Outline outline, int i, int end)
    {
        var j = i + 1;
        while (j < end && outline.Rows[j].Indent > outline.Rows[i].Indent)
            j++;
        return j;
    }

    private static bool Heads(Outline outline, int i, int end, KnownPeople known, out string name, out Speaker? speaker)
    {
        var row = outline.Rows[i];
        speaker = known.Speaker(row.Text, row.Line) ?? Presenter.Read(row.Text, known, row.Line);
        name = "";
        var isNone = speaker is { Alone: true } || outline.Words.Fillers.Is(row.Text);
        if (end <= i + 1 || isNone || outline.Label(i) is { Kind: not LabelKind.Subject })
            return false;
        name = TopicName.OfPoint(row.Text, speaker, outline.SectionOf(i), outline.Words);
        var words = Wording.Of(name);
        if (name.Length is 0 or > LongestPoint || words.Length < 2 || outline.Words[WordRole.RoutineBegins].Opens(words)
            || outline.Words.Role(new RichText(name, [])) != SectionRole.Topic)
            return false;
        // "@a is working on it", "we got it to run on both": sentences, not names of subjects.
        if (speaker is null && outline.SectionOf(i).Role != SectionRole.Repository && (name[0] == '@' || IsSentence(words, outline.Words)))
            return false;
        // One remark under a long sentence or a question answers it; a subject has a name.
        if (end == i + 2 && outline.SectionOf(i).Role != SectionRole.Repository && (name.Length > 60 || name.EndsWith('?')))
            return false;
        for (var j = i + 1; j < end; j++)
            if (!outline.Words.Fillers.Is(outline.Rows[j].Text) || outline.Words.Fillers.IsNoUpdate(outline.Rows[j].Text))
                return true;
        return false;
    }

    private static bool IsSentence(string wording, Vocabulary vocabulary)
    {
        var words = wording.Split(' ');
        return vocabulary[WordRole.SentenceBegins].Contains(words[0])
            || (words.Length >= LongName && words.Any(vocabulary[WordRole.SentenceVerb].Contains));
    }

    private static TopicBlock Topic(
        Outline outline, Section section, int i, int end, string name, Speaker? speaker, PeopleLists people, TopicKind? kind = null)
    {
        var row = outline.Rows[i];
        var owners = TopicPeople.Distinct([.. speaker?.People ?? [],
            .. TopicPeople.Named(row.Text, people.Known, outline.Words, row.Line)]);
        return new TopicBlock(i, end, new TopicDraft
        {
            Heading = name,
            Kind = kind ?? Topics.KindOf(section),
            Owners = owners,
            People = TopicPeople.Distinct([.. owners, .. TopicPeople.Speakers(outline, i + 1, end, people.Known)]),
            Containers = Topics.Containers(section, itself: true),
            Anchor = Anchors.Of(row.Block) ?? "",
            Line = row.Line,
        });
    }
}
