using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>A subject with the rows that are about it.</summary>
internal sealed record TopicBlock(int First, int End, TopicDraft Draft, bool IsTalk = false);

/// <summary>
/// The subjects of a meeting: headings that structure nothing, and, in sections that hold notes without headings, the
/// points and lines that head notes of their own.
/// </summary>
internal static class Topics
{
    public static IReadOnlyList<TopicBlock> Find(Outline outline, PeopleLists people, IReadOnlyList<UpdateBlock> updates)
    {
        List<TopicBlock> topics = [];
        var notes = HasNotes(outline);
        var owned = OwnedLists(outline);
        var announced = TopicLines.Find(outline, people);
        topics.AddRange(announced);
        if (announced.Count == 0 && Talk.Find(outline, people) is { } talk)
            topics.Add(talk);
        foreach (var section in outline.Sections)
        {
            if (IsTopic(outline, section))
                topics.Add(OfSection(outline, section, people, owned));
            // The points below a talk are its outline.
            else if (announced.Count == 0 && topics is not [{ IsTalk: true }, ..] && HoldsPoints(outline, section, notes))
                topics.AddRange(PointTopics.Find(outline, section, people, updates));
            else if (announced.Count == 0)
                topics.AddRange(BoldPoints.Find(outline, section).Concat(PointTopics.Presented(outline, section, people)));
        }
        return [.. topics.OrderBy(t => t.Draft.Line)];
    }

    /// <summary>True if the section is, or stands in, a list of initiatives, projects or teams.</summary>
    public static TopicKind KindOf(Section section)
    {
        foreach (var around in section.Chain)
            if (!around.IsTitle && ListsInitiatives(around))
                return TopicKind.Initiative;
        return TopicKind.Discussion;
    }

    private static bool ListsInitiatives(Section section) =>
        section.Role == SectionRole.Initiatives || (section.Role == SectionRole.Topic && section.HoldsInitiatives);

    public static IReadOnlyList<string> Containers(Section section, bool itself) =>
        [.. section.Chain.Skip(itself ? 0 : 1).Where(s => s.Heading is not null && !s.IsTitle).Reverse().Select(s => s.Name)];

    /// <summary>
    /// Notes whose sub-sections have owners below their headings, most of them: work streams without a heading that says so.
    /// </summary>
    private static HashSet<Section> OwnedLists(Outline outline) =>
        [.. outline.Sections.Where(s => s.Role is SectionRole.Notes or SectionRole.Agenda).Where(s =>
            s.Children.Where(c => c.Role == SectionRole.Topic).ToList() is { Count: >= 3 } subjects
            && subjects.Count(c => TopicPeople.Owners(outline, c.First, c.End).Count > 0) * 2 > subjects.Count)];

    /// <summary>One of such a list; where somebody presents it, it may be a talk, unless the heading is the name of a repository.</summary>
    private static bool IsOwned(Outline outline, Section section, HashSet<Section> owned) => owned.Contains(section.Parent!)
        && (NamesRepository(section.Heading!.Text) || !Enumerable.Range(section.First, section.End - section.First)
            .Any(i => outline.Label(i) is { Kind: LabelKind.Presenter }));

    private static bool NamesRepository(RichText heading) => heading.IsAll(MarkKind.Link)
        && heading.First(MarkKind.Link) is { } link && GitHubAddress.TryRead(link.Target, out var address)
        && address.Kind == ReferenceKind.Repository;

    private static bool IsTopic(Outline outline, Section section)
    {
        if (section.Role != SectionRole.Topic || section.IsTitle || section.Heading is not { } heading)
            return false;
        if (heading.Text.WithoutStruck().IsBlank || outline.Words.Dates.IsOnlyDate(section.Name) || IsTitleAgain(outline, section)
            || TopicName.Of(heading.Text, outline.Words).Length == 0 || TellsWhoTookNotes(heading, outline.Words))
            return false;
        var parent = section.Parent!;
        if (parent.IsIn(SectionRole.Aside, SectionRole.Attendees, SectionRole.Absent, SectionRole.Person, SectionRole.Placeholder,
            SectionRole.Recording, SectionRole.Actions, SectionRole.Decisions))
            return false;
        // A bold line inside a subject sets a part of it off.
        if (section.Level == Row.BoldHeading && parent.Chain.Any(s => s.Role == SectionRole.Topic && !s.IsTitle))
            return false;
        if (section.HoldsInitiatives && section.Children.Exists(c => c.Role == SectionRole.Topic))
            return false;
        return HasText(outline, section) || section.Children.Exists(c => IsTopic(outline, c));
    }

