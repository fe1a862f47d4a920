using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>
/// Curated initiatives laid over the headings. A spelling is known by its exact text first, so that an entry may hold
/// <c>Cache (go)</c> and another <c>Cache (js)</c>; a cleaned form belongs to an entry only where one entry has it.
/// </summary>
internal sealed class InitiativeCuration
{
    private readonly Dictionary<string, CuratedEntry> byKey = new(StringComparer.Ordinal);

    private InitiativeCuration(IReadOnlyList<CuratedEntry> entries) => Entries = entries;

    public IReadOnlyList<CuratedEntry> Entries { get; }
    public Dictionary<string, CuratedEntry> ByFold { get; } = new(StringComparer.Ordinal);
    public IReadOnlyDictionary<string, CuratedEntry> ByKey => byKey;

    public static InitiativeCuration Apply(IReadOnlyList<CuratedEntry> entries, SpellingGroups groups)
    {
        var curation = new InitiativeCuration(entries);
        foreach (var entry in entries)
            foreach (var form in entry.Forms)
                curation.ByFold[InitiativeHeading.Fold(form.Text)] = entry;
        foreach (var same in entries.SelectMany(e => e.Forms.Select(f => (Key: InitiativeHeading.Read(f.Text).Key, Entry: e)))
            .GroupBy(k => k.Key, StringComparer.Ordinal))
            if (same.Select(k => k.Entry).Distinct().Count() == 1)
                curation.byKey[same.Key] = same.First().Entry;
        foreach (var (key, entry) in curation.byKey)
            groups.Join(Anchor(entry), key);
        foreach (var entry in entries)
        {
            groups.Claim(Anchor(entry));
            foreach (var not in entry.Not)
                groups.KeepApart(Anchor(entry), InitiativeHeading.Read(not.Text).Key);
        }
        return curation;
    }

    /// <summary>The form that stands for an entry among the keys; no heading's key holds a space.</summary>
    public static string Anchor(CuratedEntry entry) => "entry " + InitiativeHeading.Fold(entry.Forms.First().Text);
}
