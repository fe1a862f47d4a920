using NotesArchive.Extract;
using NotesArchive.Model;

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

    /// <summary>By id; redacted people are left out.</summary>
    public required IReadOnlyList<ResolvedPerson> People { get; init; }
    /// <summary>Forms of redacted people: nothing of the site may show them.</summary>
    public IReadOnlyList<string> Redacted { get; init; } = [];
    internal required ILookup<(string Source, int Line), string> RedactedHere { private get; init; }
    public IReadOnlyList<NameMerge> Merges { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Those forms, and the first names that mean a redacted person in this meeting only.</summary>
    public IReadOnlyList<string> RedactedIn(MeetingDraft meeting) =>
        Redacted.Count == 0 ? [] : [.. Redacted, .. RedactedHere[(meeting.Source, meeting.Line)]];

    public bool IsRedacted(string form) => Redacted.Contains(form, StringComparer.OrdinalIgnoreCase);

    /// <summary>The person a draft's name means in its meeting; null where nothing settles it, or it is no person.</summary>
    public PersonId? Find(MeetingDraft meeting, NameDraft name) =>
        (name.Handle is { } handle ? Find(meeting, handle) : null) ?? (name.FullName is { } full ? Find(meeting, full) : null);

    /// <summary>The same for a handle or name alone.</summary>
    public PersonId? Find(MeetingDraft meeting, string written)
    {
        var key = PersonKey.Of(written);
        if (inMeeting.TryGetValue((meeting.Source, meeting.Line, key), out var here))
            return here;
        return everywhere.TryGetValue(key, out var id) ? id : null;
    }

    /// <summary>The one person whom a word of a meeting's discussion means, or null.</summary>
    public PersonId? Settle(MeetingDraft meeting, string word, Reach reach) =>
        word.Contains(' ') && Find(meeting, word) is { } whole ? whole
        : bearers.Find(meeting, word, word[0] == '@' ? Reach.Begun : reach) is { } root && ids.TryGetValue(root, out var id) ? id : null;

    /// <summary>Whether anybody in the notes goes by this word.</summary>
    public bool IsBorne(string word) => bearers.IsBorne(word) || Find(word) is not null || IsRedacted(word);

    /// <summary>The person whom a form means in any note, or null.</summary>
    public PersonId? Find(string written) => everywhere.TryGetValue(PersonKey.Of(written), out var id) ? id : null;
}
