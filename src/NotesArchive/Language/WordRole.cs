namespace NotesArchive.Language;

/// <summary>
/// What words mean to a reader of notes. In Language/*.yml and under <c>Notes:Labels</c> a role is written in small letters
/// with hyphens: <c>doing-ends</c>.
/// </summary>
internal enum WordRole
{
    /// <summary>Who leads a meeting, as a label and as a heading. So for all up to <see cref="Notes"/>.</summary>
    Lead,
    /// <summary>Who takes notes ("notetaker", "scribe").</summary>
    Notetaker,
    /// <summary>Who was there ("attendees", "present").</summary>
    Attendees,
    /// <summary>Who was not there ("regrets").</summary>
    Absent,
    /// <summary>Where the meeting can be seen or heard.</summary>
    Recording,
    /// <summary>When the meeting was.</summary>
    Date,
    /// <summary>What somebody did since the last meeting ("done", "last week").</summary>
    Done,
    /// <summary>What somebody waits for ("blocked", "asks").</summary>
    Blocked,
    /// <summary>What somebody will do ("next", "this week").</summary>
    Next,
    /// <summary>What somebody tells besides ("in progress", "fyi").</summary>
    Other,
    /// <summary>The gist of what stands below.</summary>
    Summary,
    /// <summary>What is to be done, and by whom ("action items", "todo").</summary>
    Actions,
    /// <summary>What was decided ("decisions", "resolved").</summary>
    Decisions,
    /// <summary>What heads a note and says nothing of the meeting itself ("where", "references").</summary>
    Header,
    /// <summary>What is to be talked about.</summary>
    Agenda,
    /// <summary>What was talked about, and what somebody tells besides.</summary>
    Notes,
    /// <summary>Labels of <see cref="Lead"/> that are no headings ("led by"). So for all up to <see cref="HeaderLabel"/>.</summary>
    LeadLabel,
    NotetakerLabel,
    AttendeesLabel,
    AbsentLabel,
    RecordingLabel,
    DateLabel,
    DoneLabel,
    BlockedLabel,
    NextLabel,
    OtherLabel,
    ActionsLabel,
    DecisionsLabel,
    HeaderLabel,
    /// <summary>Whose a subject is ("owner", "dri").</summary>
    Owner,
    /// <summary>Who speaks of it ("presenter", "author").</summary>
    Presenter,
    /// <summary>What a meeting with one talk is about ("main topic").</summary>
    Subject,
    /// <summary>The same, but never as a point of a list ("talk").</summary>
    SubjectLine,
    /// <summary>The same where a presenter stands beside it, and never as a point of a list ("topic", "demo").</summary>
    SubjectSmall,
    /// <summary>Those of them that announce one subject after another on lines of their own ("topic").</summary>
    TopicLine,
    /// <summary>Headings above points that each name a subject in bold.</summary>
    Details,
    /// <summary>Ends of labels with a colon and at most four words: where the recording is ("Public YouTube feed").</summary>
    RecordingEnds,
    /// <summary>Labels of actions in capitals only: "AI:", but "Ai" is somebody's name.</summary>
    ActionsCapitals,
    /// <summary>In capitals and without a colon, an action ("TODO write it up").</summary>
    ActionsShouted,
    /// <summary>In capitals and without a colon, a decision ("DECISION we wait").</summary>
    DecisionsShouted,
    /// <summary>Begins a sentence that tells a decision ("agreed to").</summary>
    DecisionsBegins,
    /// <summary>Labels that are read with one letter wrong, too ("Blocken:").</summary>
    LabelSlips,
    /// <summary>Before a name alone: who took the notes ("Notes: @ann").</summary>
    NotesBy,
    /// <summary>Labels of a person or a place: only who is known to be a person leads ("Host: Acme, Berlin").</summary>
    PlaceOrPerson,
    /// <summary>Anywhere in a sentence that links to the recording ("this meeting was recorded").</summary>
    Recorded,
    /// <summary>Begins such a sentence.</summary>
    RecordedBegins,
    /// <summary>Headings of <see cref="Attendees"/> that are no labels.</summary>
    AttendeesHeading,
    /// <summary>Headings of <see cref="Agenda"/> that are no labels ("topics", "demos").</summary>
    AgendaHeading,
    /// <summary>Headings of <see cref="Notes"/> that are no labels ("minutes", "discussion").</summary>
    NotesHeading,
    /// <summary>Headings of what each person tells in turn ("updates", "standup").</summary>
    Updates,
    /// <summary>Headings of a list of work streams ("initiatives", "projects").</summary>
    Initiatives,
    /// <summary>Headings of <see cref="Actions"/> that are no labels.</summary>
    ActionsHeading,
    /// <summary>Headings of remarks: no subjects, yet words of the meeting ("announcements", "questions").</summary>
    Remarks,
    /// <summary>Headings of what is no word of the meeting ("goals", "how to join").</summary>
    Aside,
    AsideBegins,
    /// <summary>Ends of headings of a list of what to do before, in and after every meeting.</summary>
    Checklist,
    /// <summary>Ends of headings, behind other words ("Voting participants"). So for all that end with <c>-ends</c>.</summary>
    AttendeesEnds,
    /// <summary>Before them, it is a crowd that speaks ("Multiple participants").</summary>
    ManyBegins,
    /// <summary>Beginnings of headings, with more words behind. So for all that end with <c>-begins</c>.</summary>
    RemarksBegins,
    RemarksEnds,
    /// <summary>Ends of headings of at most three words: a longer one is a subject.</summary>
    QuestionsEnds,
    /// <summary>Ends of headings of at most three words.</summary>
    NotesEnds,
    /// <summary>Ends of headings of any length ("Office hours: questions and notes").</summary>
    NotesLongEnds,
    ActionsBegins,
    ActionsEnds,
    /// <summary>Ends of headings whose sub-headings are work streams ("Team projects").</summary>
    InitiativesEnds,
    /// <summary>Ends of points whose bold points are work streams ("Objectives").</summary>
    ObjectivesEnds,
    /// <summary>Fills a place where there is nothing to say ("none", "n/a").</summary>
    Filler,
    /// <summary>The same before a comma or a colon, with the reason behind ("nothing, I was away").</summary>
    FillerOpens,
    /// <summary>Begins what tells that something was looked at and is as it was ("no updates").</summary>
    UnchangedBegins,
    /// <summary>Blanks of a template ("add items here").</summary>
    Template,
    /// <summary>Questions of a template ("what have you done since ...").</summary>
    TemplateBegins,
    /// <summary>Behind <c>@</c> in templates, or a crowd ("@yourname", "@all").</summary>
    PlaceholderHandle,
    /// <summary>Begins such a handle ("@otherperson").</summary>
    PlaceholderHandleBegins,
    /// <summary>Anywhere in such a handle ("@add-your-name").</summary>
    YourName,
    /// <summary>Behind <c>@</c> in code and versions ("@param", "@latest").</summary>
    CodeHandle,
    /// <summary>Behind a hyphen: the handle of a group ("@docs-wg").</summary>
    GroupHandleEnds,
    /// <summary>In a list of people, in the place of a name ("nobody", "tbd").</summary>
    PlaceholderName,
    /// <summary>Words that no name holds ("please", "will").</summary>
    PlaceholderNameWord,
    /// <summary>Headings of a template ("Topic name").</summary>
    PlaceholderHeading,
    /// <summary>In a heading, the blank of a date ("2018-mm-dd").</summary>
    BlankDate,
    /// <summary>Ends of headings that look for somebody to take notes.</summary>
    NoteVolunteers,
    /// <summary>Behind a name below such a heading ("to take notes").</summary>
    TakesNotes,
    /// <summary>In brackets behind a name, and no handle ("remote", "observer").</summary>
    PersonRemark,
    /// <summary>Written as a handle, and nobody ("everyone", "owner").</summary>
    NoPerson,
    /// <summary>A word of a form that means many ("9 more folks").</summary>
    Crowd,
    CrowdBegins,
    CrowdEnds,
    /// <summary>Begins a word in the place of a handle that calls for somebody ("volunteer-needed").</summary>
    CallBegins,
    CallEnds,
    /// <summary>Last part of the handle of a group or machine ("shop-team", "build-bot").</summary>
    GroupNameEnds,
    /// <summary>Before a speaker's handle at the start of a line ("by @a", "Q @a").</summary>
    SpeakerBefore,
    /// <summary>The same with a colon ("Owner: @a"; "Question: @a" asks a).</summary>
    SpeakerLabel,
    /// <summary>Between the handles of those who speak together ("@a with @b").</summary>
    SpeakerBetween,
    /// <summary>Between who passes words on and whose they are ("@a for @b: ...").</summary>
    OnBehalfOf,
    /// <summary>Before who asks, with the one asked behind <see cref="SpeakerTo"/> ("from @a to @b").</summary>
    SpeakerFrom,
    SpeakerTo,
    /// <summary>Before the last name of a list ("@a, @b and @c").</summary>
    ListAnd,
    /// <summary>On a line of its own: what follows is of those who are not here.</summary>
    EveryoneElse,
    /// <summary>Before the owner of a subject in its heading ("Shelves, by @a").</summary>
    TopicBy,
    /// <summary>Behind the names of who has something to do ("Ann and Bob to check").</summary>
    ActionTo,
    /// <summary>Heads a table's column of names.</summary>
    ColumnName,
    /// <summary>Heads a table's column of handles.</summary>
    ColumnHandle,
    /// <summary>Heads a table's column of initials.</summary>
    ColumnInitials,
    /// <summary>Heads a table's column of who has something to do.</summary>
    ColumnOwner,
    /// <summary>Heads a table's column of what people belong to.</summary>
    ColumnOrganisation,
    /// <summary>Names of the month, long and short.</summary>
    January,
    February,
    March,
    April,
    May,
    June,
    July,
    August,
    September,
    October,
    November,
    December,
    /// <summary>Days of the week.</summary>
    Weekday,
    /// <summary>Right behind the number of a day ("3rd").</summary>
    OrdinalEnds,
    /// <summary>Between day and month ("3rd of May").</summary>
    DateOf,
    /// <summary>Beside a date, and no title ("17:00 UTC").</summary>
    DateWord,
    /// <summary>Between two days in a file's name ("2018-12-17-to-2019-01-08").</summary>
    Until,
    /// <summary>In a plain first line that is a title ("weekly", "minutes").</summary>
    Meeting,
    /// <summary>Left at the end of a title once the date is gone ("Sync of").</summary>
    TitleCut,
    /// <summary>Begins a title and tells what the note is, not which meeting ("Agenda for the").</summary>
    SeriesCutBegins,
    /// <summary>The same at the end ("Sync 12 notes").</summary>
    SeriesCutEnds,
    /// <summary>Heads a list of the note's own headings, which may stand above its title.</summary>
    Contents,
    /// <summary>In the heading of a day: there was no meeting on it.</summary>
    Cancelled,
    /// <summary>Behind a number: how long a subject takes ("5 min").</summary>
    Minutes,
    /// <summary>Before an address that the words need ("Vote on https://...").</summary>
    BeforeAddress,
    /// <summary>Points of an agenda that every meeting has, and no subjects ("round of introductions").</summary>
    RoutineBegins,
    /// <summary>Begins a sentence ("we", "there"): no name of a subject.</summary>
    SentenceBegins,
    /// <summary>In a long line, makes it a sentence ("is", "should").</summary>
    SentenceVerb,
    /// <summary>Begins a remark on the note itself ("extracted from ...").</summary>
    HintBegins,
    /// <summary>Begins a label of what goes on now ("this week").</summary>
    CurrentBegins,
    /// <summary>Ends a line, before a colon, that leads in a list of actions.</summary>
    ActionsLeadIn,
    /// <summary>Those of <see cref="Next"/> that head a list of actions where no person's update stands ("next steps").</summary>
    NextSteps,
    /// <summary>Before the word that tells how an action fares ("status").</summary>
    ActionStatus,
    /// <summary>Tells of an action that it is done ("completed").</summary>
    ActionDone,
    /// <summary>Of these alone consists what a note still lacks ("add link to slides"): no action.</summary>
    NoteGap,
    /// <summary>Before what is voted on ("poll").</summary>
    Poll,
    /// <summary>Between the two ("vote on", "poll for").</summary>
    PollOf,
    /// <summary>Before the number of those who voted so ("SF", "against").</summary>
    PollAnswer,
    /// <summary>Begins a line that tells what came of a poll ("unanimous consent").</summary>
    PollOutcome,
    /// <summary>The same behind "Consensus:" ("for", "against"): of the poll above, and no decision of its own.</summary>
    PollVerdict,
    /// <summary>Stands between a poll and its counts ("results").</summary>
    PollResults,
    /// <summary>Ends a line that tells of a break ("lunch").</summary>
    Pause,
    /// <summary>Right before a number: a subject reached that stage ("moves to phase").</summary>
    StageMoved,
    /// <summary>Right before the number of a ticket, and no repository ("PR#12").</summary>
    TicketKind,
    /// <summary>Behind the name of an initiative: what is told of it ("Cache updates").</summary>
    InitiativeNewsEnds,
    /// <summary>Behind the name of an initiative: that it gets better ("Cache improvements").</summary>
    InitiativeMoreEnds,
    /// <summary>Ends the news of a release, which is no initiative.</summary>
    Released,
    /// <summary>In a heading: what the writer himself says is none.</summary>
    NoInitiative,
    /// <summary>Ends the name of what a meeting settles about something ("review"): no work stream.</summary>
    NoInitiativeEnds,
    /// <summary>Before the name of a subject: what is done about it ("Discussion: shelves", "update on shelves").</summary>
    SubjectBegins,
    /// <summary>Behind the name of a subject, likewise ("Shelves discussion").</summary>
    SubjectEnds,
    /// <summary>Words of any agenda; a name made of them alone is that of no initiative ("Open discussion", "Q4 releases").</summary>
    RoutineWord,
    /// <summary>A word of any agenda only beside those of <see cref="RoutineWord"/> ("testing").</summary>
    RoutineBeside,
    /// <summary>Keys of the front matter, besides the labels of people and recordings.</summary>
    TitleKey,
    DateKey,
    SeriesKey,

