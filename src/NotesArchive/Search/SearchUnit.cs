using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// What a search finds: a topic, an update, or a stretch of the rest of a meeting. <see cref="Number"/> counts within the
/// meeting; number 0 stands for the meeting itself and holds its title, its date and who was there.
/// </summary>
internal sealed record SearchUnit
{
    /// <summary>A meeting has at most this many units; postings rely on it.</summary>
    public const int PerMeeting = 64;

    /// <summary>Index into the archive's meetings.</summary>
    public required int Meeting { get; init; }
    public required int Number { get; init; }
    /// <summary>Below the site's root, with the anchor of its first block; no two units share one.</summary>
    public required string Url { get; init; }
    /// <summary>Words that only number 0 has: the meeting's title, series and date.</summary>
    public string Title { get; init; } = "";
    /// <summary>The meeting's series; only number 0 has it.</summary>
    public SeriesId? Series { get; init; }
    public string Heading { get; init; } = "";
    /// <summary>Whole blocks, or pieces of a long one.</summary>
    public required IReadOnlyList<string> Texts { get; init; }
    public IReadOnlyList<PersonId> People { get; init; } = [];
    public IReadOnlyList<InitiativeId> Initiatives { get; init; } = [];
    public IReadOnlyList<Reference> References { get; init; } = [];
    /// <summary>Where the meeting's links lead; only number 0 has them.</summary>
    public IReadOnlyCollection<string> Addresses { get; init; } = [];

    /// <summary>Units in order of meeting and number sort by this.</summary>
    public int Key => Meeting * PerMeeting + Number;
}
