using NotesArchive.Language;
using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>What a line says of the work: what its label says, else its plain words ("landed #12", "will rebase", "blocked on").</summary>
internal static class LineState
{
    /// <summary>A longer line says several things, and speech is full of such words.</summary>
    private const int LongestTelling = 160;

    /// <summary>So many words before one of state may take it back: "once it has landed".</summary>
    private const int Near = 4;

    public static WorkState Of(Line line, LineSense sense) => line.Label switch
    {
        WorkLabel.Done => WorkState.Done,
        WorkLabel.Planned or WorkLabel.Action => WorkState.Planned,
        WorkLabel.Blocked => WorkState.Blocked,
        _ when line.Words.Length > LongestTelling || line.Words.Contains('?') => WorkState.Said,
        _ => Enumerable.Range(0, sense.Count).Select(i => At(i, sense.Roles)).FirstOrDefault(s => s is not null) ?? WorkState.Said,
    };

    private static WorkState? At(int word, WordsByRole words)
    {
        if (words.Is(WordRole.StatePlanned, word) && IsOwnPlan(word, words))
            return WorkState.Planned;
        if (words.Any(WordRole.Unless, word - Near, word))
            return null;
        return words.Is(WordRole.StateBlocked, word) ? WorkState.Blocked : words.Is(WordRole.StateDone, word) ? WorkState.Done : null;
    }

    /// <summary>"will rebase", "I will rebase": a plan of the writer's own; "the proposal will attract people" is none.</summary>
    private static bool IsOwnPlan(int at, WordsByRole words) => Enumerable.Range(0, at)
        .All(i => words.Is(WordRole.Oneself, i) || words.Is(WordRole.Adverbs, i) || words.Is(WordRole.Joins, i));
}
