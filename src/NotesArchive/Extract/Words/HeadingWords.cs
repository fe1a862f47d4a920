using System.Collections.Frozen;
using NotesArchive.Extract.Rows;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>The headings that structure a note instead of naming a subject.</summary>
internal static class HeadingWords
{
    private static readonly FrozenDictionary<string, SectionRole> Known = new Dictionary<SectionRole, string[]>
    {
        [SectionRole.Agenda] = ["demos", "demo", "show and tell", "show tell", "show your work", "agenda", "agenda items", "added agenda items", "added", "regular", "proposed agenda", "meeting agenda", "draft agenda",
            "discussion topics", "topics", "topics to discuss", "items", "call agenda", "schedule"],
        [SectionRole.Notes] = ["notes", "note", "discussion", "discussions", "discussion highlights", "minutes", "meeting notes", "meeting minutes",
            "agenda notes", "agenda and notes", "agenda minutes", "notes from agenda", "general", "general discussion", "discussion notes", "open office hours questions and notes", "main talk",
            "q and a other", "qa other", "q a other", "call notes", "main discussion", "open discussion", "discussion items", "action notes", "notes and decisions", "main presentation", "presentation", "team updates and demos",
            "notable observations insights issues", "any other business", "aob", "waffle", "waffle time"],
        [SectionRole.Updates] = ["updates", "update", "week update", "weekly update", "weekly updates", "weeks update", "updates since last time", "team updates", "team update", "standup", "stand up",
            "mini standup", "mini stand up", "quick standup", "quick stand up", "round of updates", "updates from everyone", "async updates", "async update", "two week update", "two weeks update", "biweekly update",
            "status updates", "status update", "status", "round table", "roundtable", "individual updates", "personal updates", "member updates", "check in", "check ins", "checkin", "standups", "weekly status", "what did we do", "everyones updates", "attendee updates", "participant updates", "weekly team status", "team status", "quick round", "round of introductions", "review of the last week", "recap of the last week",
            "week updates", "last week updates", "monthly update", "updates from the team", "progress", "progress updates"],
        [SectionRole.Initiatives] = ["initiatives", "current ipfs initiatives", "high priority initiatives", "other initiatives", "current initiatives", "current golang initiatives", "projects", "project updates",
            "workstreams", "work streams", "workstream updates", "cross team updates", "cross team update", "active initiatives", "low priority initiatives", "initiative updates", "endeavours", "endeavors",
            "current projects", "other projects", "active projects", "ongoing projects", "working group updates", "workgroup updates", "working group reports", "wg updates", "milestones", "ongoing initiatives", "key initiatives", "main initiatives"],
        [SectionRole.Actions] = ["action items", "actions", "action item", "action points", "todo", "todos", "to do", "to dos", "actionable", "actionables", "actionable items", "todo list", "action", "new action items", "next actions", "other actions", "tasks and actions"],
        [SectionRole.Decisions] = ["decisions", "decision", "decisions made", "resolutions", "resolved"],
        [SectionRole.Remarks] = ["announcements", "announcement", "questions", "question", "q a", "qa", "q and a", "questions and answers", "blockers", "blocked", "blockers asks", "blockers or needs", "blockers needs",
            "asks", "needs", "asks needs", "parking lot", "wins", "celebrations", "wins celebrations", "shout outs", "shoutouts", "kudos", "other", "others", "other notes", "other business", "misc", "miscellaneous", "misc notes",
            "questions announcements and comments", "comments", "reminders", "review of last meeting", "review of previous meeting", "review of the previous meeting", "review of the last meeting", "last meeting review", "previous meeting",
            "q a help wanted", "help wanted", "community news", "news", "highlights", "other highlights", "design review proposals", "takeaway", "takeaways", "key takeaways", "conclusion", "conclusions", "summary", "introductions", "introduction", "intros", "round of intros", "welcome",
            "context", "background notes", "observations", "in other news", "in progress", "next", "next steps", "feedback", "retro", "good of the order", "chat", "chat log", "chat transcript", "transcript", "public q a", "private session", "in closed session", "closed session", "upcoming releases",
            "things to consider for future sprints", "recap", "also", "previous week", "this week", "next week", "last week", "next time", "next sprint", "annoucements", "annoucement", "any blockers", "any questions", "question time", "links referenced during the call", "opening items", "open mic", "wrap up", "side discussions", "urls shared", "votes", "time off", "more", "happenings", "few remarks first", "tl dr", "done", "overall", "going forward", "other agenda items", "psa", "fyi", "reminder", "psa annoucement", "psa announcement", "ideas for next weeks call", "moderator and notetaker for the next time", "moderator notetaker for the next time", "next week roles", "meta", "good", "bad", "layers notes", "decisions to make"],
        [SectionRole.Aside] = ["links", "link", "resources", "upcoming meetings", "upcoming meeting", "upcoming events", "next meeting", "next meetings", "next call", "next weeks call", "moderator checklist", "preflight checklist", "checklist", "before the sync",
            "goals", "goals of the call", "goals of the call format", "goal of the call", "goal", "purpose", "format", "process", "after the sync", "after the meeting", "after the call", "during the sync", "during the call", "logistics", "meeting info", "details",
            "pre readings", "prereadings", "pre reading", "reading list", "references", "appendix", "how to join", "connection info", "housekeeping", "facilitation", "instructions", "template", "about", "table of contents", "contents", "calendar", "related", "related issues", "rules", "guidelines", "waffle board format", "meeting format", "meeting details", "call details", "date", "when", "where", "time", "location"],
        [SectionRole.Lead] = ["lead", "leads", "moderator", "facilitator", "chair", "host"],
        [SectionRole.Notetaker] = ["notetaker", "notetakers", "note taker", "scribe"],
        [SectionRole.Attendees] = ["attendees", "attendants", "attendee", "participants", "participant", "present", "roll call", "rollcall", "in attendance", "attendance", "on the call", "members present", "people", "observers", "invited", "invited guests", "guests", "who was there", "attending", "attendees list", "people present", "observers guests", "invited observers guests", "members"],
        [SectionRole.Absent] = ["regrets", "absent", "apologies", "not attending", "not present", "absentees", "unable to attend", "excused"],
        [SectionRole.Recording] = ["recording", "recordings", "video", "video recording", "meeting recording", "audio", "stream"],
    }
    .SelectMany(pair => pair.Value.Select(word => (word, pair.Key))).GroupBy(p => p.word)
    .ToFrozenDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);

    public static SectionRole? Of(LabelKind kind) => kind switch
    {
        LabelKind.Lead => SectionRole.Lead,
        LabelKind.Notetaker => SectionRole.Notetaker,
        LabelKind.Attendees => SectionRole.Attendees,
        LabelKind.Absent => SectionRole.Absent,
        LabelKind.Recording => SectionRole.Recording,
        LabelKind.Action => SectionRole.Actions,
        LabelKind.Decision => SectionRole.Decisions,
        LabelKind.Header or LabelKind.Date => SectionRole.Aside,
        _ => null,
    };

    public static SectionRole Of(RichText heading)
    {
        var word = Unnumbered(Wording.Of(heading.Text));
        if (Known.TryGetValue(word, out var role))
            return role;
        // "Week Update (for async review)", "Attendees (11)"
        if (heading.Text.Contains('(') && Known.TryGetValue(Unnumbered(Wording.Of(Wording.WithoutParentheses(heading.Text))), out role))
            return role;
        if (word.Length == 0)
            return SectionRole.Aside;
        if (People.Placeholders.IsHeading(heading.Text))
            return SectionRole.Placeholder;
        if (IsRepository(heading.Text))
            return SectionRole.Repository;
        if (Starts(word, "after sprint meeting") || Starts(word, "after each call") || Starts(word, "before the meeting") || word.EndsWith(" checklist", StringComparison.Ordinal)
            || Starts(word, "upcoming meeting") || Starts(word, "next meeting"))
            return SectionRole.Aside;
        if (word.EndsWith(" attendees", StringComparison.Ordinal) || word.EndsWith(" participants", StringComparison.Ordinal))
            return SectionRole.Attendees;
        if (Starts(word, "questions ") || Starts(word, "blockers ") || Starts(word, "announcements ") || word.EndsWith(" announcements", StringComparison.Ordinal)
            || Starts(word, "q a ") || word.EndsWith(" q a", StringComparison.Ordinal) || word.EndsWith(" questions", StringComparison.Ordinal) && word.Count(c => c == ' ') <= 2)
            return SectionRole.Remarks;
        if (word.EndsWith(" notes", StringComparison.Ordinal) && word.Count(c => c == ' ') <= 2)
            return SectionRole.Notes;
        if (word.EndsWith(" action items", StringComparison.Ordinal) || Starts(word, "action items"))
            return SectionRole.Actions;
        return SectionRole.Topic;
    }

    /// <summary>True for a heading under which the sub-headings are work streams: <c>Strategic Initiatives</c>, <c>Team projects</c>.</summary>
    public static bool HoldsInitiatives(string heading)
    {
        var word = Unnumbered(Wording.Of(heading));
        return (Known.TryGetValue(word, out var role) && role == SectionRole.Initiatives)
            || (word.Count(c => c == ' ') < 5 && (word.EndsWith(" initiatives", StringComparison.Ordinal) || word.EndsWith(" projects", StringComparison.Ordinal)
                || word.EndsWith(" workstreams", StringComparison.Ordinal) || word.EndsWith(" work streams", StringComparison.Ordinal)
                || word.EndsWith(" endeavours", StringComparison.Ordinal) || word.EndsWith(" team update", StringComparison.Ordinal)));
    }

    private static bool Starts(string word, string beginning) => word.StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>"nodejs/node"; not "IPNS (js-ipfs / go-ipfs)" or "Wins/Celebrations".</summary>
    private static bool IsRepository(string heading)
    {
        var slash = heading.IndexOf('/');
        return slash > 0 && slash == heading.LastIndexOf('/') && slash < heading.Length - 1
            && heading.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')
            && (char.IsAsciiLetterLower(heading[0]) || heading.Contains('-'));
    }

    /// <summary>Without the number that an outline puts in front: "3 roadmaps".</summary>
    private static string Unnumbered(string word)
    {
        var rest = word.AsSpan().TrimStart("0123456789");
        return rest.Length < word.Length && rest.Length > 1 && rest[0] == ' ' ? rest[1..].ToString() : word;
    }
}
