using NotesArchive.Extract;

namespace NotesArchive.Resolve;

/// <summary>Where a name stands: listed (lead, notetaker, attendees, own update) or anywhere else.</summary>
internal sealed record NameUse(MeetingDraft Meeting, NameDraft Name, bool Listed);

/// <summary>All places of one spelling of a person, in order of the meetings' dates, paths and lines.</summary>
internal sealed class NameUses(string key, bool isHandle)
{
    public string Key { get; } = key;
    public bool IsHandle { get; } = isHandle;
    public List<NameUse> Places { get; } = [];
    /// <summary>Exact forms and how often each is written.</summary>
    public SortedDictionary<string, int> Forms { get; } = new(StringComparer.Ordinal);
    public int Count => Places.Count;
    public NameUse First => Places[0];
    public bool IsListed => Places.Exists(p => p.Listed);
    public bool IsFullName => !IsHandle && Key.Contains(' ');
    /// <summary>The form most written; of two the one that sorts first.</summary>
    public string Common => Forms.MaxBy(f => f.Value).Key;

    /// <summary>Every spelling in the drafts, by key. A name with a handle counts for both.</summary>
    public static SortedDictionary<string, NameUses> Collect(IReadOnlyList<MeetingDraft> drafts)
    {
        var uses = new SortedDictionary<string, NameUses>(StringComparer.Ordinal);
        var inOrder = drafts.OrderBy(d => d.Date ?? DateOnly.MaxValue).ThenBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Line);
        foreach (var draft in inOrder)
        {
            var seen = new HashSet<(int, string)>();
            foreach (var (name, listed) in Names(draft).OrderBy(n => n.Name.Line).ThenByDescending(n => n.Listed))
            {
                Add(name.Handle, true);
                Add(name.FullName, false);

                void Add(string? form, bool isHandle)
                {
                    if (form is null || PersonKey.Of(form) is not { Length: > 0 } key || !seen.Add((name.Line, Id(key, isHandle))))
                        return;
                    var id = Id(key, isHandle);
                    if (!uses.TryGetValue(id, out var use))
                        uses[id] = use = new(key, isHandle);
                    use.Places.Add(new(draft, name, listed));
                    var exact = form.Trim().TrimStart('@');
                    use.Forms[exact] = use.Forms.GetValueOrDefault(exact) + 1;
                }
            }
        }
        return uses;
    }

    /// <summary>A handle and a name of the same letters are two spellings: <c>@eric</c> and Eric may differ.</summary>
    public static string Id(string key, bool isHandle) => isHandle ? "@" + key : key;

    private static IEnumerable<(NameDraft Name, bool Listed)> Names(MeetingDraft draft) =>
        draft.Lead.Concat(draft.Notetaker).Concat(draft.Attendees).Concat(draft.Updates.Select(u => u.Person)).Select(n => (n, true))
            .Concat(draft.Topics.SelectMany(t => t.People.Concat(t.Owners))
                .Concat(draft.Actions.SelectMany(a => a.People))
                .Concat(draft.Mentions)
                .Concat(draft.Blocks.SelectMany(b => b.Speakers.Concat(b.Named)))
                .Select(n => (n, false)));
}
