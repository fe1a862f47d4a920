namespace NotesArchive.Language;

/// <summary>
/// What words mean to a reader of notes. In Language/*.yml and under <c>Notes:Labels</c> a role is written in small letters
/// with hyphens: <c>doing-ends</c>.
/// </summary>
public enum WordRole
{
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
    /// <summary>The same, and those of verbs that tell what they did ("-ed").</summary>
    VerbEnds,
    /// <summary>Behind a name: the person is not there ("is out", "is away").</summary>
    AbsentBy,
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
    /// <summary>Behind a speaker's name in brackets ("chat", "in chat", "scribe").</summary>
    SpeakerRemark,
    /// <summary>Words of finished work ("landed", "merged", "shipped").</summary>
    StateDone,
    /// <summary>Words of a plan ("will", "todo", "want to").</summary>
    StatePlanned,
    /// <summary>Words of being stuck ("blocked on", "waiting for").</summary>
    StateBlocked,
    /// <summary>Words that take a state back ("not", "never", "would", "if").</summary>
    Unless,
    /// <summary>Behind them, up to a comma, words tell what a line is not about ("blocked by", "based on", "if").</summary>
    BesideThePoint,
}
