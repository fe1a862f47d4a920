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
    private readonly HashSet<string> products;
    private readonly HashSet<string> people;
    private readonly HashSet<string> owners;
    private readonly Dictionary<string, HeadingUses> found = new(StringComparer.Ordinal);
    private HashSet<string> kinds = [];

    private RecurringSubjects(IReadOnlyList<MeetingDraft> drafts, LanguageWords language)
    {
        this.language = language;
        containers = drafts.SelectMany(d => d.Topics).SelectMany(t => t.Containers).Select(c => Wording.Of(c))
            .ToHashSet(StringComparer.Ordinal);
        owners = HeadingUses.Owners(drafts);
        products = drafts.SelectMany(d => d.References).Select(r => r.Repository).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(r => Products(PersonKey.Of(r))).ToHashSet(StringComparer.Ordinal);
        people = drafts.SelectMany(d => d.Attendees.Concat(d.Lead)).Select(n => n.FullName).OfType<string>()
            .SelectMany(n => new[] { Wording.Of(n), Wording.Of(n.Split(' ')[0]) }).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>"Shop Desk" and "Desk" of <c>shop/shop-desk</c>: a product with a repository's page, and no stream of work.</summary>
    private IEnumerable<string> Products(string repository) => repository.IndexOf('-') is var dash and > 0
        && owners.Contains(repository[..dash]) ? [PersonKey.Squeeze(repository), PersonKey.Squeeze(repository[dash..])] : [];

    /// <summary>Adds them to the headings of listed initiatives; a subject that is listed, too, joins that list's.</summary>
    public static void Add(
        SortedDictionary<string, HeadingUses> uses, IReadOnlyList<MeetingDraft> drafts, Func<string, bool> isNone, LanguageWords language)
    {
        var recurring = new RecurringSubjects(drafts, language);
        var all = recurring.Subjects(drafts, isNone).ToList();
        recurring.kinds = Kinds(all);
        var subjects = all.Where(s => !recurring.IsKind(s.Wording)).ToList();
        var byKey = subjects.ToLookup(s => s.Key, StringComparer.Ordinal);
        var listed = uses.Values.GroupBy(u => Stem(InitiativeHeading.WithoutParenthesis(u.Common) ?? u.Key))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var same in byKey)
            if (uses.GetValueOrDefault(same.Key) is { } use || listed.TryGetValue(Stem(same.Key), out use))
                use.Besides.AddRange(same.Select(s => s.Place));
            else if (Meetings(same) >= FewestMeetings)
                recurring.found[same.Key] = Uses(same.Key, same.Select(s => s.Place));
        var left = subjects.Where(s => !recurring.found.ContainsKey(s.Key) && !listed.ContainsKey(Stem(s.Key)));
        AddInside(recurring.found, [.. left]);
        foreach (var (key, use) in recurring.found)
            uses[key] = use;
    }

    // "Shelf labels" is "Shelf label".
    private static string Stem(string key) => key.TrimEnd('s');

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
            && !place.Topic.Heading.Contains('@') && !place.Topic.Heading.Contains(Redacted.Mark, StringComparison.Ordinal)
            && !people.Contains(name) && !products.Contains(PersonKey.Squeeze(name))
            && !containers.Contains(Wording.Of(place.Topic.Heading))
            && !HeadingUses.IsLayer(place.Heading.ShortName, owners) && !InitiativeWording.IsRoutine(name, language)
            // "Revert https://..." is about the address.
            && !(words.Length == 1 && place.Topic.Heading.Contains("://", StringComparison.Ordinal))
            && !language[WordRole.BeforeAddress].Contains(words[0]) && !language[WordRole.BeforeAddress].Contains(words[^1])
            && !words.Any(w => language[WordRole.Meeting].Contains(w) || language[WordRole.Meeting].Contains(w.TrimEnd('s')))
            && !HoldsInitiatives(name) && !language[WordRole.NoInitiativeEnds].Closes(name)
            && !language[WordRole.SentenceBegins].Contains(words[0]);
    }

    // "Strategic initiatives - tracking issue", "Q3 objectives"
    private bool HoldsInitiatives(string name) =>
        language[WordRole.InitiativesEnds].IsIn(name) || language[WordRole.ObjectivesEnds].Closes(name);

    /// <summary>Words before the numbers of many subjects: in "Rule 1", "Rule 2" and "Rule 7", a rule is a kind of thing.</summary>
    private static HashSet<string> Kinds(IEnumerable<Subject> subjects) =>
        subjects.SelectMany(s => Numbered(s.Wording.Split(' '))).Distinct().GroupBy(n => n.Kind, StringComparer.Ordinal)
            .Where(g => g.Count() >= FewestMeetings).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Kind, string Number)> Numbered(string[] words) =>
        words.Zip(words.Skip(1)).Where(p => p.Second.All(char.IsAsciiDigit)).Select(p => (p.First, p.Second));

    // "Rules", "Rule review", "Other rules"
    private bool IsKind(string wording) => wording.Split(' ').All(w =>
        kinds.Contains(w) || w[^1] == 's' && kinds.Contains(w[..^1]) || language[WordRole.RoutineWord].Contains(w));

    /// <summary>Names that stand alone somewhere, inside the headings of other meetings.</summary>
    private static void AddInside(Dictionary<string, HeadingUses> uses, List<Subject> subjects)
    {
        var names = subjects.Where(s => IsDistinct(s.Wording)).DistinctBy(s => s.Wording)
            .ToDictionary(s => s.Wording, StringComparer.Ordinal);
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
    private static bool IsDistinct(string wording) => wording.Contains(' ') || wording.Any(char.IsAsciiDigit);

    private static IEnumerable<string> Inside(string wording)
    {
        var words = wording.Split(' ');
        for (var start = 0; start < words.Length; start++)
            for (var length = 1; length <= LongestInside && start + length <= words.Length; length++)
                yield return string.Join(' ', words, start, length);
    }
}
