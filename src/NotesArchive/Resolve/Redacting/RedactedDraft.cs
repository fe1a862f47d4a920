using System.Globalization;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Redacting;

/// <summary>One draft without the names of those who are redacted. Whose a line is stays told: it is nobody's then.</summary>
internal sealed class RedactedDraft
{
    private readonly MeetingDraft draft;
    private readonly IReadOnlyDictionary<string, string> paths;
    private readonly RedactedPeople people;
    private readonly NameFinder names, inAnchors;
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    private RedactedDraft(MeetingDraft draft, IReadOnlyDictionary<string, string> paths, RedactedPeople people, NameFinder names)
    {
        (this.draft, this.paths, this.people, this.names) = (draft, paths, people, names);
        // An anchor may break off within a name: "n-thanks-to-ann".
        var parts = names.FindInHtml(draft.Body).Where(p => p.Form.Words.Length > 1).SelectMany(p => p.Form.Words).Distinct()
            .Where(w => w.Length > 1).Select(w => new NameForm([w], w, FormNeed.Nothing)).ToList();
        inAnchors = parts.Count == 0 ? names : new(parts, names);
    }

    /// <param name="draft">As extracted.</param>
    /// <param name="paths">Of each note the path that may be shown.</param>
    /// <param name="people">Who is redacted.</param>
    /// <param name="names">Finds their forms in this meeting.</param>
    public static MeetingDraft Of(
        MeetingDraft draft, IReadOnlyDictionary<string, string> paths, RedactedPeople people, NameFinder names) =>
        new RedactedDraft(draft, paths, people, names).Redact(paths[draft.Source]);

    private MeetingDraft Redact(string source) => draft with
    {
        Source = source,
        Title = Maybe(draft.Title),
        Slug = names.Address(draft.Slug),
        Series = Maybe(draft.Series),
        Lead = Names(draft.Lead),
        Notetaker = Names(draft.Notetaker),
        Attendees = Names(draft.Attendees),
        Abbreviations = [.. draft.Abbreviations.Where(a => !IsGone(a.Person) && !names.IsIn(a.Letters))],
        Recordings = [.. draft.Recordings.Where(r => !names.IsIn(r))],
        Topics = [.. draft.Topics.Select(Topic)],
        Updates = [.. draft.Updates.Select(Update)],
        Actions = [.. draft.Actions.Select(a =>
            a with { Text = names.Text(a.Text), People = Names(a.People), Around = Names(a.Around), Anchor = Anchor(a.Anchor) })],
        Decisions = [.. draft.Decisions.Select(d =>
            d with { Text = names.Text(d.Text), Outcome = d.Outcome is null ? null : names.Text(d.Outcome), Anchor = Anchor(d.Anchor) })],
        References = [.. draft.References.Select(Reference).OfType<ReferenceDraft>()],
        Mentions = Names(draft.Mentions),
        Blocks = [.. draft.Blocks.Select(Block)],
        Inferred = [.. draft.Inferred.Select(i => i with { Reason = names.Text(i.Reason) })],
        Problems = [.. draft.Problems.Select(p => p with { Path = source, Message = names.Text(p.Message) })],
        Headings = [.. draft.Headings.Select(h => h with { Text = names.Text(h.Text), Anchor = Anchor(h.Anchor) })],
        // A note that another shows as a picture is no file to hand out: it names whom it names.
        Assets = [.. draft.Assets.Where(a => !names.IsIn(a) && !paths.ContainsKey(a))],
        Links = [.. draft.Links.Where(l => !names.IsIn(l.Path) && !IsHidden(l.Path))],
        Body = RedactedBody.Of(draft.Body, names, Anchor, IsHidden),
    };

    /// <summary>Whether a path is of a note whose own names it holds: this note may not know them.</summary>
    private bool IsHidden(string path) => paths.GetValueOrDefault(path, path) != path;

    private string? Maybe(string? text) => text is null ? null : names.Text(text);

    private bool IsGone(NameDraft name) => people.Means(draft, name) || IsNamed(name);

    private bool IsNamed(NameDraft name) => names.IsIn(name.Written) || names.IsAccount(name.Handle)
        || names.IsIn(name.FullName) || names.IsIn(name.InBrackets) || names.IsIn(name.LinkedTo);

    private static NameDraft Nobody(NameDraft name) => new(Redacted.Mark, null, null, name.Line);

