using NotesArchive.Language;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>What words alone tell of a heading's name.</summary>
internal static class InitiativeWording
{
    /// <summary>Nothing but words of any agenda and numbers: <c>open discussion</c>, <c>q4 releases</c>, <c>0 5 0</c>.</summary>
    /// <param name="wording">The name as compared.</param>
    /// <param name="language">The words of the notes' language.</param>
    public static bool IsRoutine(string wording, LanguageWords language)
    {
        var words = wording.Split(' ');
        var beside = words.Count(language[WordRole.RoutineBeside].Contains);
        return beside < words.Length && words.All(w => w.TrimStart('v').All(char.IsAsciiDigit)
            || language[WordRole.RoutineWord].Contains(w) || language[WordRole.RoutineBeside].Contains(w));
    }
}
