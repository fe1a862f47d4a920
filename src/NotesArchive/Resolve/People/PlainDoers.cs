using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Resolve.People;

/// <summary>Those whom a fragment names by bare first name as the ones it is about: <c>Ann is reviewing it</c>, <c>Demo by ann</c>.</summary>
internal sealed partial record PlainDoers(IReadOnlyList<PersonId> People, bool Begins, string Words)
{
    /// <summary>The words say what they will do.</summary>
    public bool IsPlan { get; private init; }

    /// <summary>Null where no first name stands so; nobody where one does and nothing settles whose it is.</summary>
    public static PlainDoers? Find(string text, FirstNames names, IReadOnlyList<PersonId> here)
    {
        var line = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length).ToString();
        // "Full shelves (Ann)" over points names the owner of the line, not of all that stands below.
        return Of(Subject().Match(line), text, names, here) ?? Of(Last().Match(line), line, names, here) ?? Of(Status().Match(text), text, names, here);
    }

    /// <summary>The same of a line below the first, where only its subject counts.</summary>
    public static PlainDoers? FindBelow(string line, FirstNames names, IReadOnlyList<PersonId> here) => Of(Subject().Match(line), line, names, here);

    private static PlainDoers? Of(Match match, string words, FirstNames names, IReadOnlyList<PersonId> here)
    {
        // "Ann - look at your shelves" is said to her.
        if (!match.Success || words.Contains(" your ", StringComparison.OrdinalIgnoreCase))
            return null;
        var found = match.Groups["name"].Captures.Select(c => names.Find(c.Value, here)).ToList();
        // "Shelves and boxes are counted" begins with words, not with names.
        if (found.Exists(f => f is null))
            return null;
        // "Status: ann?" asks.
        var isSettled = !match.Value.EndsWith('?') && found.TrueForAll(f => f!.Count == 1);
        return new(isSettled ? [.. found.Select(f => f![0]).Distinct()] : [], match.Index == 0 && match.Groups["name"].Index < 3, words) { IsPlan = match.Groups["plan"].Success };
    }

    // "Ann is reviewing it", "ann and Bo have merged it", "Ann's working on it", "Ann: ...", "Ann - ..."; "Will do it" is no name.
    [GeneratedRegex(@"^\W*(?!will (have|be)\b)(?<name>\p{L}[\p{L}\p{N}]{2,})((\s*[,/&+]\s*|\s+and\s+)(?<name>\p{L}[\p{L}\p{N}]{2,}))*\s*(:\s|\s[\-\u2013\u2014]\s|('s|\u2019s)?\s(is(?!\s+(the|our)\b)|are|has|have|had|was|were|did|made|wrote|found|ran|took|got|gave|built|(?-i:\p{Ll}{2,}(ing|ed))|looks?|works?|needs|wants|opened|out|(?<plan>will|would like to|is going to))\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    // "Demo by ann.", "counting shelves (Ann, Bo)", "that is on Ann's list to do"
    [GeneratedRegex(@"(\bby\s+(?<name>\p{L}[\p{L}\p{N}]{2,})|\((?<name>\p{L}[\p{L}\p{N}]{2,})((\s*[,/&+]\s*|\s+and\s+)(?<name>\p{L}[\p{L}\p{N}]{2,}))*\))[\s.!?]*$|\bon\s(?<name>\p{L}[\p{L}\p{N}]{2,})['\u2019]s\s(list|plate|desk|table|todo)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    // "Status: ann?", "Status: in progress (ann)" on a line of its own
    [GeneratedRegex(@"^[^\w\n]*status:\s*([^\n(]{0,40}\()?(?<name>\p{L}[\p{L}\p{N}]{2,})\)?[\s.!?]*$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
