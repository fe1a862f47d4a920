using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Resolve.People;

namespace NotesArchive.Resolve.Redacting;

/// <summary>Who is taken off the site, and by which forms notes name them.</summary>
internal sealed class RedactedPeople
{
    /// <summary>Shorter forms of one word are left to a full name or an <c>@</c>.</summary>
    private const int ShortestSqueezed = 6;
    /// <summary>An anchor may break off within a longer word.</summary>
    private const int LongestUncut = 12;
    private const int LongestInitials = 4;

    private readonly PersonTable people;
    private readonly HashSet<string> ofOthers, firstNames;
    private readonly ILookup<string, NameForm> longerOfOthers;
    private readonly IReadOnlyList<(NameFinder Forms, IReadOnlyList<string> FirstNames)> each;

    private RedactedPeople(PersonTable people, HashSet<PersonId> ids, HashSet<string> spellings)
    {
        this.people = people;
        var names = people.People.Where(p => !ids.Contains(p.Id)).SelectMany(p => p.Spellings).Select(s => (s, Form: NameForm.Of(s)))
            .Where(n => n.Form is not null && (n.s.Contains(' ') || n.Form.Words.Length == 1)).Select(n => n.Form!).ToList();
        ofOthers = names.SelectMany(n => n.Words).ToHashSet(StringComparer.Ordinal);
        longerOfOthers = names.Where(n => n.Words.Length > 1).SelectMany(n => n.Words.Distinct().Select(w => (w, n)))
            .ToLookup(p => p.w, p => p.n with { Need = FormNeed.Other }, StringComparer.Ordinal);
        firstNames = FirstNamesOf(spellings).ToHashSet(StringComparer.Ordinal);
        var forms = spellings.SelectMany(Forms).ToList();
        Everywhere = new(forms);
        each = [.. spellings.GroupBy(s => people.Find(s)?.Value ?? s, StringComparer.Ordinal)
            .Select(own => (new NameFinder(own.SelectMany(Forms)), (IReadOnlyList<string>)[.. FirstNamesOf(own)]))];
        FirstNames = new(firstNames.SelectMany(w => longerOfOthers[w].Append(new([w], w, FormNeed.Nothing))));
        // "ann-bot" goes with "ann".
        var sure = new NameFinder(forms.Where(f => f.Need == FormNeed.Nothing));
        ids.UnionWith(people.People.Where(p => p.Spellings.Any(sure.IsIn)).Select(p => p.Id));
        Ids = ids;
    }

    public IReadOnlySet<PersonId> Ids { get; }
    /// <summary>The forms that mean them in any note.</summary>
    public NameFinder Everywhere { get; }
    /// <summary>Finds their bare first names, which may mean somebody else.</summary>
    public NameFinder FirstNames { get; }
    /// <summary>Entries of <c>Notes:Redact</c> by number, the first is 1, that are nobody's spelling.</summary>
    public IReadOnlyList<int> Unmatched { get; private init; } = [];

    /// <param name="people">With those who are to go.</param>
    /// <param name="curated">Entries with <c>redact: true</c>.</param>
    /// <param name="asked">Of <c>Notes:Redact</c>.</param>
    public static RedactedPeople Of(PersonTable people, CuratedNames curated, IReadOnlyList<string> asked)
    {
        var (ids, spellings, unmatched) = (new HashSet<PersonId>(), new HashSet<string>(StringComparer.Ordinal), new List<int>());
        foreach (var entry in curated.People.Where(e => e.Redact))
        {
            ids.UnionWith(entry.Forms.Select(f => people.Find(f.Text)).OfType<PersonId>());
            spellings.UnionWith(entry.Forms.Select(f => f.Text));
        }
        foreach (var (i, spelling) in asked.Index())
        {
            spellings.Add(spelling);
            if (CreditCorrections.Find(spelling, people) is { } id)
                ids.Add(id);
            else
                unmatched.Add(i + 1);
        }
        spellings.UnionWith(people.People.Where(p => ids.Contains(p.Id))
            .SelectMany(p => p.Spellings.Append(p.Name).Append(p.FullName ?? p.Name)));
        foreach (var author in curated.Mailmap.Where(a => a.Forms.Any(f => people.Find(f.Text) is { } id && ids.Contains(id))))
            spellings.UnionWith(author.Forms.Select(f => f.Text));
        return new(people, ids, spellings) { Unmatched = unmatched };
    }

    public bool Means(MeetingDraft meeting, NameDraft name) => IsGone(people.Find(meeting, name));

    /// <summary>The same for a mark of a speaker.</summary>
    public bool Means(MeetingDraft meeting, NameDraft name, bool isKnown) => IsGone(people.Find(meeting, name, isKnown));

    public bool Means(MeetingDraft meeting, SpanDraft span) => span.Name is { } name && IsGone(Find(meeting, span, name));

    /// <summary>Whether a name of the discussion is somebody's who stays.</summary>
    public bool MeansOther(MeetingDraft meeting, SpanDraft span) =>
        span.Name is { } name && Find(meeting, span, name) is { } id && !Ids.Contains(id);

