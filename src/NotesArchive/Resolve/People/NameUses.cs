using NotesArchive.Extract;

namespace NotesArchive.Resolve.People;

/// <summary>Which of a meeting's lists of people holds a name; <see cref="Words"/>: only the lines of its discussion do.</summary>
internal enum NameList { Words, None, Lead, Notetaker, Attendees, Updates }

/// <summary>Where a name stands.</summary>
internal sealed record NameUse(MeetingDraft Meeting, NameDraft Name, NameList List)
{
    public bool Listed => List > NameList.None;
    /// <summary>False where the note writes a bare word that a handle elsewhere in it explains.</summary>
    public bool HasMark => Name.Written.Contains('@');
}

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
    /// <summary>A first name and an initial, "Micah Z": it names nobody whose full name is not known otherwise.</summary>
    public bool IsShortened => IsFullName && Key.Length - Key.LastIndexOf(' ') <= 3 && Key.TrimEnd('.').Length - Key.LastIndexOf(' ') == 2;
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
            foreach (var (name, list) in Names(draft).OrderBy(n => n.Name.Line).ThenByDescending(n => n.List))
            {
                Add(name.Handle, true);
                // "Faster Shelves (@ann)" is a heading with its owner; "Ann Example (@aex)" in a list is a name.
                if (list is NameList.Lead or NameList.Notetaker or NameList.Attendees || name.Handle is null
                    || IsNameOf(name.FullName, name.Handle))
                    Add(name.FullName, false);

                void Add(string? form, bool isHandle)
                {
                    if (form is null || PersonKey.Of(form) is not { Length: > 0 } key || !seen.Add((name.Line, Id(key, isHandle))))
                        return;
                    var id = Id(key, isHandle);
                    if (!uses.TryGetValue(id, out var use))
                        uses[id] = use = new(key, isHandle);
                    use.Places.Add(new(draft, name, list));
                    var exact = form.Trim().TrimStart('@');
                    use.Forms[exact] = use.Forms.GetValueOrDefault(exact) + 1;
                }
            }
        }
        TakeFirstNames(uses);
        return uses;
    }

    /// <summary>
    /// "danny", or "@danny" in passing, is no handle where no list has "@danny" and some Danny has a full name: it is a first name.
    /// </summary>
    private static void TakeFirstNames(SortedDictionary<string, NameUses> uses)
    {
        var firstNames = uses.Values.Where(u => u.IsFullName).Select(u => u.Key.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var taken = uses.Where(u => u.Value.IsHandle && firstNames.Contains(u.Value.Key) && !u.Value.Places.Exists(ShowsHandle)).ToList();
        foreach (var (id, use) in taken)
        {
            uses.Remove(id);
            if (!uses.TryGetValue(use.Key, out var plain))
                uses[use.Key] = plain = new(use.Key, isHandle: false);
            plain.Places.AddRange(use.Places);
            foreach (var (form, count) in use.Forms)
                plain.Forms[form] = plain.Forms.GetValueOrDefault(form) + count;
        }
    }

    private static bool ShowsHandle(NameUse place) => place.HasMark && (place.Listed || place.Name.FullName is not null);

    /// <summary>A handle and a name of the same letters are two spellings: <c>@eric</c> and Eric may differ.</summary>
    public static string Id(string key, bool isHandle) => isHandle ? "@" + key : key;

    private static bool IsNameOf(string? name, string handle) =>
        name is not null && (!name.Contains(' ') || PersonEvidence.Alike(PersonKey.Of(name), PersonKey.Of(handle)));

    private static IEnumerable<(NameDraft Name, NameList List)> Names(MeetingDraft draft) =>
        draft.Lead.Select(n => (n, NameList.Lead))
            .Concat(draft.Notetaker.Select(n => (n, NameList.Notetaker)))
            .Concat(draft.Attendees.Select(n => (n, NameList.Attendees)))
            .Concat(draft.Updates.Select(u => (u.Person, NameList.Updates)))
            .Concat(draft.Topics.SelectMany(t => t.People.Concat(t.Owners))
                .Concat(draft.Actions.SelectMany(a => a.People))
                .Concat(draft.Mentions).Select(n => (n, NameList.None)))
            .Concat(draft.Blocks.SelectMany(KnownNamesIn).Concat(FullNamesThatSpeak(draft)).Select(n => (n, NameList.Words)));

    /// <summary>
    /// So many marks of at least two full names, "**Ann Bell:** ...", show that the note records speech: those are people, unless the
    /// note writes one of their words in small letters ("Testing Updates: ...").
    /// </summary>
    private const int MarksOfSpeech = 3;

    private static List<NameDraft> FullNamesThatSpeak(MeetingDraft draft)
    {
        var names = draft.Blocks.Where(b => b.Update is null).SelectMany(b => b.Lines.Select(l => l.Speaker)).OfType<SpeakerDraft>()
            .Where(s => s is { IsKnown: false, Shape: MarkShape.Name or MarkShape.Alone }).SelectMany(s => s.People)
            .Where(n => n.FullName is { } name && IsCapitalised(name.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        if (names.Count < MarksOfSpeech)
            return [];
        var small = draft.Blocks.SelectMany(b => b.Lines)
            .SelectMany(l => l.Text.Split([' ', ',', '.', ':', ';', '(', ')', '/', '-', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => char.IsLower(w[0])).ToHashSet(StringComparer.Ordinal);
        names.RemoveAll(n => n.FullName!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => small.Contains(w.ToLowerInvariant())));
        return names.Count >= MarksOfSpeech && names.Select(n => n.FullName).Distinct(StringComparer.Ordinal).Count() > 1 ? names : [];
    }

    private static bool IsCapitalised(string[] words) => words.Length is 2 or 3 && words.All(w => char.IsUpper(w[0]) && w.Length > 1);

    private static IEnumerable<NameDraft> KnownNamesIn(BlockDraft block) =>
        block.Lines.SelectMany(KnownNames).Concat(block.Turn is { IsKnown: true } turn ? turn.People : []);

    // What is no more than a candidate makes nobody.
    private static IEnumerable<NameDraft> KnownNames(LineDraft line) =>
        line.Names.Where(n => n.IsKnown).Select(n => n.Name!).Concat(line.Speaker is { IsKnown: true } speaker ? speaker.People : []);
}