    private IReadOnlyList<NameDraft> Names(IReadOnlyList<NameDraft> list) => [.. list.Select(n => IsGone(n) ? Nobody(n) : n)];

    private TopicDraft Topic(TopicDraft topic) => topic with
    {
        Heading = names.Text(topic.Heading),
        People = Names(topic.People),
        Owners = Names(topic.Owners),
        Containers = [.. topic.Containers.Select(names.Text)],
        Anchor = Anchor(topic.Anchor),
    };

    private UpdateDraft Update(UpdateDraft update) => update with
    {
        Person = IsGone(update.Person) ? Nobody(update.Person) : update.Person,
        Done = Items(update.Done),
        Blocked = Items(update.Blocked),
        Next = Items(update.Next),
        Other = Items(update.Other),
        Anchor = Anchor(update.Anchor),
    };

    private IReadOnlyList<Item> Items(IReadOnlyList<Item> items) =>
        [.. items.Select(i => i with { Text = names.Text(i.Text), Anchor = Anchor(i.Anchor) })];

    private BlockDraft Block(BlockDraft block)
    {
        var isTheirs = block is { Turn: null, Update: { } update } && IsGone(draft.Updates[update].Person);
        return block with
        {
            Lines = [.. block.Lines.Select(l => Line(l, isTheirs))],
            Anchor = Anchor(block.Anchor),
            Section = Maybe(block.Section),
            Turn = block.Turn is { } turn ? Speaker(turn, turn.End) : null,
        };
    }

    private LineDraft Line(LineDraft line, bool isInTheirUpdate)
    {
        var theirs = line.Spans.Where(s => people.Means(draft, s)).ToList();
        var found = names.Find(line.Text);
        // An initial alone is looked for nowhere else.
        var more = theirs.Where(s => !found.Any(f => f.Start < s.End && s.Start < f.End))
            .Select(s => new NamePlace(s.Start, s.End, new([], "", FormNeed.Nothing)));
        var text = new RedactedText(line.Text, [.. found.Concat(more).OrderBy(p => p.Start)]);
        return line with
        {
            Text = text.Text,
            // A line of their status block is neither the section's owner's nor of somebody whom it quotes.
            Speaker = line.Speaker is { } mark ? Speaker(mark, text.End(mark.End))
                : isInTheirUpdate ? new([new(Redacted.Mark, null, null, line.Number)], 0, MarkShape.Handle, IsKnown: true) : null,
            Spans = [.. line.Spans.Select(s => Span(s, text, theirs.Contains(s))).OfType<SpanDraft>()],
        };
    }

    private SpanDraft? Span(SpanDraft span, RedactedText text, bool isTheirs)
    {
        var moved = span with { Start = text.Start(span.Start), End = text.End(span.End) };
        if (span.Name is { } name && (isTheirs || IsNamed(name)))
            moved = moved with { Name = Nobody(name) };
        if (span.Reference is not { } reference)
            return moved;
        return Reference(reference) is { } kept ? moved with { Reference = kept } : null;
    }

    // With "Zoe: sorted" in Ann's block it is known that somebody else speaks.
    private SpeakerDraft Speaker(SpeakerDraft mark, int end)
    {
        var others = mark.People.Where(n => !IsGone(n) && !people.Means(draft, n, mark.IsKnown)).ToList();
        if (others.Count == mark.People.Count)
            return mark with { End = end };
        return others.Count > 0 ? mark with { People = others, End = end }
            : new([Nobody(mark.People[0])], end, MarkShape.Handle, IsKnown: true);
    }

    /// <summary>Of their repository the owner is unknown; null for another address that names them.</summary>
    private ReferenceDraft? Reference(ReferenceDraft reference)
    {
        if (names.IsAccount(reference.Owner) || names.IsIn(reference.Repository))
            return reference with { Owner = Redacted.Mark, Repository = Maybe(reference.Repository), Url = null };
        return names.IsIn(reference.Url) ? null : reference;
    }

    private string Anchor(string anchor)
    {
        if (anchors.TryGetValue(anchor, out var known))
            return known;
        var bare = inAnchors.Address(anchor);
        var free = bare;
        for (var n = 2; free != anchor && (!taken.Add(free) || draft.Body.Contains($"id=\"{free}\"", StringComparison.Ordinal)); n++)
            free = string.Create(CultureInfo.InvariantCulture, $"{bare}-{n}");
        return anchors[anchor] = free;
    }
}
