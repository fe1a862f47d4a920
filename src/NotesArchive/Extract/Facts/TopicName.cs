using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;

namespace NotesArchive.Extract.Facts;

/// <summary>A subject's name as its heading words it, without numbering, emoji, speaker, minutes and trailing marks.</summary>
internal static class TopicName
{
    public static string Of(RichText heading)
    {
        var words = heading.WithoutStruck().Text;
        // "2019-05-15: npm on ipfs"
        if (DateText.Find(words) is { Start: 0, Year: not null } date && date.End < words.Length)
            words = words[date.End..].TrimStart(' ', ':', '-', '–');
        return Clean(Unnumbered(words));
    }

    /// <summary>Of a point or a line: what a speaker or a time in front leaves, up to an address at the end.</summary>
    public static string OfPoint(RichText point, Speaker? speaker)
    {
        var text = speaker is { Explicit: true } ? speaker.Rest : point;
        var words = text.WithoutStruck().Text;
        if (words.StartsWith('(') && words.IndexOf(')') is var close and > 0 and < 40)
            words = words[(close + 1)..].TrimStart(' ', '-', '–', ':', ',');
        words = WithoutMinutes(words);
        // "Recap: https://..." is about the recap.
        if (words.IndexOf("http", StringComparison.Ordinal) is var at and > 8 && words.IndexOf(' ', at) < 0 && (words[at - 1] != ' ' || words[at - 2] is ':' or '-' or '–' or ')' or ','))
            words = words[..at].TrimEnd(' ', '-', '–', ':', '(', '<');
        return Clean(Unnumbered(words));
    }

    // "5min PSA: ...", "(10m, Ana)"
    private static string WithoutMinutes(string words)
    {
        var digits = words.AsSpan().TrimStart("0123456789");
        if (digits.Length == words.Length || digits.Length == 0)
            return words;
        var unit = digits.TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["minutes", "minute", "mins", "min", "m"])
            if (unit.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (unit.Length == word.Length || !char.IsLetterOrDigit(unit[word.Length])))
                return unit[word.Length..].TrimStart(" ,:-–)").ToString();
        return words;
    }

    private static string Clean(string words)
    {
        words = MeetingTitle.WithoutEmoji(words);
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Trim(' ', '*', '_', '-', '–', '—').TrimEnd(':', ' ', ',', ';');
    }

    /// <summary>"3. Roadmaps", "1) x" and "2.1 y" without the number; "0.5.0" and "12 Angry Peers" stay.</summary>
    private static string Unnumbered(string words)
    {
        var text = words.TrimStart();
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i > 0)))
            i++;
        if (i == 0 || i >= text.Length)
            return words;
        var numbered = text[i - 1] == '.' && text[i] == ' ' || text[i] == ')' && i + 1 < text.Length && text[i + 1] == ' ';
        return numbered ? text[(i + 1)..].TrimStart() : words;
    }
}
