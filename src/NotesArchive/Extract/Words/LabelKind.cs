namespace NotesArchive.Extract.Words;

/// <summary>What a label such as <c>Done:</c> or <c>Notetaker:</c> announces.</summary>
internal enum LabelKind
{
    Lead, Notetaker, Attendees, Absent, Recording, Date,
    Done, Blocked, Next, Other,
    Summary, Owner, Action, Decision, Presenter, Subject, Header,
}
