using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>
/// The corrections that keepers wrote down, laid over what the rules decide. They are the first rule, and the last to be asked: to take
/// one person off a line it must be known whom the others credit.
/// </summary>
internal sealed class Corrections(IReadOnlyList<Correction> corrections)
{
    private readonly ILookup<string, (string Letters, Correction Correction)> byNote =
        corrections.ToLookup(c => c.Note, c => (BareLetters.Of(c.Words), c), StringComparer.Ordinal);

    public static Corrections None { get; } = new([]);

    /// <summary>The reading of a line of a note, corrected where its words are found.</summary>
    public LineReading Apply(string note, LineReading reading)
    {
        if (!byNote.Contains(note))
            return reading;
        var line = BareLetters.Of(reading.Line.Text);
        return byNote[note].Where(c => line.Contains(c.Letters, StringComparison.Ordinal))
            .Aggregate(reading, (corrected, c) => Corrected(corrected, c.Correction));
    }

    /// <summary>A problem for each correction whose words no line of its note holds any more.</summary>
    public static IEnumerable<Problem> Stale(IReadOnlyList<Correction> corrections, IReadOnlyList<Meeting> meetings)
    {
        if (corrections.Count == 0)
            yield break;
        var notes = meetings.ToLookup(m => m.Source, StringComparer.Ordinal);
        foreach (var correction in corrections)
            if (!Lines(notes[correction.Note]).Any(Holds(correction.Words)))
                yield return new(
                    Severity.Warning, ProblemCode.CreditStale, Fault(correction, notes), CuratedCredit.FileName, correction.Line);
    }

    private static IEnumerable<Line> Lines(IEnumerable<Meeting> meetings) =>
        meetings.SelectMany(m => m.Blocks).SelectMany(b => b.Lines);

    private static Func<Line, bool> Holds(string words)
    {
        var letters = BareLetters.Of(words);
        return line => BareLetters.Of(line.Text).Contains(letters, StringComparison.Ordinal);
    }

    private static string Fault(Correction correction, ILookup<string, Meeting> notes)
    {
        if (notes.Contains(correction.Note))
            return $"No line of {correction.Note} that could credit somebody holds the words \"{correction.Words}\"; "
                + "mend them, or take the correction away.";
        var near = Nearest.Of(correction.Note, notes.Select(n => n.Key)) is { } nearest ? $", the nearest is {nearest}" : "";
        return $"There is no note {correction.Note}{near}; mend the path, or take the correction away.";
    }

    private static LineReading Corrected(LineReading reading, Correction by)
    {
        var replaces = by.Is is not null && by.Not.Count == 0;
        var credits = reading.Credits.Where(c => replaces ? by.Is!.Contains(c.Person) : !by.Not.Contains(c.Person)).ToList();
        credits.AddRange((by.Is ?? []).Where(p => !credits.Exists(c => c.Person == p)).Select(p => new Credit(p, ContributionRole.Own)));
        return reading with
        {
            Rule = CreditRules.Corrected,
            Credits = by.State is null ? credits : [.. credits.Select(c => c with { State = null })],
            State = by.State ?? reading.State,
        };
    }
}
