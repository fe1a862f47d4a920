using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;

namespace NotesArchive.Extract.Facts;

/// <summary>Subjects that are headed by a point or a line: <c>- Datastore benchmarks</c> with notes below, <c>Next release:</c> before a list.</summary>
internal static class PointTopics
{
    private const int LongestPoint = 140, LongestLine = 100;

    // What an agenda copied from a template asks for is no subject.
    private static readonly string[] Routine =
    [
        "ask everyone", "ask for", "ensure ", "make sure", "round of", "general questions", "plan for", "plan this", "review remaining", "review progress", "review announcements", "review blockers", "review other", "blockers", "call for",
        "start recording", "find a notetaker", "general", "this meeting", "initiatives", "welcome", "introductions", "intros", "any ", "add your", "your ", "questions", "the notetaker should", "announcements", "check in", "agenda", "start with",
        "how to organize", "purpose of this meeting", "action items", "next steps", "who can help", "other", "details", "attendees", "participants", "note",
    ];

    public static IEnumerable<TopicBlock> Find(Outline outline, Section section, PeopleLists people, IReadOnlyList<UpdateBlock> updates)
    {
        int? margin = null;
        for (var i = section.First; i < section.End; i++)
        {
            var row = outline.Rows[i];
            if (updates.FirstOrDefault(u => u.First == i) is { } update)
            {
                i = update.End - 1;
                continue;
            }
            if (row.Kind == RowKind.Item)
                margin = Math.Min(margin ?? row.Indent, row.Indent);
            if (row.Quoted || row.Ticked is not null || !(row.Kind == RowKind.Item ? row.Indent <= margin + 1 : IsLine(outline, section, i)))
                continue;
            var end = outline.EndOf(i);
            if (row.Kind == RowKind.Text && end == i + 1)
                end = Indented(outline, i, section.End);
            end = Math.Min(end, section.End);
            if (!Heads(outline, i, end, people.Known, out var name, out var speaker))
                continue;
            yield return Topic(outline, section, i, end, name, speaker, people);
            i = end - 1;
        }
    }

    /// <summary>A short line at the margin right before a list or indented notes.</summary>
    private static bool IsLine(Outline outline, Section section, int i)
    {
        var row = outline.Rows[i];
        return row.Kind == RowKind.Text && row.Indent <= 1 && row.Text.Length <= LongestLine && i + 1 < section.End && section.Role is not (SectionRole.Agenda or SectionRole.Repository)
            && (row.AfterBlank || i == section.First) && !row.Text.Text.EndsWith('.')
            && (outline.Rows[i + 1].Kind == RowKind.Item || outline.Rows[i + 1].Indent >= row.Indent + 2);
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
        speaker = known.Speaker(row.Text, row.Line);
        name = "";
        if (end <= i + 1 || speaker is { Alone: true } || outline.Label(i) is { Kind: not LabelKind.Subject })
            return false;
        name = TopicName.OfPoint(row.Text, speaker);
        var words = Wording.Of(name);
        if (name.Length is 0 or > LongestPoint || words.Length < 2 || Routine.Any(r => words.StartsWith(r, StringComparison.Ordinal)) || outline.Words.Role(new RichText(name, [])) != SectionRole.Topic)
            return false;
        // One remark under a long sentence or a question answers it; a subject has a name.
        if (end == i + 2 && outline.SectionOf(i).Role != SectionRole.Repository && (name.Length > 60 || name.EndsWith('?')))
            return false;
        for (var j = i + 1; j < end; j++)
            if (!Fillers.Is(outline.Rows[j].Text) || Fillers.IsNoUpdate(outline.Rows[j].Text))
                return true;
        return false;
    }

    private static TopicBlock Topic(Outline outline, Section section, int i, int end, string name, Speaker? speaker, PeopleLists people)
    {
        var row = outline.Rows[i];
        var owners = TopicPeople.Distinct([.. speaker?.People ?? [], .. TopicPeople.Named(row.Text, people.Known, row.Line)]);
        return new TopicBlock(i, end, new TopicDraft
        {
            Heading = name,
            Kind = Topics.KindOf(section),
            Owners = owners,
            People = TopicPeople.Distinct([.. owners, .. TopicPeople.Speakers(outline, i + 1, end, people.Known)]),
            Containers = Topics.Containers(section, itself: true),
            Anchor = Anchors.Of(row.Block) ?? "",
            Line = row.Line,
        });
    }
}