    /// <summary>Behind a name: the person works on it ("is", "has", "looks into").</summary>
    Doing,
    /// <summary>Behind a name: the person finished it ("merged", "wrote").</summary>
    DoneBy,
    /// <summary>Behind a name: the person will do it ("will", "to", "is going to").</summary>
    PlannedBy,
    /// <summary>Behind a name: the person speaks ("says", "thinks", "asked").</summary>
    SaidBy,
    /// <summary>Those of <see cref="Doing"/> that speak of something finished with a verb behind them ("has merged").</summary>
    Having,
    /// <summary>Between a name and its verb ("also", "still").</summary>
    Adverbs,
    /// <summary>Ends of verbs that tell what the person before them does ("-ing").</summary>
    DoingEnds,
    /// <summary>Ends of verbs behind "has" ("-ed").</summary>
    DoneEnds,
    /// <summary>Both, where a verb stands right behind a name.</summary>
    VerbEnds,
    /// <summary>Behind a name: the person is not there ("is out", "is away").</summary>
    AbsentBy,
    /// <summary>Behind a name: the person is something, and does nothing by it ("is the", "is a").</summary>
    BeingBy,
    /// <summary>Before a name: the work is theirs ("by", "done by").</summary>
    By,
    /// <summary>Before a name: they are spoken to, waited for or thanked, and do nothing ("ask", "waiting for", "cc").</summary>
    SpokenTo,
    /// <summary>Begins a call on somebody ("please", "can you", "could you").</summary>
    Calls,
    /// <summary>Anywhere in words to somebody: the person spoken to ("you", "your").</summary>
    You,
    /// <summary>Words of a writer about themselves ("I", "we", "my").</summary>
    Oneself,
    /// <summary>Joins names ("and", "with").</summary>
    Joins,
    /// <summary>Begins a question ("who", "should", "is there").</summary>
    Asks,
    /// <summary>Words that alone fill a place and say nothing ("no update", "n/a").</summary>
    Nothing,
    /// <summary>What may stand behind them ("this week", "so far").</summary>
    NothingTail,
    /// <summary>Beginnings of words that say there is nothing ("no updates", "no progress").</summary>
    NothingBegins,
    /// <summary>Words about being away, ill, or about family and papers: never anybody's work.</summary>
    Absence,
    /// <summary>The same, only where nothing else stands ("holidays").</summary>
    AbsenceAlone,
    /// <summary>Begins thanks ("thanks", "kudos to").</summary>
    Thanks,
    /// <summary>Labels of what a section is about ("summary", "background"): the team's words.</summary>
    Blurb,
    /// <summary>Calls for somebody who is not yet found ("help wanted", "needs an owner").</summary>
    Vacant,
    /// <summary>Before a colon, and never a speaker ("update", "status", "note", "all").</summary>
    NoSpeaker,
    /// <summary>Before the speaker's name in the log of a chat ("from").</summary>
    ChatFrom,
    /// <summary>Behind it ("to everyone").</summary>
    ChatTo,
    /// <summary>Words of finished work ("landed", "merged", "shipped").</summary>
    StateDone,
    /// <summary>Those of finished work that others have from then on ("merged", "shipped").</summary>
    Delivered,
    /// <summary>Words of a plan ("will", "todo", "want to").</summary>
    StatePlanned,
    /// <summary>Words of being stuck ("blocked on", "waiting for").</summary>
    StateBlocked,
    /// <summary>Words that take a state back ("not", "never", "would", "if").</summary>
    Unless,
    /// <summary>Behind them, up to a comma, words tell what a line is not about ("blocked by", "based on", "if").</summary>
    BesideThePoint,
}
