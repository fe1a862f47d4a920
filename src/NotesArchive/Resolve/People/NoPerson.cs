using System.Text.RegularExpressions;
using NotesArchive.Language;

namespace NotesArchive.Resolve.People;

/// <summary>Forms that look like a handle and are none: versions, hosts, teams, placeholders.</summary>
internal sealed partial class NoPerson(LanguageWords words)
{
    private readonly HashSet<string> nobody =
        [.. words[WordRole.NoPerson].All.Concat(words[WordRole.PlaceholderName].All)
            .Select(w => w.Replace(" ", "", StringComparison.Ordinal))];

    public bool Is(string key)
    {
        var letters = PersonKey.Squeeze(key);
        return letters.Length < 2 || !letters.Any(char.IsLetter) || nobody.Contains(letters)
            || Version().IsMatch(key) || Host().IsMatch(key) || Device().IsMatch(key) || IsTeam(key) || IsCrowd(key);
    }

    // "go-team", "build-bot", "volunteerplease"
    private bool IsTeam(string key) =>
        words[WordRole.GroupNameEnds].Contains(key[(key.LastIndexOfAny(['-', '_']) + 1)..])
        || words[WordRole.CallBegins].All.Any(w => key.StartsWith(w, StringComparison.Ordinal))
        || words[WordRole.CallEnds].All.Any(w => key.EndsWith(w, StringComparison.Ordinal));

    // "9 more folks", "the infra team", "and others"
    private bool IsCrowd(string key)
    {
        var parts = key.Split(' ');
        var isCounted = parts[0].All(char.IsAsciiDigit) || words[WordRole.CrowdBegins].Contains(parts[0]);
        return (parts.Length > 1 && (isCounted || words[WordRole.CrowdEnds].Contains(parts[^1])))
            || Parts().Split(key).Any(words[WordRole.Crowd].Contains);
    }

    // "1.0", "v0.26.0", "0.33.0-rc.1", "0.27.x"
    [GeneratedRegex(@"^v?[0-9]+(\.[0-9x]+)+(-[\w.]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    // "example.com", "news.example.io"; "ann.example" is a person
    [GeneratedRegex(@"\.(ai|app|be|ch|co|com|cloud|de|dev|edu|eu|fr|gov|info|io|me|net|news|nl|org|tech|uk|us|xyz)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Host();

    // "pixel 4a", "ipad 2"
    [GeneratedRegex(@"^\S+( \S+)* [0-9]\w*$", RegexOptions.NonBacktracking)]
    private static partial Regex Device();

    // "others-here" is two words, "some_one" one.
    [GeneratedRegex(@"\W+", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
