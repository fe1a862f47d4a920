using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.References;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Meetings;

/// <summary>One draft with its names, headings and references resolved.</summary>
internal sealed class MeetingBuilder(PersonTable people, InitiativeTable initiatives, ReferenceResolver references)
{
    // "Ann and Bob to buy paint"
    private const int LongestJoint = 5;

    public Meeting Build(MeetingDraft draft, MeetingId id, SeriesId? series)
    {
        var refs = references.ResolveAll(draft, draft.References);
        var mentions = Mentions(draft);
        var blocks = Blocks(draft);
        return new()
        {
            Id = id,
            Source = draft.Source,
            Line = draft.Line,
            Date = draft.Date,
            DatePrecision = draft.IsMonth ? DatePrecision.Month : DatePrecision.Day,
            Title = draft.Title,
            DisplayTitle = draft.Title ?? draft.Series ?? draft.Source,
            Series = series,
            Lead = Listed(draft, draft.Lead),
            Notetaker = Listed(draft, draft.Notetaker),
            Attendees = Listed(draft, draft.Attendees),
            Recordings = draft.Recordings,
            Topics = [.. draft.Topics.Select(t => Topic(draft, t))],
            Updates = [.. draft.Updates.Select(u => Update(draft, u)).OfType<Update>()],
            Actions = Actions(draft, blocks),
            Decisions = draft.Decisions,
            Repositories = [.. refs.Select(r => r.Repository).Distinct()],
            References = refs,
            Mentions = mentions,
            Blocks = blocks,
            Inferred = draft.Inferred,
            Problems = draft.Problems,
            Headings = draft.Headings,
            Body = ResolvedBody.Of(draft, people, references),
        };
    }

    private IReadOnlyList<Listed> Listed(MeetingDraft draft, IReadOnlyList<NameDraft> names) =>
        [.. names.Select(n => (Person: people.Find(draft, n), n.Line)).Where(n => n.Person is not null)
            .Select(n => new Listed(n.Person!.Value, n.Line)).DistinctBy(l => l.Person)];

    private IReadOnlyList<PersonId> People(MeetingDraft draft, IEnumerable<NameDraft> names) =>
        [.. names.Select(n => people.Find(draft, n)).OfType<PersonId>().Distinct()];

    private IReadOnlyList<ActionItem> Actions(MeetingDraft draft, IReadOnlyList<Block> blocks)
    {
        if (draft.Actions.Count == 0)
            return [];
        var lines = blocks.SelectMany(b => b.Lines).DistinctBy(l => l.Number).ToDictionary(l => l.Number);
        return [.. draft.Actions.Select(a =>
            new ActionItem(a.Text, Owners(draft, a, lines.GetValueOrDefault(a.Line)), a.Ticked, a.Anchor, a.Line))];
    }

    /// <summary>
    /// Whom the note lists, else whom the archive knows of its words ("Ann Bell to buy paint", "Bob: buy paint"), else whose block it is:
    /// where the words name somebody, known or not, it is nobody else's.
    /// </summary>
    private IReadOnlyList<PersonId> Owners(MeetingDraft draft, ActionDraft action, Line? line)
    {
        if (action.People.Count > 0)
            return People(draft, action.People);
        if (line?.Speaker is { People.Count: > 0 } mark && action.Text.StartsWith(line.Text[..mark.End], StringComparison.Ordinal))
            return mark.People;
        var doers = line?.Names.Where(s => s is { Use: Model.NameUse.Acts, State: WorkState.Planned }).ToList() ?? [];
        if (doers.Count == 0 || !Opens(action.Text, line!, doers[0]))
            return People(draft, action.Around);
        var joined = doers.TakeWhile((s, i) => i == 0 || s.Start - doers[i - 1].End <= LongestJoint);
        return [.. joined.Select(s => s.Person).OfType<PersonId>().Distinct()];
    }

    /// <summary>
    /// "AI(ann): buy", "(again) Ann van Bell to buy": before the doer stands no word of the action but names and a remark.
    /// </summary>
    private static bool Opens(string action, Line line, Span doer)
    {
        var at = line.Text.IndexOf(action, StringComparison.Ordinal);
        if (at < 0 || doer.Start < at)
            return at >= 0;
        var before = Wording.WithoutParentheses(line.Text[at..doer.Start]);
        return before.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => !char.IsLower(word[0]));
    }

    private IReadOnlyList<PersonId> Mentions(MeetingDraft draft) => People(draft,
        draft.Mentions.Concat(draft.Lead).Concat(draft.Notetaker).Concat(draft.Attendees).Concat(draft.Updates.Select(u => u.Person))
            .OrderBy(n => n.Line));

    private Topic Topic(MeetingDraft draft, TopicDraft topic) => new()
    {
        Heading = topic.Heading,
        Kind = topic.Kind,
        Initiative = initiatives.Find(topic.Heading),
        People = People(draft, topic.People),
        Owners = People(draft, topic.Owners),
        RedactedOwners = topic.Owners.Count(o => o.Written == Redacted.Mark),
        Anchor = topic.Anchor,
        Line = topic.Line,
    };

    private Update? Update(MeetingDraft draft, UpdateDraft update) => people.Find(draft, update.Person) is not { } person ? null : new()
    {
        Person = person,
        Done = update.Done,
        Blocked = update.Blocked,
        Next = update.Next,
        Other = update.Other,
        Anchor = update.Anchor,
        Line = update.Line,
    };

    private IReadOnlyList<Block> Blocks(MeetingDraft draft)
    {
        // An update whose person is nobody leaves the list, so that later indexes move up.
        var kept = -1;
        var updates = draft.Updates.Select(u => people.Find(draft, u.Person) is null ? (int?)null : ++kept).ToList();
        var lines = new LineResolver(draft, people, references);
        return [.. draft.Blocks.Select(b => lines.Resolve(b, b.Update is { } u ? updates[u] : null))];
    }
}