    /// <summary>Whether nothing settles whom a name means.</summary>
    public bool IsNobody(MeetingDraft meeting, NameDraft name) => people.Find(meeting, name) is null;

    /// <summary>Finds also what means them in these meetings only: first names, initials.</summary>
    public NameFinder In(params IEnumerable<MeetingDraft> meetings)
    {
        var own = new Dictionary<(string, FormNeed), NameForm>();
        foreach (var meeting in meetings)
            Collect(meeting, own);
        return own.Count == 0 ? Everywhere : new(own.Values, Everywhere);
    }

    private void Collect(MeetingDraft meeting, Dictionary<(string, FormNeed), NameForm> own)
    {
        foreach (var (name, reach) in Names(meeting))
            foreach (var form in new[] { name.Handle, name.FullName, name.Written }.OfType<string>().Distinct(StringComparer.Ordinal)
                .Where(f => f.Length > 0 && IsGone(people.Find(meeting, f) ?? people.Settle(meeting, f, reach))).SelectMany(FormsHere))
                own.TryAdd((string.Join(' ', form.Words), form.Need), form);
        foreach (var abbreviation in meeting.Abbreviations.Where(a => Means(meeting, a.Person)))
            foreach (var form in FormsHere(abbreviation.Letters))
                own.TryAdd((form.Words[0], form.Need), form);
        if (meeting.IsPlain)
            foreach (var form in FirstNamesIn(meeting).SelectMany(FormsHere))
                own.TryAdd((string.Join(' ', form.Words), form.Need), form);
    }

    /// <summary>In a note that was not read a first name is that of whom the note names otherwise, or has in its path.</summary>
    private IEnumerable<string> FirstNamesIn(MeetingDraft plain) => each
        .Where(p => p.Forms.FindInHtml(plain.Body).Count > 0 || new NameFinder(p.FirstNames.SelectMany(FormsHere)).IsIn(plain.Source))
        .SelectMany(p => p.FirstNames);

    private static IEnumerable<string> FirstNamesOf(IEnumerable<string> spellings) =>
        spellings.Where(s => s.Contains(' ')).Select(s => NameForm.Of(s)?.Words[0]).OfType<string>().Distinct(StringComparer.Ordinal);

    private PersonId? Find(MeetingDraft meeting, SpanDraft span, NameDraft name) =>
        people.Find(meeting, name, span.IsKnown, PersonTable.ReachOf(name));

    private bool IsGone(PersonId? person) => person is { } id && Ids.Contains(id);

    private static IEnumerable<(NameDraft Name, Reach Reach)> Names(MeetingDraft meeting) =>
        meeting.Lead.Concat(meeting.Notetaker).Concat(meeting.Attendees).Concat(meeting.Mentions)
            .Concat(meeting.Updates.Select(u => u.Person)).Concat(meeting.Topics.SelectMany(t => t.People.Concat(t.Owners)))
            .Concat(meeting.Actions.SelectMany(a => a.People)).Select(n => (n, Reach.Declared))
            .Concat(meeting.Blocks.SelectMany(b => b.Lines.Select(l => l.Speaker).Append(b.Turn)).OfType<SpeakerDraft>()
                .SelectMany(s => s.People).Select(n => (n, Reach.Ever)))
            .Concat(meeting.Blocks.SelectMany(b => b.Lines).SelectMany(l => l.Names).Select(s => (s.Name!, PersonTable.ReachOf(s.Name!))));

    /// <summary>
    /// "Ann Example" is also "ann-example" and "annexample"; an id "ann", or a word that others bear, is theirs as "@ann" only.
    /// </summary>
    private IEnumerable<NameForm> Forms(string spelling)
    {
        if (NameForm.Of(spelling) is not { } form)
            yield break;
        var needed = form.Words.Length > 1 ? form : form with { Need = NeedOf(form) };
        yield return needed;
        yield return Possessive(needed);
        var squeezed = string.Concat(form.Words);
        if (form.Words.Length > 1 && squeezed.Length >= ShortestSqueezed)
            yield return new([squeezed], squeezed, FormNeed.Nothing);
        for (var length = LongestUncut; length < squeezed.Length; length++)
            yield return new([squeezed[..length]], squeezed[..length], FormNeed.Nothing);
    }

    private FormNeed NeedOf(NameForm form) =>
        ofOthers.Contains(form.Words[0]) || firstNames.Contains(form.Words[0]) || form.Words[0].Length == 1 ? FormNeed.Account
        : IsInitials(form.Written) ? FormNeed.Capitals : FormNeed.Nothing;

    private IEnumerable<NameForm> FormsHere(string written)
    {
        if (NameForm.Of(written) is not { } form || form.Words is [{ Length: 1 }])
            return [];
        return IsInitials(form.Written) ? [form with { Need = FormNeed.Capitals }]
            : form.Words.Length > 1 ? [form] : [.. longerOfOthers[form.Words[0]], form, Possessive(form)];
    }

    // An anchor writes "ann's" as "anns".
    private static NameForm Possessive(NameForm form) => form with { Words = [.. form.Words[..^1], form.Words[^1] + "s"] };

    private static bool IsInitials(string written) => written.Length <= LongestInitials && written.All(char.IsUpper);
}
