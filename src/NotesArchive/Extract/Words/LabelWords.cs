using System.Collections.Frozen;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>The words that teams write as labels, in the form of <see cref="Wording.Of"/>.</summary>
internal static class LabelWords
{
    /// <summary>The first word of every label: most lines of a note begin with none of them.</summary>
    public static FrozenSet<string> FirstWords => Firsts.Value;

    private static readonly Lazy<FrozenSet<string>> Firsts = new(() => All!.Keys.Select(k => k.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal));

    public static readonly FrozenDictionary<string, LabelKind> All = new Dictionary<LabelKind, string[]>
    {
        [LabelKind.Lead] = ["lead", "leads", "meeting lead", "meeting leads", "moderator", "moderators", "moderated by", "facilitator", "facilitators",
            "facilitated by", "chair", "chairs", "chairperson", "chaired by", "host", "hosts", "hosted by", "led by", "call lead", "session lead"],
        [LabelKind.Notetaker] = ["notetaker", "notetakers", "note taker", "note takers", "notes by", "notes taken by", "note taking", "scribe",
            "scribes", "scribed by", "minute taker", "minutes by", "minutes taken by", "secretary"],
        [LabelKind.Attendees] = ["attendees", "attendee", "attending", "attendance", "participants", "participant", "participating", "present", "roll call", "rollcall",
            "on the call", "on call", "in the meeting", "in this meeting", "in the call", "in this call", "attended", "attended by", "attendants", "in attendance", "who was there", "members present", "people", "people present", "observers", "guests", "invited guests",
            "invited attendees", "remote", "in person", "on site", "onsite", "participants present", "attendees list", "voting members present", "members", "who is here", "whos here"],
        [LabelKind.Absent] = ["regrets", "regrets from", "apologies from", "absent", "apologies", "not attending", "not present", "absentees", "unable to attend", "missing", "excused", "away", "sent regrets"],
        [LabelKind.Recording] = ["recording", "recordings", "recorded", "video", "video recording", "audio recording", "meeting recording", "call recording",
            "recording link", "link to recording", "recorded video", "video link", "stream", "live stream", "livestream", "streaming", "start recording",
            "youtube", "youtube link", "youtube recording", "audio", "public youtube feed", "youtube feed", "youtube video", "video recordings", "recording url"],
        [LabelKind.Date] = ["date", "when", "meeting date", "meeting date time", "date time", "date and time", "day", "time"],
        [LabelKind.Done] = ["done", "done in progress", "last week", "accomplished", "accomplishments", "completed", "finished", "past week", "this past week",
            "previous week", "last sprint", "last two weeks", "last 2 weeks", "past two weeks", "since last week", "since last time", "since last meeting", "since last sync", "did",
            "done last week", "done this week", "achieved", "what i did", "what i did last week", "yesterday", "shipped", "last month"],
        [LabelKind.Blocked] = ["blocked", "blockers", "blocker", "blocked by", "blocked on", "blocking", "blocks", "blocked asks", "blockers asks", "asks", "ask",
            "blocked needs", "needs", "blockers needs", "blockers or needs", "blocked on", "impediments", "need help", "help needed", "asks blockers", "stuck"],
        [LabelKind.Next] = ["next", "this week", "plan", "plans", "planned", "next week", "next steps", "next step", "next up", "up next", "upcoming", "to do next",
            "plan for this week", "plans for this week", "plan for next week", "next two weeks", "next 2 weeks", "next sprint", "today", "tomorrow", "will do", "this sprint", "doing next", "coming up", "this month", "next month"],
        [LabelKind.Other] = ["in progress", "ongoing", "wip", "doing", "misc", "notes", "note", "other", "fyi", "highlights"],
        [LabelKind.Summary] = ["summary"],
        [LabelKind.Owner] = ["owner", "owners", "dri", "by", "owned by", "working group lead", "captain", "assignee", "assignees", "assigned to"],
        [LabelKind.Action] = ["action", "actions", "action item", "action items", "action point", "action points", "todo", "todos", "to do", "to dos", "ai", "actionable", "actionables", "actionable items", "fleshed out some action items"],
        [LabelKind.Decision] = ["decision", "decisions", "decided", "resolved", "resolution", "resolutions", "conclusion", "conclusions", "conclusion resolution",
            "current resolution", "agreed", "agreement", "consensus", "decision made", "decisions made", "final decision"],
        [LabelKind.Presenter] = ["author", "authors", "presenter", "presenters", "speaker", "speakers", "presented by"],
        [LabelKind.Subject] = ["main topic", "presentation", "topic", "demo", "main talk", "talk", "guest demo"],
        [LabelKind.Header] = ["location", "where", "agenda", "contact", "reference", "references", "zoom", "call link", "meeting link", "github issue", "issue", "notes",
            "details", "minutes google doc", "previous minutes google doc", "original minutes google doc", "google plus event page", "minutes", "calendar", "meeting notes", "previous notes"],
    }
    // A word in two lists means the first.
    .SelectMany(pair => pair.Value.Select(word => (word, pair.Key))).GroupBy(p => p.word)
    .ToFrozenDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
}
