using System.Diagnostics;
using NotesArchive.Language;
using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>Reads the lines of a fragment one by one: for each the first rule that decides, and the state of its words.</summary>
internal static class BlockReading
{
    public static IReadOnlyList<LineReading> Of(Meeting meeting, Block block, LanguageWords language, Corrections corrections)
    {
        var readings = new List<LineReading>(block.Lines.Count);
        foreach (var line in block.Lines)
        {
            var sense = new LineSense(line, language);
            var at = new LineContext { Meeting = meeting, Block = block, Sense = sense, Above = Above(readings, line) };
            var (rule, credits) = Decide(line, at);
            readings.Add(new(line, rule, credits, LineState.Of(line, sense), at.Above));
        }
        // Afterwards, so that what stands below a corrected line is read as ever.
        return [.. readings.Select(r => corrections.Apply(meeting.Source, r))];
    }

    private static (CreditRule, List<Credit>) Decide(Line line, LineContext at)
    {
        foreach (var rule in CreditRules.InOrder)
            if (rule.Decide(line, at) is { } credits)
                return (rule, credits);
        throw new UnreachableException("The last rule decides every line.");
    }

    /// <summary>The nearest line above that stands less deep; in a fragment everything stands under its first line.</summary>
    private static LineReading? Above(List<LineReading> readings, Line line) =>
        readings.FindLast(r => r.Line.Depth < line.Depth) ?? (readings.Count > 0 ? readings[0] : null);
}
