using System.Collections.Frozen;
using NotesArchive.Text;

namespace NotesArchive.Extract.People;

/// <summary>Words that stand where a person would, and are none: blanks of a template, groups, directives.</summary>
internal static class Placeholders
{
    private static readonly FrozenSet<string> Handles = new[]
    {
        "name", "names", "yourname", "your", "you", "yournamehere", "addyournamehere", "addyourname", "example", "item", "volunteerplease", "volunteer", "someone", "somebody",
        "anyone", "anybody", "everyone", "everybody", "all", "here", "channel", "team", "nobody", "noone", "handle", "username", "user", "github", "person", "me", "awesome", "host", "myself", "author", "assignee", "owner", "tbd", "tba", "none", "attendee", "participant",
        "next", "latest", "beta", "alpha", "canary", "rc", "type", "context", "param", "returns", "return", "defer", "import", "media", "todo", "see", "link", "deprecated", "throws", "override", "property", "babel", "types", "id", "graph", "value", "vocab", "protocol", "community", "contributors", "maintainers", "core", "devs", "community-members", "folks",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "", "none", "na", "n a", "tbd", "tba", "nobody", "no one", "noone", "null", "nil", "unknown", "anyone", "everyone", "everybody", "all", "someone", "somebody", "volunteer", "volunteers", "volunteer please", "to be determined", "to be decided", "missing", "you", "me", "team", "various", "others", "etc", "not recorded", "no notes", "pending", "name", "names", "empty", "rotating", "see above", "see below", "us", "we",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotInNames = new[]
    {
        "name", "names", "your", "add", "here", "the", "to", "be", "please", "and", "of", "is", "are", "for", "in", "on", "with", "this", "that", "was", "we", "will", "not", "no", "list", "link", "forgot", "capture", "attendees", "insert", "enter", "placeholder", "participants", "yourself", "recording", "meeting", "call", "needed",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for <c>@name</c>, <c>@all</c>, <c>@gocoredev</c>, <c>@defer</c> and their like.</summary>
    public static bool IsHandle(string handle)
    {
        var word = handle.Trim('_', '-', '.').ToLowerInvariant();
        return Handles.Contains(word) || word.Length <= 1 || word.StartsWith("other", StringComparison.Ordinal) || Handles.Contains(word.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal))
            || word.Contains("yourname", StringComparison.Ordinal) || word.Contains("your-name", StringComparison.Ordinal) || word.Contains("your_name", StringComparison.Ordinal)
            || word.EndsWith("-team", StringComparison.Ordinal) || word.EndsWith("coredev", StringComparison.Ordinal) || word.EndsWith("-wg", StringComparison.Ordinal)
            || word.EndsWith("-maintainers", StringComparison.Ordinal) || word.EndsWith("-devs", StringComparison.Ordinal) || word.StartsWith("target", StringComparison.Ordinal) && word.Contains('_');
    }

    /// <summary>True for words without <c>@</c> that a list of people holds instead of a name.</summary>
    public static bool IsName(string name)
    {
        var words = Wording.Of(name);
        if (Fillers.Contains(words))
            return true;
        foreach (var word in words.Split(' '))
            if (NotInNames.Contains(word))
                return true;
        return false;
    }

    /// <summary>"[Your Initiative Here]", "[name of topic]", "&lt;topic&gt;": a heading that nobody filled in.</summary>
    public static bool IsHeading(string heading)
    {
        var text = heading.Trim();
        // "Standup - 2018-mm-dd"
        if (text.Contains("mm-dd", StringComparison.OrdinalIgnoreCase))
            return true;
        if (text.Length < 3 || !((text[0] == '[' && text[^1] == ']') || (text[0] == '<' && text[^1] == '>') || (text[0] == '{' && text[^1] == '}')))
            return Wording.Of(text) is "your initiative here" or "initiative name" or "topic name" or "name of initiative" or "notetaker name" or "lead name";
        return true;
    }
}
