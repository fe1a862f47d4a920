namespace NotesArchive.Extract.Words;

/// <summary>What a section is for, by its heading. All but <see cref="Topic"/> are structural.</summary>
internal enum SectionRole
{
    Topic,
    Lead, Notetaker, Attendees, Absent, Recording,
    /// <summary>What is to be talked about or shown; its points are subjects only where no other section holds the notes.</summary>
    Agenda,
    Notes, Updates, Initiatives, Actions, Decisions,
    /// <summary>Announcements, questions, blockers, wins: their points are remarks, not subjects.</summary>
    Remarks,
    /// <summary>Checklists, goals, links, later meetings: nothing of what was said.</summary>
    Aside,
    /// <summary><c>nodejs/node</c>: the points below it are the subjects, and a bare <c>#12</c> is of this repository.</summary>
    Repository,
    /// <summary>A person's handle; the section is their update.</summary>
    Person,
    Placeholder,
}
