using NotesArchive.Extract;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>
/// Subjects that three or more meetings come back to, though no note lists them among initiatives: one issue, one name, or the name
/// that longer headings hold (<c>Shelf labels</c> in <c>Printing of shelf labels in bulk</c>).
/// </summary>
internal sealed class RecurringSubjects
{
    private const int FewestMeetings = 3, LongestName = 14, LongestInside = 4;

    private sealed record Subject(HeadingPlace Place, string Wording)
    {
        public string Key => Place.Heading.Key;
    }

    private readonly LanguageWords language;
    private readonly HashSet<string> containers;
    private readonly HashSet<string> people;

    private RecurringSubjects(IReadOnlyList<MeetingDraft> drafts, LanguageWords language)
    {
        this.language = language;
        containers = drafts.SelectMany(d => d.Topics).SelectMany(t => t.Containers).Select(c => Wording.Of(c))
            .ToHashSet(StringComparer.Ordinal);
        people = drafts.SelectMany(d => d.Attendees.Concat(d.Lead)).Select(n => n.FullName).OfType<string>()
            .SelectMany(n => new[] { Wording.Of(n), Wording.Of(n.Split(' ')[0]) }).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Adds them to the headings of listed initiatives; a subject that is listed, too, joins that list's.</summary>
    public static void Add(
        SortedDictionary<string, HeadingUses> uses, IReadOnlyList<MeetingDraft> drafts, Func<string, bool> isNone, LanguageWords language)
    {
        var recurring = new RecurringSubjects(drafts, language);
        var subjects = recurring.Subjects(drafts, isNone).ToList();
        var byKey = subjects.ToLookup(s => s.Key, StringComparer.Ordinal);
        foreach (var same in byKey.Where(s => uses.ContainsKey(s.Key)))
            uses[same.Key].Besides.AddRange(same.Select(s => s.Place));
        foreach (var same in byKey.Where(s => !uses.ContainsKey(s.Key) && Meetings(s) >= FewestMeetings))
            uses[same.Key] = Uses(same.Key, same.Select(s => s.Place));
        AddInside(uses, [.. subjects.Where(s => !uses.ContainsKey(s.Key))]);
    }

    private static int Meetings(IEnumerable<Subject> subjects) => subjects.Select(s => s.Place.Meeting).Distinct().Count();

    private static HeadingUses Uses(string key, IEnumerable<HeadingPlace> places)
    {
        var use = new HeadingUses(key);
        use.Places.AddRange(places);
        return use;
    }

    /// <summary>In order of date, path and line; of one issue, all under the name that is most written.</summary>
    private IEnumerable<Subject> Subjects(IReadOnlyList<MeetingDraft> drafts, Func<string, bool> isNone)
    {
        var places = drafts.OrderBy(d => d.Date ?? DateOnly.MaxValue).ThenBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Line)
            .SelectMany(d => d.Topics.Where(t => t.Kind == TopicKind.Discussion && !isNone(t.Heading))
                .Select(t => (Ticket: TicketOf(d, t), Place: new HeadingPlace(d, t, Read(t)))))
            .Where(p => MayBeInitiative(p.Place)).ToList();
        var names = places.Where(p => p.Ticket is not null).GroupBy(p => p.Ticket!, p => p.Place.Heading, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Commonest, StringComparer.Ordinal);
        foreach (var (ticket, place) in places)
        {
            var named = ticket is null ? place : place with { Heading = names[ticket] };
            yield return new(named, Wording.Of(named.Heading.ShortName));
        }
    }

    private static InitiativeHeading Commonest(IEnumerable<InitiativeHeading> headings) =>
        headings.GroupBy(h => h.Key, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal).First().First();

    private InitiativeHeading Read(TopicDraft topic) => InitiativeHeading.Read(SubjectName.Of(topic, language), language);

    private static string? TicketOf(MeetingDraft draft, TopicDraft topic) => SubjectName.Ticket(topic) is { } number
        ? $"{draft.References.FirstOrDefault(r => r.Line == topic.Line && r.Number == number)?.Repository}#{number}" : null;

    private bool MayBeInitiative(HeadingPlace place)
    {
        var name = Wording.Of(place.Heading.ShortName);
        var words = name.Split(' ');
        return place.Heading.Key.Length > 1 && words.Length <= LongestName
            // "Nominating @ann" is about her; "Ann" alone speaks.
            && !place.Topic.Heading.Contains('@') && !people.Contains(name)
            && !containers.Contains(Wording.Of(place.Topic.Heading))
            && !InitiativeWording.IsRoutine(name, language) && !words.Any(language[WordRole.Meeting].Contains)
            && !language[WordRole.SentenceBegins].Contains(words[0]);
    }

    /// <summary>Names that stand alone somewhere, inside the headings of other meetings.</summary>
    private static void AddInside(SortedDictionary<string, HeadingUses> uses, List<Subject> subjects)
    {
        var names = subjects.Where(s => IsDistinct(s.Wording)).DistinctBy(s => s.Wording).ToDictionary(s => s.Wording, StringComparer.Ordinal);
        var held = subjects.SelectMany(s => Inside(s.Wording).Where(names.ContainsKey).Select(name => (Name: name, Subject: s)))
            .ToLookup(h => h.Name, h => h.Subject, StringComparer.Ordinal);
        var taken = new HashSet<Subject>(ReferenceEqualityComparer.Instance);
        foreach (var holding in held.Select(h => (Name: names[h.Key], Meetings: Meetings(h), Subjects: h))
            .Where(h => h.Meetings >= FewestMeetings).OrderByDescending(h => h.Meetings).ThenBy(h => h.Name.Key, StringComparer.Ordinal))
        {
            var places = holding.Subjects.Where(taken.Add).Select(s => s.Place with { Heading = holding.Name.Place.Heading }).ToList();
            if (places.Select(p => p.Meeting).Distinct().Count() >= FewestMeetings)
                uses.TryAdd(holding.Name.Key, Uses(holding.Name.Key, places));
        }
    }

    // Two words, or one that no prose holds: "box-7", "v2sort".
    private static bool IsDistinct(string wording) => wording.Contains(' ') || wording.Any(char.IsDigit);

    private static IEnumerable<string> Inside(string wording)
    {
        var words = wording.Split(' ');
        for (var start = 0; start < words.Length; start++)
            for (var length = 1; length <= LongestInside && start + length <= words.Length; length++)
                yield return string.Join(' ', words, start, length);
    }
}
