using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>What words say of their own state, over what the label above them says.</summary>
internal static partial class StateInWords
{
    public static bool IsQuestion(string text) => Question().IsMatch(text);

    public static WorkState Of(Block block) => block.State switch
    {
        WorkState.Planned when IsQuestion(block.Text) || LastTime().IsMatch(block.Text) => WorkState.Said,
        WorkState.Said when Plan().IsMatch(block.Text) => WorkState.Planned,
        WorkState.Done when Ongoing().IsMatch(block.Text) => WorkState.Said,
        WorkState.Blocked when NotBlocked().IsMatch(block.Text) => WorkState.Said,
        WorkState.Said when Blocked().IsMatch(block.Text) => WorkState.Blocked,
        var state => state,
    };

    // "Question: who has the key?", "Should we paint it? Why not", not the tentative plan "Paint it?"
    [GeneratedRegex(@"^\W*(question\b|q:|(can|could|should|what|how|who|why|when|where|does|do|is|are|would)\s[^\n]*\?(\s|$))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    // "Next step (last week): paint it" looks back.
    [GeneratedRegex(@"^\W*next steps? (from |of )?\(?(last|previous)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastTime();

    // "TODO: paint it", "Shelf next steps:"
    [GeneratedRegex(@"^\W*(todo\b|([\w\-]+ ){0,3}next steps?\s*[:,])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    // "WIP: new shelves", "kept up with Bob", "boxes almost ready", "counting boxes right now" among what is done
    [GeneratedRegex(@"^\W*(\w+:\s*)?(wip|in progress|ongoing|still|not much|kept up (on|with)|waiting (for|on))\b|^[^\n]*\b(almost|nearly) (ready|done|finished|there)\b|\bright now\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ongoing();

    // "None, but look at the shelves"
    [GeneratedRegex(@"^\W*(\w+:\s*)?(none|no|nope|nothing|n/a)(\W+but\b|\s*[,;:\u2013\u2014\-]\s)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotBlocked();

    // "Still blocked on paint"
    [GeneratedRegex(@"^\W*((still|currently|mostly) )?blocked (on|by)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blocked();
}
