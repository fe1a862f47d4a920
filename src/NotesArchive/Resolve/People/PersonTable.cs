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

    private readonly ILookup<(string Source, int Line), string>? redactedInMeeting;

    internal PersonTable(
        IReadOnlyDictionary<string, PersonId> everywhere,
        IReadOnlyDictionary<(string Source, int Line, string Key), PersonId?> inMeeting,
        ILookup<(string Source, int Line), string>? redactedInMeeting = null)
    {
        (this.everywhere, this.inMeeting) = (everywhere, inMeeting);
        this.redactedInMeeting = redactedInMeeting;
    }

    /// <summary>By id; redacted people are left out.</summary>
    public required IReadOnlyList<ResolvedPerson> People { get; init; }
    /// <summary>Forms of redacted people: nothing of the site may show them.</summary>
    public IReadOnlyList<string> Redacted { get; init; } = [];
    public IReadOnlyList<NameMerge> Merges { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Those forms, and the first names that mean a redacted person in this meeting only.</summary>
    public IReadOnlyList<string> RedactedIn(MeetingDraft meeting) =>
        Redacted.Count == 0 ? [] : [.. Redacted, .. redactedInMeeting?[(meeting.Source, meeting.Line)] ?? []];

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

    /// <summary>The person whom a form means in any note, or null.</summary>
    public PersonId? Find(string written) => everywhere.TryGetValue(PersonKey.Of(written), out var id) ? id : null;
}
