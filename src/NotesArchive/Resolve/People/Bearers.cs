using NotesArchive.Extract;
using NotesArchive.Model;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Who bears a short form: a first name, a surname, initials, the beginning of a handle. The meeting's own people settle it first,
/// then those of its series, then those of the archive, each only where one person alone fits.
/// </summary>
internal sealed class Bearers
{
    private readonly PersonTable people;
    private readonly Dictionary<PersonId, ResolvedPerson> known;
    private readonly Dictionary<(MeetingDraft Meeting, string Form), HashSet<PersonId>> ofMeeting = new(MeetingAndId.Comparer);
    private readonly Dictionary<(string Series, string Form), HashSet<PersonId>> ofSeries = [];
    private readonly Dictionary<string, HashSet<PersonId>> ofArchive = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(MeetingDraft Meeting, string Form), HashSet<PersonId>> declared = new(MeetingAndId.Comparer);
    private readonly Dictionary<PersonId, (DateOnly First, DateOnly Last)> recorded = [];
    private readonly Dictionary<MeetingDraft, IReadOnlyList<PersonId>> present = new(ReferenceEqualityComparer.Instance);

    public Bearers(IReadOnlyList<MeetingDraft> drafts, PersonTable people)
    {
        this.people = people;
        known = people.People.ToDictionary(p => p.Id);
        foreach (var person in people.People)
            foreach (var form in FormsOf(person))
                Add(ofArchive, form, person.Id);
        foreach (var draft in drafts)
            Read(draft);
    }

    /// <summary>The one person whom a word of this meeting means, or null; initials count only as capitals.</summary>
    public PersonId? Find(MeetingDraft meeting, string word) => Nearest(meeting, word) is { Count: 1 } one ? one.First() : null;

    /// <summary>The same, settled by the meeting's own people alone; a capitalised word may begin one of their handles.</summary>
    public PersonId? FindHere(MeetingDraft meeting, string word)
    {
        if (ofMeeting.TryGetValue((meeting, Key(word)), out var exact))
            return exact.Count == 1 ? exact.First() : null;
        if (!char.IsUpper(word[0]))
            return null;
        var begun = present[meeting]
            .Where(p => known.TryGetValue(p, out var person) && person.Spellings.Any(s => BeginsHandle(s, word))).ToList();
        return begun.Count == 1 ? begun[0] : null;
    }

    /// <summary>Whether anybody in the notes goes by this word.</summary>
    public bool IsBorne(string word) => ofArchive.ContainsKey(Key(word)) || people.Find(word) is not null || people.IsRedacted(word);

    private HashSet<PersonId>? Nearest(MeetingDraft meeting, string word)
    {
        var key = Key(word);
        if (declared.TryGetValue((meeting, key), out var written))
            return written;
        if (ofMeeting.TryGetValue((meeting, key), out var here))
            return here;
        if (word.Contains(' ') && people.Find(meeting, word) is { } whole)
            return [whole];
        return ofSeries.TryGetValue((SeriesOf(meeting), key), out var series) && Near(series, meeting) is { Count: > 0 } near ? near
            : ofArchive.TryGetValue(key, out var all) ? Near(all, meeting) : null;
    }

    /// <summary>Those whom the notes record around the time of a meeting: a name of two years ago may be another's.</summary>
    private HashSet<PersonId> Near(HashSet<PersonId> those, MeetingDraft meeting) =>
        [.. those.Where(p => IsNear(p, meeting.Date))];

    private bool IsNear(PersonId person, DateOnly? date) => date is not { } day || !recorded.TryGetValue(person, out var time)
        || day >= time.First.AddMonths(-MonthsNear) && day <= time.Last.AddMonths(MonthsNear);

    private void Read(MeetingDraft draft)
    {
        var here = NamesIn(draft).Select(n => people.Find(draft, n)).OfType<PersonId>().Distinct().ToList();
        present[draft] = here;
        if (draft.Date is { } day)
            foreach (var person in here)
                recorded[person] = recorded.TryGetValue(person, out var time)
                    ? (day < time.First ? day : time.First, day > time.Last ? day : time.Last)
                    : (day, day);
        foreach (var person in here)
            foreach (var form in known.TryGetValue(person, out var found) ? FormsOf(found) : [])
            {
                Add(ofMeeting, (draft, form), person);
                Add(ofSeries, (SeriesOf(draft), form), person);
            }
        foreach (var abbreviation in draft.Abbreviations)
            if (people.Find(draft, abbreviation.Person) is { } person)
            {
                Add(declared, (draft, Key(abbreviation.Letters)), person);
                Add(ofSeries, (SeriesOf(draft), Key(abbreviation.Letters)), person);
            }
    }

    private static IEnumerable<NameDraft> NamesIn(MeetingDraft draft) =>
        draft.Lead.Concat(draft.Notetaker).Concat(draft.Attendees).Concat(draft.Updates.Select(u => u.Person))
            .Concat(draft.Topics.SelectMany(t => t.Owners)).Concat(draft.Mentions);

    /// <summary>First name, surname and both of "Luke van den Berg", the initials of all its words and of those two.</summary>
    private static IEnumerable<string> FormsOf(ResolvedPerson person)
    {
        foreach (var spelling in person.Spellings)
        {
            var words = spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return Key(spelling);
            if (!IsFullName(words))
                continue;
            yield return Key(words[0]);
            yield return Key(words[^1]);
            yield return Key($"{words[0]} {words[^1]}");
            yield return Initials(words);
            yield return Initials([words[0], words[^1]]);
            yield return Initials([words[0]]);
        }
    }

    private static bool IsFullName(string[] words) =>
        words.Length is >= 2 and <= LongestName && words[^1].TrimEnd('.').Length != 1
        && words.All(w => char.IsUpper(w[0]) || w.Length <= LongestParticle);

    /// <summary>A key of capitals, so that "AB" is no word "ab".</summary>
    private static string Initials(IEnumerable<string> words) => "=" + string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));

    private static string Key(string word)
    {
        var form = word.Trim().TrimStart('@');
        return form.Length <= LongestInitials && form.Length > 0 && form.All(char.IsUpper) ? "=" + form : form.ToLowerInvariant();
    }

    private const int LongestInitials = 4, ShortestBeginning = 3, MonthsNear = 6;

    /// <summary>"Luke van den Berg"; more words, or long ones in small letters, are no name.</summary>
    private const int LongestName = 4, LongestParticle = 3;

    // "ravi" of @ravik and @ravikumar: what follows is a surname or its initials; "shawl" is not Shaw's.
    private static bool BeginsHandle(string handle, string word) =>
        word.Length >= ShortestBeginning && !handle.Contains(' ') && handle.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (handle.Length - word.Length >= 4
            || handle.Length - word.Length is 1 or 2 && word.Length > ShortestBeginning
            || handle.Length == word.Length);

    private static string SeriesOf(MeetingDraft draft) => Text.Slug.Of(draft.Series ?? draft.Title ?? "");

    private static void Add<TKey>(Dictionary<TKey, HashSet<PersonId>> bearers, TKey key, PersonId person) where TKey : notnull
    {
        if (!bearers.TryGetValue(key, out var those))
            bearers[key] = those = [];
        those.Add(person);
    }
}
