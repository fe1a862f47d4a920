using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract;

/// <summary>
/// One meeting as its note words it: plain serialisable data, a pure function of the note's bytes and the settings.
/// Names are as written; nothing here knows other notes.
/// </summary>
internal sealed record MeetingDraft
{
    /// <summary>Path of the note below the input folder, <c>/</c> separators.</summary>
    public required string Source { get; init; }
    /// <summary>First line of the meeting in its note, 1-based.</summary>
    public required int Line { get; init; }
    public DateOnly? Date { get; init; }
    /// <summary>The note tells the month alone; <see cref="Date"/> is its first.</summary>
    public bool IsMonth { get; init; }
    /// <summary>Where the text tells a day and nothing in the note its year.</summary>
    public MonthDay? DayWithoutYear { get; init; }
    /// <summary>
    /// What the meeting's own heading or a date line says, and what the file name says: a copied heading shows only beside the
    /// series.
    /// </summary>
    public DateOnly? DateInText { get; init; }
    public DateOnly? DateInFileName { get; init; }
    /// <summary>Without date, emoji and Markdown marks; null if the note has none.</summary>
    public string? Title { get; init; }
    /// <summary>The words of the id after the date (DESIGN section 4, "Meeting id").</summary>
    public required string Slug { get; init; }
    /// <summary>What the note itself says of the series: front matter, else the file name's words, else the title.</summary>
    public string? Series { get; init; }
    public IReadOnlyList<NameDraft> Lead { get; init; } = [];
    public IReadOnlyList<NameDraft> Notetaker { get; init; } = [];
    public IReadOnlyList<NameDraft> Attendees { get; init; } = [];
    /// <summary>Initials that a list or table of the note gives to a person: <c>Ann Bell (AB)</c>.</summary>
    public IReadOnlyList<Abbreviation> Abbreviations { get; init; } = [];
    public IReadOnlyList<string> Recordings { get; init; } = [];
    public IReadOnlyList<TopicDraft> Topics { get; init; } = [];
    public IReadOnlyList<UpdateDraft> Updates { get; init; } = [];
    public IReadOnlyList<ActionDraft> Actions { get; init; } = [];
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
    public IReadOnlyList<ReferenceDraft> References { get; init; } = [];
    /// <summary>Every person named anywhere in the meeting, in order, one entry a place.</summary>
    public IReadOnlyList<NameDraft> Mentions { get; init; } = [];
    public IReadOnlyList<BlockDraft> Blocks { get; init; } = [];
    public IReadOnlyList<Inference> Inferred { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public IReadOnlyList<BodyHeading> Headings { get; init; } = [];
    /// <summary>Files beside the note that its text shows, as paths below the input folder.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];
    /// <summary>Every link and image of the text whose address is relative to the note.</summary>
    public IReadOnlyList<RelativeLink> Links { get; init; } = [];
    /// <summary>The note's own part as safe HTML, with <see cref="Slot"/>s where names, references and relative links go.</summary>
    public required string Body { get; init; }
    /// <summary>Nothing was read: the body is the note as it stands, line by line.</summary>
    public bool IsPlain { get; init; }
}

/// <summary>A day of any year.</summary>
internal readonly record struct MonthDay(int Month, int Day)
{
    public DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}

/// <summary>What a relative address means: a path below the input folder, with <c>..</c> where it leaves it.</summary>
internal sealed record RelativeLink(string Path, int Line);

/// <summary>
/// A person as written at one place: <c>David Dias (@diasdavid)</c> has both, <c>@lidel</c> a handle, <c>Matt</c> a name.
/// <see cref="Handle"/> is without <c>@</c> and in the note's own case.
/// </summary>
internal sealed record NameDraft(string Written, string? Handle, string? FullName, int Line)
{
    /// <summary>
    /// The address on another site than GitHub that a handle in running text links to:
    /// <c>follow [@shop](https://social.example/shop) there</c>.
    /// </summary>
    public string? LinkedTo { get; init; }
    /// <summary>The word of <c>Ann Bell (storage)</c>: a handle where a second witness says so, else what she belongs to.</summary>
    public string? InBrackets { get; init; }
}

/// <summary>A short form that a list declares, and whose it is.</summary>
internal sealed record Abbreviation(string Letters, NameDraft Person);

/// <summary>A section about one subject, as the note heads it.</summary>
internal sealed record TopicDraft
{
    public required string Heading { get; init; }
    public required TopicKind Kind { get; init; }
    public IReadOnlyList<NameDraft> People { get; init; } = [];
    /// <summary>Those of <see cref="People"/> whom the heading or the line under it names as owners.</summary>
    public IReadOnlyList<NameDraft> Owners { get; init; } = [];
    /// <summary>Headings above that contain this one, outermost first.</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];
    public required string Anchor { get; init; }
    public required int Line { get; init; }
}

/// <summary>A person's own status block, by label.</summary>
internal sealed record UpdateDraft
{
    public required NameDraft Person { get; init; }
    public IReadOnlyList<Item> Done { get; init; } = [];
    public IReadOnlyList<Item> Blocked { get; init; } = [];
    public IReadOnlyList<Item> Next { get; init; } = [];
    public IReadOnlyList<Item> Other { get; init; } = [];
    public required string Anchor { get; init; }
    public required int Line { get; init; }
}

internal sealed record ActionDraft(string Text, IReadOnlyList<NameDraft> People, bool? Ticked, string Anchor, int Line)
{
    /// <summary>Whose block it stands in: theirs where its words name nobody.</summary>
    public IReadOnlyList<NameDraft> Around { get; init; } = [];
}

/// <summary>
/// Something on GitHub as written. <see cref="Owner"/> and <see cref="Repository"/> are null where the text leaves them out
/// (<c>#12</c>, <c>go-ipfs#12</c>); they are settled later by the section, the archive or <c>Notes:DefaultRepo</c>.
/// </summary>
internal sealed record ReferenceDraft(ReferenceKind Kind, string? Owner, string? Repository, int? Number, string? Url, int Line)
{
    public static ReferenceDraft Of(Ticket ticket, int line) =>
        new(ReferenceKind.Ticket, ticket.Owner, ticket.Repository, ticket.Number, null, line);

    /// <summary>Null where the address points at nothing on GitHub.</summary>
    public static ReferenceDraft? At(string url, int line) =>
        GitHubAddress.TryRead(url, out var at) ? new(at.Kind, at.Owner, at.Repository, at.Number, url, line) : null;
}

/// <summary>A fragment of the note, see <see cref="Block"/>. Indexes are into the draft's lists.</summary>
internal sealed record BlockDraft
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<LineDraft> Lines { get; init; }
    public required string Anchor { get; init; }
    public int? Topic { get; init; }
    public int? Update { get; init; }
    public string? Section { get; init; }
    /// <summary>Nothing but pictures: the text is what stands for them.</summary>
    public bool IsPicture { get; init; }
    /// <summary>A point below says that there is no update.</summary>
    public bool IsIdle { get; init; }
    /// <summary>What is to be talked about, and nothing that was said of it.</summary>
    public bool IsAgenda { get; init; }
    /// <summary>The speaker's mark above, where the fragment goes on with that turn.</summary>
    public SpeakerDraft? Turn { get; init; }

    public int Line => Lines[0].Number;
    public string Text => string.Join('\n', Lines.Select(l => l.Text));
}
