using System.Text.RegularExpressions;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>A subject's name as its heading words it, without numbering, times, emoji, speaker, minutes and trailing marks.</summary>
internal static partial class TopicName
{
    public static string Of(RichText heading, Vocabulary vocabulary)
    {
        var words = heading.WithoutStruck().Text;
        // "2019-05-15: kites on strings"
        if (vocabulary.Dates.Find(words) is { Start: 0, Year: not null } date && date.End < words.Length)
            words = words[date.End..].TrimStart(' ', ':', '-', '–');
        return Clean(Unnumbered(WithoutTimes(words, vocabulary)));
    }

    /// <summary>Of a point or a line: what a speaker or a time in front leaves, up to an address at the end.</summary>
    public static string OfPoint(RichText point, Speaker? speaker, Section? section, Vocabulary vocabulary)
    {
        var text = speaker is { Explicit: true } ? speaker.Rest : point;
        var words = text.WithoutStruck().Text;
        if (words.StartsWith('(') && words.IndexOf(')') is var close and > 0 and < 40)
            words = words[(close + 1)..].TrimStart(' ', '-', '–', ':', ',');
        words = WithoutMinutes(words, vocabulary);
        words = WithoutOwners(WithoutAddresses(words, vocabulary), vocabulary);
        var name = Clean(Unnumbered(WithoutTimes(words, vocabulary)));
        // "tool-shed - how we sort what comes back in spring ...": a long point names its subject first.
        if (name.Length > 60 && section?.Role != SectionRole.Repository)
            foreach (var mark in (ReadOnlySpan<string>)[": ", " - ", " – "])
                if (name.IndexOf(mark, StringComparison.Ordinal) is var cut and >= 12)
                    return name[..cut].TrimEnd();
        return name;
    }

    /// <summary>Without a last bracket of plain names: "Reliable releases (Alan, Steven)".</summary>
    public static string WithoutNames(string name)
    {
        if (!name.EndsWith(')') || name.LastIndexOf('(') is not (var open and > 0))
            return name;
        var words = name[(open + 1)..^1]
            .Split([',', '/', '&', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(w => char.IsUpper(w[0]) && w.All(char.IsLetter)) ? name[..open].TrimEnd() : name;
    }

    // "Recap: https://..." is about the recap; "Vote on https://..." about the address.
    private static string WithoutAddresses(string words, Vocabulary vocabulary)
    {
        for (var at = AddressFrom(words, 0); at > 8; at = AddressFrom(words, at + 4))
        {
            var end = words.IndexOf(' ', at) is var space and > 0 ? space : words.Length;
            var before = words[..at].TrimEnd(' ', '(', '<', '[');
            if (!IsAddress(words.AsSpan(at)) || before.EndsWith('=') || vocabulary[WordRole.BeforeAddress].LengthAtEnd(before) > 0)
                continue;
            words = before.TrimEnd('-', '–', ':', ' ') + words[end..];
            at = before.Length;
        }
        return words;
    }

    private static int AddressFrom(string words, int start) =>
        start < words.Length ? words.IndexOf("http", start, StringComparison.Ordinal) : -1;

    private static bool IsAddress(ReadOnlySpan<char> words) =>
        words.StartsWith("http://", StringComparison.Ordinal) || words.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>Without a last bracket that holds people or minutes: "(@a)", "(@a, 5 min)"; a remark in brackets stays.</summary>
    private static string WithoutOwners(string words, Vocabulary vocabulary)
    {
        for (var n = 0; n < 3; n++)
        {
            var text = words.TrimEnd(' ', '-', '–', ':', ',', '.');
            if (!text.EndsWith(')') || text.LastIndexOf('(') is not (var open and > 0))
                return words;
            var inner = text.AsSpan(open + 1).TrimStart(" ~");
            if (inner.Length > 1 && !inner.Contains('@') && !IsMinutes(inner, vocabulary))
                return words;
            words = text[..open].TrimEnd();
        }
        return words;
    }

    private static bool IsMinutes(ReadOnlySpan<char> words, Vocabulary vocabulary) =>
        char.IsAsciiDigit(words[0]) && vocabulary[WordRole.Minutes].LengthIn(words.TrimStart("0123456789 ")) > 0;

    // "5min PSA: ...", "(10m, Ana)"
    private static string WithoutMinutes(string words, Vocabulary vocabulary)
    {
        var digits = words.AsSpan().TrimStart("0123456789");
        if (digits.Length == words.Length || digits.Length == 0)
            return words;
        var unit = digits.TrimStart();
        return vocabulary[WordRole.Minutes].LengthIn(unit) is > 0 and var length ? unit[length..].TrimStart(" ,:-–)").ToString() : words;
    }

    private static string Clean(string words)
    {
        words = MeetingTitle.WithoutEmoji(words);
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Trim(' ', '*', '_', '-', '–', '—').TrimEnd(':', ' ', ',', ';');
    }

    /// <summary>Without when it is or was talked about; "Meeting at 21:00" stays.</summary>
    private static string WithoutTimes(string words, Vocabulary vocabulary)
    {
        var text = FrontTime().Replace(words, "");
        var end = EndTime().Match(text);
        return end.Success && vocabulary[WordRole.BeforeAddress].LengthAtEnd(text.AsSpan(0, end.Index)) == 0 ? text[..end.Index] : text;
    }

    // "8:00am - 10:00am : Shelves"
    [GeneratedRegex(@"^\s*[0-9]{1,2}:[0-9][0-9]\s*([ap]m)?(\s*[-–—]+\s*[0-9]{1,2}:[0-9][0-9]\s*([ap]m)?)?\s*[-–—:|]*(\s|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FrontTime();

    // "Shelves (32:59)", "Shelves [1:05:15]", "Shelves 6:20"
    [GeneratedRegex(@"(\s*\(+|\s*\[|\s)[0-9]{1,2}:[0-9][0-9](:[0-9][0-9])?[\s)\].]*$", RegexOptions.NonBacktracking)]
    private static partial Regex EndTime();

    // "4a) Shelves", "2c. Shelves", "1.b Shelves", "2.1 Shelves", "198.3 | Shelves"; "0.5 Shelves" and "3.0 Shelves" are versions.
    [GeneratedRegex(@"^([0-9]{1,2}[a-z][.)]\s|[0-9]{1,2}\.[a-z]\s|[1-9][0-9]{0,2}\.[1-9][0-9]?[.)]?(\s|[—–|]))[\s—–|]*",
        RegexOptions.NonBacktracking)]
    private static partial Regex OutlineNumber();

    /// <summary>"3. Roadmaps", "1) x" and "2.1 y" without the number; "0.5.0" and "12 Angry Peers" stay.</summary>
    private static string Unnumbered(string words)
    {
        var text = OutlineNumber().Replace(words.TrimStart(), "");
        if (text.Length < words.TrimStart().Length)
            return text;
        // "(1) On shipping"
        if (text.Length > 4 && text[0] == '(' && text.IndexOf(')') is var close and > 1 and < 4
            && text.AsSpan(1, close - 1).TrimStart("0123456789").IsEmpty)
            return text[(close + 1)..].TrimStart();
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i > 0)))
            i++;
        if (i == 0 || i >= text.Length)
            return words;
        var numbered = text[i - 1] == '.' && text[i] == ' ' || text[i] == ')' && i + 1 < text.Length && text[i + 1] == ' ';
        return numbered ? text[(i + 1)..].TrimStart() : words;
    }
}
