using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>A person as all notes give them.</summary>
internal sealed record ResolvedPerson
{
    public required PersonId Id { get; init; }
    public required string Name { get; init; }
    public string? FullName { get; init; }
    public bool IsHandle { get; init; }
    /// <summary>Forms that mean this person in any note, the commonest first; handles without <c>@</c>.</summary>
    public required IReadOnlyList<string> Spellings { get; init; }
}

/// <summary>Which written name is which person, meeting by meeting. Made by <see cref="PersonResolver"/>.</summary>
internal sealed class PersonTable
{
    private readonly IReadOnlyDictionary<string, PersonId> everywhere;
    private readonly IReadOnlyDictionary<(string Source, int Line, string Key), PersonId?> inMeeting;
    private readonly IReadOnlyDictionary<string, PersonId> ids;
    private readonly Bearers bearers;

    /// <param name="everywhere">By key.</param>
    /// <param name="inMeeting">What a key means in one meeting; null where nothing settles it.</param>
    /// <param name="ids">By the root of a group of spellings.</param>
    /// <param name="bearers">Settles what no list of spellings does.</param>
    internal PersonTable(
        IReadOnlyDictionary<string, PersonId> everywhere,
        IReadOnlyDictionary<(string Source, int Line, string Key), PersonId?> inMeeting,
        IReadOnlyDictionary<string, PersonId> ids, Bearers bearers)
    {
        (this.everywhere, this.inMeeting) = (everywhere, inMeeting);
        (this.ids, this.bearers) = (ids, bearers);
    }

    /// <summary>By id.</summary>
    public required IReadOnlyList<ResolvedPerson> People { get; init; }
    public IReadOnlyList<NameMerge> Merges { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    /// <summary>What a draft without redacted names was before: its names mean there whom they meant.</summary>
    private IReadOnlyDictionary<MeetingDraft, MeetingDraft>? Written { get; init; }

    /// <summary>The same table for drafts that do not name some people any more: whoever else is meant, and all ids, stay.</summary>
    /// <param name="gone">Nothing means them any more.</param>
    /// <param name="written">What each draft was before, by reference.</param>
    /// <param name="merges">Those that may be told.</param>
    /// <param name="problems">Those that may be told.</param>
    public PersonTable Without(
        IReadOnlySet<PersonId> gone, IReadOnlyDictionary<MeetingDraft, MeetingDraft> written,
        IReadOnlyList<NameMerge> merges, IReadOnlyList<Problem> problems) => new(
        everywhere.Where(e => !gone.Contains(e.Value)).ToDictionary(StringComparer.Ordinal),
        inMeeting.ToDictionary(m => m.Key, m => m.Value is { } id && gone.Contains(id) ? null : m.Value),
        ids.Where(i => !gone.Contains(i.Value)).ToDictionary(StringComparer.Ordinal), bearers)
    {
        People = [.. People.Where(p => !gone.Contains(p.Id))],
        Merges = merges,
        Problems = problems,
        Written = written,
    };

    /// <summary>The person a draft's name means in its meeting; null where nothing settles it, or it is no person.</summary>
    public PersonId? Find(MeetingDraft meeting, NameDraft name) =>
        (name.Handle is { } handle ? Find(meeting, handle) : null) ?? (name.FullName is { } full ? Find(meeting, full) : null);

    /// <summary>The same for a handle or name alone.</summary>
    public PersonId? Find(MeetingDraft meeting, string written)
    {
        meeting = Before(meeting);
        var key = PersonKey.Of(written);
        if (inMeeting.TryGetValue((meeting.Source, meeting.Line, key), out var here))
            return here;
        return everywhere.TryGetValue(key, out var id) ? id : null;
    }

    /// <summary>A word in small letters means only somebody of the meeting.</summary>
    public static Reach ReachOf(NameDraft name) => char.IsUpper(name.Written[0]) ? Reach.Archive : Reach.Meeting;

    /// <summary>
    /// The person whom a name of a meeting's discussion means; one that no list or mark tells is a candidate only.
    /// </summary>
    public PersonId? Find(MeetingDraft meeting, NameDraft name, bool isKnown, Reach reach = Reach.Ever) =>
        (isKnown ? Find(meeting, name) : null) ?? Settle(meeting, name.Written, reach);

    /// <summary>The one person whom a word of a meeting's discussion means, or null.</summary>
    public PersonId? Settle(MeetingDraft meeting, string word, Reach reach) =>
        word.Contains(' ') && Find(meeting, word) is { } whole ? whole
        : bearers.Find(Before(meeting), word, word[0] == '@' ? Reach.Begun : reach) is { } root
            && ids.TryGetValue(root, out var id) ? id : null;

    /// <summary>Whether anybody in the notes goes by this word.</summary>
    public bool IsBorne(string word) => bearers.IsBorne(word) || Find(word) is not null || word == Redacted.Mark;

    private MeetingDraft Before(MeetingDraft meeting) => Written?.GetValueOrDefault(meeting) ?? meeting;

    /// <summary>The person whom a form means in any note, or null.</summary>
    public PersonId? Find(string written) => everywhere.TryGetValue(PersonKey.Of(written), out var id) ? id : null;
}
