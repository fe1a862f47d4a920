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

    public static WorkState Of(Line line, LineSense sense, LanguageWords language) => line.Label switch
    {
        WorkLabel.Done => WorkState.Done,
        WorkLabel.Planned or WorkLabel.Action => WorkState.Planned,
        WorkLabel.Blocked => WorkState.Blocked,
        _ => line.Words.Length > LongestTelling || line.Words.Contains('?') ? WorkState.Said : InWords(sense.Words.Words, language),
    };

    /// <summary>"will rebase", "I will rebase": a plan of the writer's own; "the proposal will attract people" is none.</summary>
    private static bool IsOwnPlan(IReadOnlyList<string> words, int at, LanguageWords language)
    {
        var beside = new[] { language[WordRole.Oneself], language[WordRole.Adverbs], language[WordRole.Joins] };
        return Enumerable.Range(0, at).All(i => beside.Any(role => role.At(words, i) > 0));
    }

    private static WorkState InWords(IReadOnlyList<string> words, LanguageWords language)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (language[WordRole.StateBlocked].At(words, i) > 0 && !IsTakenBack(words, i, language))
                return WorkState.Blocked;
            if (language[WordRole.StatePlanned].At(words, i) > 0 && IsOwnPlan(words, i, language))
                return WorkState.Planned;
            if (language[WordRole.StateDone].At(words, i) > 0 && !IsTakenBack(words, i, language))
                return WorkState.Done;
        }
        return WorkState.Said;
    }

    private static bool IsTakenBack(IReadOnlyList<string> words, int at, LanguageWords language)
    {
        for (var i = Math.Max(0, at - Near); i < at; i++)
            if (language[WordRole.Unless].At(words, i) > 0)
                return true;
        return false;
    }
}
