using NotesArchive.Attribution;
using NotesArchive.Resolve.Meetings;
using NotesArchive.Ingest;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve;
using NotesArchive.Resolve.Curated;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.Redacting;
using NotesArchive.Settings;

namespace NotesArchive.Tests.Resolve;

/// <summary>Meetings in a few words, as extraction would give them.</summary>
internal static class Drafts
{
    public static MeetingDraft Meeting(string date, string slug = "weekly", string? source = null) => new()
    {
        Source = source ?? $"{date}--{slug}.md",
        Line = 1,
        Date = date.Length == 0 ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        Slug = slug,
        Series = slug,
        Body = "",
    };

    /// <summary><c>@ann</c>, <c>Ann Example (@ann)</c>, <c>@ann (Ann)</c>, <c>Ann</c>.</summary>
    public static NameDraft Name(string written, int line = 1)
    {
        var parts = written.Split(['(', ')', ' '], StringSplitOptions.RemoveEmptyEntries);
        var handle = parts.FirstOrDefault(p => p[0] == '@')?[1..];
        var name = string.Join(' ', parts.Where(p => p[0] != '@'));
        return new(written, handle, name.Length == 0 ? null : name, line);
    }

    public static MeetingDraft Attended(this MeetingDraft meeting, params string[] people)
    {
        var names = people.Select((p, i) => Name(p, 2 + i)).ToList();
        return meeting with { Attendees = [.. meeting.Attendees, .. names], Mentions = [.. meeting.Mentions, .. names] };
    }

    public static MeetingDraft Mentioning(this MeetingDraft meeting, params string[] people) =>
        meeting with { Mentions = [.. meeting.Mentions, .. people.Select((p, i) => Name(p, 100 + i))] };

    /// <summary>A topic with one fragment for each text; a text <c>@ann: words</c> is hers.</summary>
    public static MeetingDraft Topic(this MeetingDraft meeting, string heading, string? owner = null, TopicKind kind = TopicKind.Initiative, params string[] texts)
    {
        var line = 200 + meeting.Blocks.Count + meeting.Topics.Count;
        var owners = owner is null ? [] : new[] { Name(owner, line) };
        var topic = new TopicDraft { Heading = heading, Kind = kind, People = owners, Owners = owners, Anchor = $"t{line}", Line = line };
        var index = meeting.Topics.Count;
        return meeting with
        {
            Topics = [.. meeting.Topics, topic],
            Mentions = [.. meeting.Mentions, .. owners],
            Blocks = [.. meeting.Blocks, .. texts.Select((t, i) => Block(t, line + 1 + i, meeting.Attendees) with { Topic = index })],
            References = [.. meeting.References, .. texts.SelectMany((t, i) => References(t, line + 1 + i))],
        };
    }

    public static MeetingDraft Update(this MeetingDraft meeting, string person, params string[] done)
    {
        var line = 400 + 20 * meeting.Updates.Count;
        var name = Name(person, line);
        var items = done.Select((t, i) => new Item(t, $"u{line + 1 + i}", line + 1 + i)).ToList();
        var index = meeting.Updates.Count;
        return meeting with
        {
            Updates = [.. meeting.Updates, new() { Person = name, Done = items, Anchor = $"u{line}", Line = line }],
            Mentions = [.. meeting.Mentions, name],
            Blocks = [.. meeting.Blocks, .. done.Select((t, i) => Block(t, line + 1 + i, meeting.Attendees, WorkLabel.Done) with { Update = index })],
            References = [.. meeting.References, .. done.SelectMany((t, i) => References(t, line + 1 + i))],
        };
    }

    public static ReferenceDraft Ticket(string written, int line = 1)
    {
        var hash = written.IndexOf('#');
        var repository = written[..hash].Split('/');
        return new(ReferenceKind.Ticket, repository.Length > 1 ? repository[0] : null, hash == 0 ? null : repository[^1],
            int.Parse(written[(hash + 1)..], System.Globalization.CultureInfo.InvariantCulture), null, line);
    }

    public static PersonTable People(IReadOnlyList<MeetingDraft> drafts, string? yml = null) => PersonResolver.Resolve(drafts, Curated(yml, null));

    public static InitiativeTable Initiatives(IReadOnlyList<MeetingDraft> drafts, string? yml = null) => InitiativeResolver.Resolve(drafts, Curated(null, yml));

    public static Archive Archive(IReadOnlyList<MeetingDraft> drafts, string? people = null, string? initiatives = null)
    {
        var (curated, settings) = (Curated(people, initiatives), new NotesSettings());
        var persons = PersonResolver.Resolve(drafts, curated);
        if (Redaction.Of(drafts, persons, curated, settings) is { } redaction)
            (drafts, persons, curated) = (redaction.Drafts, redaction.People, redaction.Curated);
        var streams = InitiativeResolver.Resolve(drafts, curated);
        var meetings = MeetingResolver.Resolve(drafts, persons, streams, settings);
        return ArchiveBuilder.Build(drafts, meetings, ContributionList.Of(meetings, streams, [], settings), persons, streams);
    }

    public static CuratedNames Curated(string? people, string? initiatives) => new()
    {
        People = people is null ? [] : CuratedFile.Read("_people.yml", people, PersonKey.Of).Entries,
        NoPeople = people is null ? [] : CuratedFile.Read("_people.yml", people, PersonKey.Of).Ignore,
        Initiatives = initiatives is null ? [] : CuratedFile.Read("_initiatives.yml", initiatives, InitiativeHeading.Fold).Entries,
        NoInitiatives = initiatives is null ? [] : CuratedFile.Read("_initiatives.yml", initiatives, InitiativeHeading.Fold).Ignore,
    };

    /// <summary>A fragment of these lines, read as those of a note are; sub-points stand two spaces deeper.</summary>
    private static BlockDraft Block(string text, int line, IReadOnlyList<NameDraft> attendees, WorkLabel label = WorkLabel.None)
    {
        var points = text.Split('\n').Select((words, i) => (i == 0 ? "- " : "  - ") + words.Trim().TrimStart('-').Trim());
        var note = $"# x\n\n- **Attendees:**\n{string.Concat(attendees.Select(a => $"  - {a.Written}\n"))}\n## Notes\n\n{string.Join('\n', points)}\n";
        var read = MeetingExtractor.Extract(new Note { Path = "x.md", Text = note }, new NotesSettings())[0].Blocks;
        if (read.Count == 0)
            return new() { Lines = [new(line, 0, text, label, null, [])], Anchor = $"b{line}" };
        return read[0] with
        {
            Lines = [.. read.SelectMany(b => b.Lines).Select((l, i) => l with { Number = line + i, Label = l.Label == WorkLabel.None ? label : l.Label })],
            Anchor = $"b{line}",
            Topic = null,
            Section = null,
        };
    }

    private static ReferenceDraft[] References(string text, int line) =>
        [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Contains('#') && char.IsDigit(w[^1])).Select(w => Ticket(w, line))];
}
