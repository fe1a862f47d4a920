using NotesArchive.Model;

namespace NotesArchive.Resolve.Meetings;

/// <summary>What only shows when all meetings are known: a list of people that is missing, a name that one note alone has.</summary>
internal static class UnusualMeetings
{
    // A series has its habit once it met a few times, and keeps it three times in four.
    private const int Few = 4;

    public static IEnumerable<Problem> Of(Archive archive) => WithoutAttendees(archive).Concat(NamedOnce(archive));

    private static IEnumerable<Problem> WithoutAttendees(Archive archive) =>
        from series in archive.Meetings.Where(m => m.Series is not null).GroupBy(m => m.Series!.Value)
        let listed = series.Count(m => m.Attendees.Count > 0)
        where listed >= Few && listed * 4 >= series.Count() * 3
        from meeting in series
        where meeting.Attendees.Count == 0
        select new Problem(Severity.Warning, ProblemCode.NoAttendees,
            $"No attendees are listed, though {listed} of the {series.Count()} meetings of this series list some; "
                + "add them, or a label to Notes:Labels.",
            meeting.Source, meeting.Line);

    // Listed, leading and speaking people are known by what they do; a name in running text alone may be a slip.
    private static IEnumerable<Problem> NamedOnce(Archive archive)
    {
        var once = archive.People.Where(p => p.Meetings.Count == 1).Select(p => p.Id).ToHashSet();
        foreach (var meeting in archive.Meetings)
        {
            var known = meeting.Attendees.Concat(meeting.Lead).Concat(meeting.Notetaker).Select(l => l.Person)
                .Concat(meeting.Updates.Select(u => u.Person))
                .Concat(meeting.Topics.SelectMany(t => t.People))
                .Concat(meeting.Blocks.SelectMany(b => b.Speakers)).ToHashSet();
            var lines = new Dictionary<PersonId, int>();
            foreach (var block in meeting.Blocks)
                foreach (var person in block.Named)
                    lines.TryAdd(person, block.Line);
            foreach (var person in meeting.Mentions.Where(p => once.Contains(p) && !known.Contains(p)))
            {
                yield return new Problem(Severity.Information, ProblemCode.PersonNamedOnce,
                    $"Only this note names '{person}', and only in passing; if it is somebody's other name, "
                        + "add it to their spellings in _people.yml, if it is nobody, to 'ignore'.",
                    meeting.Source, lines.GetValueOrDefault(person, meeting.Line));
            }
        }
    }
}
