using NotesArchive.Extract;
using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.People;

/// <summary>How far a short form is looked for, from the surest place on.</summary>
internal enum Reach
{
    /// <summary>The note itself says whose it is: <c>Ann Bell (AB)</c>.</summary>
    Declared,
    /// <summary>Somebody whom the note lists or names.</summary>
    Meeting,
    /// <summary>The beginning of a handle in the note: <c>oli</c> of <c>@olivia-e</c>.</summary>
    Begun,
    /// <summary>Somebody of its series, around that time.</summary>
    Series,
    /// <summary>Somebody of any meeting around that time.</summary>
    Archive,
    /// <summary>Somebody who alone ever bore it.</summary>
    Ever,
}

/// <summary>
/// Who bears a short form: a first name, a surname, initials, the beginning of a handle. The nearest place where anybody fits settles
/// it, and only where one person alone does. A person is the root of a group of spellings.
/// </summary>
internal sealed class Bearers
{
    private const int LongestInitials = 4, ShortestBeginning = 3, LongEnd = 4;

    /// <summary>A curated spelling that is longer is no handle.</summary>
    private const int LongestHandle = 39;

    /// <summary>A name of two years ago may be another's.</summary>
    private const int MonthsNear = 6;

    /// <summary>"Luke van den Berg"; more words, or long ones in small letters, are no name.</summary>
    private const int LongestName = 4, LongestParticle = 3;

