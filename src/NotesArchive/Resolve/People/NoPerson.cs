using System.Text.RegularExpressions;

namespace NotesArchive.Resolve.People;

/// <summary>Forms that look like a handle and are none: versions, hosts, teams, placeholders.</summary>
internal static partial class NoPerson
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "addyournamehere", "addyourname", "admin", "all", "any", "anybody", "anyone", "author", "bot", "channel", "community", "context",
        "contributor", "contributors", "core", "each", "everybody", "everyone", "example", "folks", "group", "guest", "handle",
        "here", "host", "item", "latest", "me", "member", "members", "moderator", "name", "nobody", "none", "notetaker",
        "others", "owner", "param", "people", "person", "returns", "scribe", "somebody", "someone", "tbd", "team", "them", "throws",
        "todo", "type", "us", "user", "username", "volunteer", "we", "you", "your", "yourhandle", "yourname", "yournamehere", "next",
    };

    public static bool Is(string key)
    {
        var letters = PersonKey.Squeeze(key);
        return letters.Length < 2 || !letters.Any(char.IsLetter) || Words.Contains(letters)
            || Version().IsMatch(key) || Host().IsMatch(key) || Team().IsMatch(key) || Crowd().IsMatch(key);
    }

    // "1.0", "v0.26.0", "0.33.0-rc.1", "0.27.x"
    [GeneratedRegex(@"^v?\d+(\.[\dx]+)+(-[\w.]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    // "example.com", "news.example.io"; "ann.example" is a person
    [GeneratedRegex(@"\.(ai|app|be|ch|co|com|cloud|de|dev|edu|eu|fr|gov|info|io|me|net|news|nl|org|tech|uk|us|xyz)$", RegexOptions.NonBacktracking)]
    private static partial Regex Host();

    // "9 more folks", "the infra team", "and others"
    [GeneratedRegex(@"^\d+ |\b(more|folks|others|people|everyone|everybody|someone)\b|^(the|and) | team$", RegexOptions.NonBacktracking)]
    private static partial Regex Crowd();

    // "go-team", "coredev", "volunteerplease"
    [GeneratedRegex(@"(^|[-_])(teams?|devs?|maintainers|wg|bot)$|^volunteer|please$", RegexOptions.NonBacktracking)]
    private static partial Regex Team();
}
