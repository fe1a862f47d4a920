using NotesArchive.Extract;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Settings;

namespace NotesArchive.Attribution;

/// <summary>How the program read a note: its meetings, and each line with whom it credits and the rule that decided.</summary>
public sealed record NoteExplanation
{
    public required string Source { get; init; }
    /// <summary>The line that was asked about; null for the whole note.</summary>
    public int? Line { get; init; }
    /// <summary>What to paste into <c>_credits.yml</c> where the credit of that line is wrong; null where nothing is said in it.</summary>
    public string? Correction { get; init; }
    internal IReadOnlyList<MeetingExplanation> Meetings { get; init; } = [];

    internal static NoteExplanation Of(string source, IReadOnlyList<NoteLine> lines, Archive archive, NotesSettings settings)
    {
        var (language, corrections) = (LanguageWords.Of(settings.Labels), new Corrections(archive.Corrections));
        var meetings = archive.Meetings.Where(m => m.Source == source).OrderBy(m => m.Line).ToList();
        IEnumerable<MeetingExplanation> explained = meetings.Select((m, i) =>
        {
            var (first, end) = (i == 0 ? 0 : m.Line, i + 1 < meetings.Count ? meetings[i + 1].Line : int.MaxValue);
            var own = lines.Where(l => first <= l.Number && l.Number < end);
            var readings = m.Blocks.SelectMany(b => BlockReading.Of(m, b, language, corrections).Select(r => new Reading(r, b, m)))
                .ToLookup(r => r.Of.Line.Number);
            return new MeetingExplanation(m, [.. own.SelectMany(l => Explain(l, readings[l.Number]))]);
        });
        return new() { Source = source, Meetings = [.. explained] };
    }

    /// <summary>The same of one line, and of the one that it goes on with.</summary>
    /// <exception cref="ConfigurationException">The note has no such line.</exception>
    internal NoteExplanation At(int line)
    {
        var length = Meetings.Max(m => m.Lines.Max(l => l.Number));
        var meeting = Meetings.FirstOrDefault(m => m.Lines.Any(l => l.Number == line))
            ?? throw new ConfigurationException(Source, line, 0, $"the note has no such line; name one from 1 to {length}");
        var first = meeting.Lines.First(l => l.Number == line).First;
        var asked = meeting.Lines.Where(l => l.Number == line || l.Number == first).ToList();
        var others = Meetings.SelectMany(m => m.Lines).Where(l => l.Reading is not null && !asked.Contains(l)).Select(l => l.Text).ToList();
        var corrections = asked.Select(l => l.Reading).OfType<LineReading>().Select(r => CorrectionLines.For(Source, r, others)).ToList();
        return this with
        {
            Line = line,
            Correction = corrections.Count == 0 ? null : string.Concat(corrections),
            Meetings = [meeting with { Lines = asked }],
        };
    }

    // A row of a table may hold a fragment a cell.
    private static List<LineExplanation> Explain(NoteLine line, IEnumerable<Reading> readings)
    {
        var said = readings.Select(r => new LineExplanation(line.Number, LineKind.Read, r.Of.Line.Text, line.Number)
        {
            Reading = r.Of,
            Block = r.Block,
            Topic = r.Block.Topic is { } topic ? r.Meeting.Topics[topic] : null,
            Update = r.Block.Update is { } update ? r.Meeting.Updates[update] : null,
        }).ToList();
        var kind = line.Kind == LineKind.Read ? LineKind.NotRead : line.Kind;
        return said.Count > 0 ? said : [new(line.Number, kind, line.Text.Trim(), line.First)];
    }

    private sealed record Reading(LineReading Of, Block Block, Meeting Meeting);
}

internal sealed record MeetingExplanation(Meeting Meeting, IReadOnlyList<LineExplanation> Lines);

/// <summary>A line, and how it was read where it is part of what was said.</summary>
internal sealed record LineExplanation(int Number, LineKind Kind, string Text, int First)
{
    public LineReading? Reading { get; init; }
    public Block? Block { get; init; }
    public Topic? Topic { get; init; }
    public Update? Update { get; init; }

    /// <summary>Whom the line credits, each with the state that their contribution has.</summary>
    public IEnumerable<Credit> Credits =>
        Reading is null ? [] : Reading.Credits.Select(c => c with { State = ContributionList.StateOf(Reading, c) });
}