    private readonly SortedDictionary<string, NameUses> uses;
    private readonly SpellingGroups groups;
    private readonly Dictionary<string, HashSet<string>> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<((Reach, string, int) Scope, string Form), HashSet<string>> bearers = [];
    private readonly Dictionary<string, (DateOnly First, DateOnly Last)> recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, int Line, string Id), string?> meant = [];

    public Bearers(
        IReadOnlyList<MeetingDraft> drafts, SortedDictionary<string, NameUses> uses, SpellingGroups groups, PersonCuration curation)
    {
        (this.uses, this.groups) = (uses, groups);
        var plain = uses.Where(u => u.Value.IsHandle || u.Value.IsFullName).ToList();
        var names = uses.Where(u => u.Value is { IsHandle: false, IsFullName: false }).ToList();
        foreach (var (id, use) in plain)
            Know(groups.Root(id), use.Forms.Keys.SelectMany(f => FormsOf(f, use.IsHandle)));
        foreach (var entry in curation.Entries)
            Know(groups.Root(PersonCuration.Anchor(entry)), FormsOf(entry));
        // "Ann (@example)": Ann is a first name of hers in every note.
        foreach (var (id, use) in names)
            foreach (var handle in use.Places.Select(p => p.Name.Handle).OfType<string>())
                Know(groups.Root(NameUses.Id(PersonKey.Of(handle), true)), [id]);
        foreach (var (id, use) in plain)
            See(use, _ => groups.Root(id));
        foreach (var draft in drafts)
            foreach (var abbreviation in draft.Abbreviations)
                Declare(draft, Key(abbreviation.Letters), abbreviation.Person);
        SettleShortForms(names);
    }

    /// <summary>
    /// The person whom a short spelling (<see cref="NameUses.Id"/>) means in a meeting that has it; null where several fit.
    /// </summary>
    public string? Meant(string id, MeetingDraft meeting) =>
        meant.TryGetValue((meeting.Source, meeting.Line, id), out var root) ? root : id;

    /// <summary>The one person whom a word of the discussion means, or null.</summary>
    public string? Find(MeetingDraft meeting, string word, Reach reach) =>
        Fitting(meeting, reach, null, Key(word), "@" + PersonKey.Of(word))
            .Select(p => Meant(p, meeting)).Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : null;

    /// <summary>Whether anybody in the notes goes by this word.</summary>
    public bool IsBorne(string word) =>
        bearers.ContainsKey((Everywhere, Key(word))) || bearers.ContainsKey((Everywhere, "@" + PersonKey.Of(word)));

    private static (Reach, string, int) Everywhere => (Reach.Archive, "", 0);

    /// <summary>All of them before any is taken for somebody who was there.</summary>
    private void SettleShortForms(List<KeyValuePair<string, NameUses>> names)
    {
        foreach (var (id, use) in uses.Where(u => !u.Value.IsFullName))
            foreach (var place in use.Places)
                meant[(place.Meeting.Source, place.Meeting.Line, id)] = Settle(id, use, place.Meeting);
        foreach (var (id, use) in names)
        {
            if (use.Places.Exists(p => p.Listed && Meant(id, p.Meeting) == groups.Root(id)))
                Know(groups.Root(id), use.Forms.Keys.SelectMany(f => FormsOf(f, isHandle: false)));
            See(use, m => Meant(id, m));
        }
    }

    private string? Settle(string id, NameUses use, MeetingDraft meeting)
    {
        var own = groups.Root(id);
        if (use.IsHandle && use.Places.Exists(p => p.Listed && ReferenceEquals(p.Meeting, meeting)))
            return own;
        return Fitting(meeting, use.IsHandle ? Reach.Begun : Reach.Ever, own, use.Key) switch
        {
            [var one] => one,
            [] => own,
            _ => use.IsHandle ? own : null,
        };
    }

    private List<string> Fitting(MeetingDraft meeting, Reach reach, string? but, params string[] words)
    {
        foreach (var scope in ScopesOf(meeting).TakeWhile(s => s.Reach <= reach))
        {
            var those = words.SelectMany(w => bearers.GetValueOrDefault((scope.Where, w)) ?? []).Distinct(StringComparer.Ordinal)
                .Where(r => but is null || r != but && !groups.KeptApart(r, but)).ToList();
            var fits = scope.Reach switch
            {
                < Reach.Series => those,
                Reach.Ever => those.Count == 1 ? those : [],
                _ => those.FindAll(r => IsNear(r, meeting.Date)),
            };
            // Whoever stands in undated notes alone may have been here, or not.
            if (fits.Count > 0)
                return fits.TrueForAll(recorded.ContainsKey) ? fits : those;
        }
        return [];
    }

    private static IEnumerable<(Reach Reach, (Reach, string, int) Where)> ScopesOf(MeetingDraft meeting) =>
        Enum.GetValues<Reach>().Select(r => (r, r switch
        {
            Reach.Series => (r, meeting.Series ?? meeting.Title ?? "", 0),
            Reach.Archive or Reach.Ever => Everywhere,
            _ => (r, meeting.Source, meeting.Line),
        }));

    private bool IsNear(string person, DateOnly? date) => date is not { } day || !recorded.TryGetValue(person, out var time)
        || day >= time.First.AddMonths(-MonthsNear) && day <= time.Last.AddMonths(MonthsNear);

    private void Know(string person, IEnumerable<string> more)
    {
        if (!forms.TryGetValue(person, out var own))
            forms[person] = own = new(StringComparer.Ordinal);
        // Of "@" alone nothing is left.
        own.UnionWith(more.Where(f => f.Length > 0));
    }

    private void Declare(MeetingDraft draft, string form, NameDraft person)
    {
        var ids = new[] { (person.Handle, true), (person.FullName, false) }.Where(f => f.Item1 is not null)
            .Select(f => NameUses.Id(PersonKey.Of(f.Item1!), f.Item2));
        if (ids.FirstOrDefault(uses.ContainsKey) is { } id)
            foreach (var scope in ScopesOf(draft).Where(s => s.Reach is Reach.Declared or Reach.Series))
                Add(scope.Where, form, groups.Root(id));
    }

    private void See(NameUses use, Func<MeetingDraft, string?> whom)
    {
        foreach (var places in use.Places.GroupBy(p => p.Meeting, ReferenceEqualityComparer.Instance))
        {
            var draft = (MeetingDraft)places.Key!;
            if (whom(draft) is not { } person || !forms.TryGetValue(person, out var own))
                continue;
            var isListed = places.Any(p => p.List != NameList.Words);
            if (isListed && draft.Date is { } day)
                recorded[person] = recorded.TryGetValue(person, out var time)
                    ? (day < time.First ? day : time.First, day > time.Last ? day : time.Last) : (day, day);
            foreach (var (scope, form) in ScopesOf(draft).SelectMany(s => Forms(s.Reach, own, isListed).Select(f => (s, f))))
                Add(scope.Where, form, person);
        }
    }

    /// <summary>Who only speaks may be one of several that no list holds: "Ann" is the Ann Bell who spoke, "AB" may be another.</summary>
    private static IEnumerable<string> Forms(Reach reach, IEnumerable<string> own, bool isListed) => reach switch
    {
        Reach.Meeting => own.Where(f => isListed || f[0] != '='),
        Reach.Begun when isListed => own.SelectMany(Beginnings),
        Reach.Series when isListed => own,
        Reach.Archive => own,
        _ => [],
    };

    private void Add((Reach, string, int) scope, string form, string person)
    {
        if (!bearers.TryGetValue((scope, form), out var those))
            bearers[(scope, form)] = those = new(StringComparer.Ordinal);
        those.Add(person);
    }

    /// <summary>The id "ann" does not claim every Ann.</summary>
    private static IEnumerable<string> FormsOf(CuratedEntry entry) => entry.Forms.SelectMany(f =>
        FormsOf(f.Text, isHandle: true).Concat(f == entry.Id ? [] : FormsOf(f.Text, isHandle: false)));

    /// <summary>First name, surname and both of "Luke van den Berg", initials of all its words and of those two; @handles.</summary>
    private static IEnumerable<string> FormsOf(string spelling, bool isHandle)
    {
        yield return isHandle ? "@" + PersonKey.Of(spelling) : Key(spelling);
        var words = spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (isHandle || !IsFullName(words))
            yield break;
        yield return Key(words[0]);
        yield return Key(words[^1]);
        yield return Key($"{words[0]} {words[^1]}");
        yield return Initials(words);
        yield return Initials([words[0], words[^1]]);
        yield return Initials([words[0]]);
    }

    private static bool IsFullName(string[] words) =>
        words.Length is >= 2 and <= LongestName && words[^1].TrimEnd('.').Length != 1
        && words.All(w => char.IsUpper(w[0]) || w.Length <= LongestParticle);

    // "ravi" of @ravik and @ravikumar: what follows is a surname or its initials; "shawl" is not Shaw's.
    private static IEnumerable<string> Beginnings(string form) => form[0] != '@' || form.Length > LongestHandle + 1 ? []
        : Enumerable.Range(ShortestBeginning, Math.Max(0, form.Length - 1 - ShortestBeginning))
            .Where(n => form.Length - 1 - n is var rest && (rest >= LongEnd || rest <= 2 && n > ShortestBeginning))
            .Select(n => form[1..(n + 1)]);

    /// <summary>A key of capitals, so that "AB" is no word "ab".</summary>
    private static string Initials(IEnumerable<string> words) => "=" + string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));

    private static string Key(string word)
    {
        var form = word.Trim().TrimStart('@');
        return form.Length is > 0 and <= LongestInitials && form.All(char.IsUpper) ? "=" + form : PersonKey.Of(form);
    }
}