    // "# Notes: Shelf weekly" and below it "## Shelf weekly"; "Jan 10, 2024 | Shelf weekly" below another title.
    private static bool IsTitleAgain(Outline outline, Section section) => outline.Words.Dates.BeginsMeeting(section.Name)
        || outline.Title is { Heading: { } title }
        && Wording.Of(MeetingTitle.WithoutNotes(title.Text, outline.Words).Text) == Wording.Of(section.Name);

    // "Notes: Ann Bell"
    private static bool TellsWhoTookNotes(Row heading, Vocabulary words) =>
        words.Label(heading.Text) is { Rest.IsBlank: false } label && words[WordRole.NotesBy].Contains(label.Word)
        && NameShape.IsName(Wording.WithoutParentheses(label.Rest.Text));

    /// <summary>Something is said below the heading: more than its owners and the blanks of a template.</summary>
    private static bool HasText(Outline outline, Section section)
    {
        for (var i = section.First; i < section.End; i++)
        {
            var row = outline.Rows[i];
            if (row.Text.WithoutStruck().IsBlank || Speaker.Read(row.Text, outline.Words) is { Alone: true })
                continue;
            var words = outline.Label(i) is { } label && !label.Rest.IsBlank ? label.Rest : row.Text;
            if (outline.Words.Fillers.IsNoUpdate(words) || (!outline.Words.Fillers.Is(words) && !IsHint(row, outline.Words)))
                return true;
        }
        // "**Ann presents**" below the heading sets off a part of it.
        return section.Children.Exists(c => (c.Role != SectionRole.Topic || c.Level == Row.BoldHeading) && HasText(outline, c));
    }

    // "> Add what you work on here", "_Name what needs a hand_"
    private static bool IsHint(Row row, Vocabulary words) => row.Quoted ? row.Text.Marks.Count == 0 : row.Kind == RowKind.Text
        && (row.Text.IsAll(MarkKind.Italic) || row.Text.Text.StartsWith('*')
            || words[WordRole.HintBegins].Opens(Wording.Of(row.Text.Text)));

    private static TopicBlock OfSection(Outline outline, Section section, PeopleLists people, HashSet<Section> owned)
    {
        var heading = section.Heading!;
        var owners = TopicPeople.Named(heading.Text, people.Known, outline.Words, heading.Line);
        // A bold line within belongs to the subject; other headings begin something else.
        var next = section.Children.FirstOrDefault(c => c.Role != SectionRole.Topic || c.Level != Row.BoldHeading);
        var end = next?.First - 1 ?? section.LastEnd;
        return new TopicBlock(section.First - 1, end, new TopicDraft
        {
            Heading = TopicName.Of(heading.Text, outline.Words),
            Kind = IsOwned(outline, section, owned) ? TopicKind.Initiative : KindOf(section),
            Owners = TopicPeople.Distinct([.. owners, .. TopicPeople.Owners(outline, section.First, section.End)]),
            People = TopicPeople.Distinct([.. owners, .. TopicPeople.Owners(outline, section.First, section.End),
                .. TopicPeople.Speakers(outline, section.First, end, people.Known)]),
            Containers = Containers(section, itself: false),
            Anchor = Anchors.Of(heading.Block) ?? "",
            Line = heading.Line,
        });
    }

    /// <summary>
    /// True for sections whose points are subjects themselves: notes and highlights;
    /// an agenda only where nothing else holds notes.
    /// </summary>
    private static bool HoldsPoints(Outline outline, Section section, bool notes)
    {
        if (section.Parent is { } parent && parent.IsIn(SectionRole.Person, SectionRole.Aside, SectionRole.Attendees, SectionRole.Remarks))
            return false;
        return section.Role switch
        {
            SectionRole.Repository or SectionRole.Notes => !section.Chain.Any(s => s.Role == SectionRole.Topic && !s.IsTitle),
            SectionRole.Initiatives => section.Children.Count == 0,
            SectionRole.Agenda => !notes && section.Children.TrueForAll(c => c.Role != SectionRole.Topic),
            _ => false,
        };
    }

    private static bool HasNotes(Outline outline) => outline.Sections.Any(s => !s.IsTitle
        && (s.Role is SectionRole.Notes or SectionRole.Updates or SectionRole.Initiatives or SectionRole.Person or SectionRole.Repository
            || (s.Role == SectionRole.Topic && !s.Parent!.IsIn(SectionRole.Agenda) && IsTopic(outline, s)))
        && Enumerable.Range(s.First, Math.Max(0, s.LastEnd - s.First)).Any(i => IsNote(outline.Rows[i], outline.Words)));

    private static bool IsNote(Row row, Vocabulary words) =>
        row.Kind != RowKind.Heading && !row.Quoted && !words.Fillers.Is(row.Text)
        && Speaker.Read(row.Text, words) is not { People.Count: 0 };
}
