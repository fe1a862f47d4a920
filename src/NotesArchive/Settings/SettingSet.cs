using System.Globalization;
using NotesArchive.Text;

namespace NotesArchive.Settings;

/// <summary>Settings by key, later layers over earlier ones; a list that a later layer gives replaces the earlier list whole.</summary>
internal sealed class SettingSet
{
    private readonly SortedDictionary<string, SettingEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<SettingEntry> All => entries.Values;

    /// <exception cref="ConfigurationException">A key or a value holds what is no character.</exception>
    public void Over(IEnumerable<SettingEntry> layer)
    {
        var given = layer.Select(Sound).Select(AnalyzerLevels.ByCode).ToList();
        foreach (var list in given.Select(e => ListKey(e.Key)).Distinct(StringComparer.OrdinalIgnoreCase).ToList())
            foreach (var old in entries.Keys.Where(k => k.Equals(list, StringComparison.OrdinalIgnoreCase) || IsItem(k, list)).ToList())
                entries.Remove(old);
        foreach (var entry in given)
            entries[entry.Key] = entry;
    }

    public SettingEntry? Find(string key) => entries.GetValueOrDefault(key) is { Value: not null } entry ? entry : null;

    public string? Text(string key) => Find(key) is { } entry && entry.Value!.Length > 0 ? entry.Value : null;

    public bool Flag(string key, bool otherwise) => Find(key) is not { } entry ? otherwise
        : bool.TryParse(entry.Value, out var value) ? value
        : throw entry.Fault($"{key} is '{entry.Value}'; write true or false");

    public int Number(string key, int otherwise) => Find(key) is not { } entry ? otherwise
        : int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value
        : throw entry.Fault($"{key} is '{entry.Value}'; write a whole number above 0");

    /// <summary>The items of a list in order; a single value counts as a list of one, an empty one as a list of none.</summary>
    /// <exception cref="ConfigurationException">One of several is empty.</exception>
    public IReadOnlyList<SettingEntry> List(string key)
    {
        if (Find(key) is { } one)
            return one.Value!.Length == 0 ? [] : [one];
        var items = entries.Values.Where(e => IsItem(e.Key, key) && e.Value is not null)
            .OrderBy(e => int.Parse(e.Key[(key.Length + 1)..], CultureInfo.InvariantCulture)).ToList();
        return items.Find(e => string.IsNullOrWhiteSpace(e.Value)) is { } empty
            ? throw empty.Fault($"an item of {key} is empty; write a text or take it out")
            : items;
    }

    public IReadOnlyList<SettingEntry> Below(string key) =>
        [.. entries.Values.Where(e => e.Value is not null && e.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))];

    private static SettingEntry Sound(SettingEntry entry)
    {
        foreach (var text in new[] { entry.Key, entry.Value ?? "" })
            if (SoundText.FirstOdd(text) is >= 0 and var odd)
                throw entry.Fault($"{SoundText.Of(entry.Key)} holds U+{(int)text[odd]:X4}, which is no character of a text; take it out");
        return entry;
    }

    private static string ListKey(string key)
    {
        var cut = key.LastIndexOf(':');
        return cut > 0 && IsItem(key, key[..cut]) ? key[..cut] : key;
    }

    private static bool IsItem(string key, string list) =>
        key.Length > list.Length + 1 && key[list.Length] == ':' && key.StartsWith(list, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(key.AsSpan(list.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
