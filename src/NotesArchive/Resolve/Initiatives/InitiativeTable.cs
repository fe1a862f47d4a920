using NotesArchive.Model;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>An initiative as the headings of all meetings give it.</summary>
internal sealed record ResolvedInitiative
{
    public required InitiativeId Id { get; init; }
    public required string Name { get; init; }
    public InitiativeBasis Basis { get; init; }
    /// <summary>Headings as written and curated spellings, the commonest first.</summary>
    public required IReadOnlyList<string> Spellings { get; init; }
    /// <summary>Names without their dress, by which texts may speak of it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    /// <summary>Curated words that tag a contribution.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];
    /// <summary>Curated spellings that never mean this one.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];
}

/// <summary>Which heading belongs to which initiative. Made by <see cref="InitiativeResolver"/>.</summary>
internal sealed class InitiativeTable
{
    private readonly IReadOnlyDictionary<string, InitiativeId> byFold;
    private readonly IReadOnlyDictionary<string, InitiativeId> byKey;

    private readonly IReadOnlySet<string> ignored;

    internal InitiativeTable(
        IReadOnlyDictionary<string, InitiativeId> byFold, IReadOnlyDictionary<string, InitiativeId> byKey, IReadOnlySet<string> ignored) =>
        (this.byFold, this.byKey, this.ignored) = (byFold, byKey, ignored);

    /// <summary>By id.</summary>
    public required IReadOnlyList<ResolvedInitiative> Initiatives { get; init; }
    public IReadOnlyList<NameMerge> Merges { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The initiative that a heading names in any known spelling, or null.</summary>
    public InitiativeId? Find(string heading)
    {
        var fold = InitiativeHeading.Fold(heading);
        if (ignored.Contains(fold))
            return null;
        if (byFold.TryGetValue(fold, out var exact))
            return exact;
        return byKey.TryGetValue(InitiativeHeading.Read(heading).Key, out var id) ? id : null;
    }
}
