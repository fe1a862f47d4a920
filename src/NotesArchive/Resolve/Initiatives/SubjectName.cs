using System.Text.RegularExpressions;
using NotesArchive.Extract;
using NotesArchive.Language;

namespace NotesArchive.Resolve.Initiatives;

/// <summary>
/// The name of a subject without what belongs to one meeting's talk of it: what is done about it, who presents, how long, which
/// issue, at which place of an outline.
/// </summary>
internal static partial class SubjectName
{
    private const int Longest = 300;

    /// <summary><c>Discussion: shelves (Ann Bell, 15 min)</c> is <c>shelves</c>.</summary>
    public static string Of(TopicDraft topic, LanguageWords language)
    {
        var name = topic.Heading.Length > Longest ? topic.Heading[..Longest] : topic.Heading;
        for (var before = ""; before != name;)
        {
            before = name;
            name = Keep(name, Front().Replace(name, ""));
            name = Keep(name, Tail().Replace(name, ""));
            name = Keep(name, WithoutPresenter(name, topic));
            name = Keep(name, WithoutKind(name, language[WordRole.SubjectBegins]));
            if (language[WordRole.SubjectEnds].LengthAtEnd(name) is > 0 and var talk)
                name = Keep(name, name[..^talk].TrimEnd(' ', '-', ':', '–'));
        }
        return InitiativeHeading.Read(WithoutTitle(name), language).Name;
    }

    /// <summary>The number of the issue that the heading ends with; null where it names none.</summary>
    public static int? Ticket(TopicDraft topic) =>
        EndingTicket().Match(topic.Heading) is { Success: true } found ? int.Parse(found.Groups["number"].ValueSpan, null) : null;

    // "Shelves - Ann Bell"
    private static string WithoutPresenter(string name, TopicDraft topic) =>
        name.LastIndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash
        && topic.People.Any(p => p.Line == topic.Line && p.Written == name[(dash + 3)..].Trim()) ? name[..dash] : name;

    // "Poll: shelves" and "Update on shelves"; "Demo shelves" is a name.
    private static string WithoutKind(string name, PhraseSet kinds)
    {
        var length = kinds.LengthIn(name);
        if (length == 0 || length == name.Length)
            return name;
        var isPhrase = name.AsSpan(0, length).Contains(' ');
        return name[length] == ':' || name.AsSpan(length).StartsWith(" - ") || isPhrase && name[length] == ' '
            ? name[(length + 1)..].TrimStart(' ', '-', ':') : name;
    }

    // "RULE-12: shelves stay open" goes by its number.
    private static string WithoutTitle(string name) =>
        name.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && name.AsSpan(0, colon).ContainsAnyInRange('0', '9')
        && name.AsSpan(0, colon).Count(' ') < 2 ? name[..colon] : name;

    private static string Keep(string name, string shorter) => shorter.Any(char.IsLetter) ? shorter.Trim() : name;

    // "4) Shelves", "#12 Shelves"
    [GeneratedRegex(@"^([0-9]+[.)]|#[0-9]+:?)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Front();

    // "Shelves (Ann, 15 min)", "Shelves [Ann]", "Shelves #12", "Shelves https://..."
    [GeneratedRegex(@"\s*(\([^()]*\)|\[[^\[\]]*\]|\s\S*#[0-9]+|https?://\S+)[\s.:]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();

    // "Shelves #12", "Shelves (#12)"
    [GeneratedRegex(@"#(?<number>[0-9]{1,7})[)\]\s.:]*$", RegexOptions.NonBacktracking)]
    private static partial Regex EndingTicket();
}
