using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Lines;

/// <summary>
/// The mark by which a line says whose words it holds: <c>@ann:</c>, <c>Ann Bell:</c>, <c>AB (in chat):</c>, <c>**Ann** words</c>,
/// <c>&lt;ann&gt; words</c>, <c>[Ann] words</c>, <c>[name=ann] words</c>, <c>(ann) words</c>, <c>Ann/Bob: words</c>. Whether a word in
/// one of these places is a person is settled later.
/// </summary>
internal static class SpeakerMarks
{
    private const int LongestMark = 60, MostWords = 3;

    /// <summary>The mark that a line opens with; among speech a name in bold needs no colon to be one.</summary>
    public static SpeakerDraft? Read(RichText line, int number, KnownPeople known, LanguageWords language, bool isAmongSpeech = false)
    {
        if (line.Length == 0)
            return null;
        if (ClockTime.Length(line.Text) is var time and > 0 && Timed(line.From(time), number, known, language) is { } timed)
            return timed with { End = timed.End + time };
        if (known.Speaker(line, number) is { } speaker)
            return speaker.Own.Count == 0 && !speaker.Explicit ? null
                : new SpeakerDraft(speaker.Own, line.Length - speaker.Rest.Length, ShapeOf(line.Text, speaker), IsKnown: true);
        return Bracketed(line, number, known) ?? Colon(line, number, known, language) ?? Bold(line, number, language, isAmongSpeech);
    }

    // "12:01 <ann> yes", "0:18 Ann Bell: yes", "10:01:16 From Ann Bell to Everyone: yes"
    private static SpeakerDraft? Timed(RichText line, int number, KnownPeople known, LanguageWords language)
    {
        if (line.Length > 0 && Bracketed(line, number, known) is { } bracketed)
            return bracketed with { Shape = MarkShape.Name };
        if (Deed(line, number, known) is { } deed)
            return deed;
        var colon = line.Text.AsSpan(0, Math.Min(line.Length, LongestMark)).IndexOf(':');
        if (colon <= 0 || colon + 1 < line.Length && !char.IsWhiteSpace(line.Text[colon + 1]))
            return null;
        var written = string.Join(' ', line.Text[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        written = Wording.WithoutParentheses(written);
        written = written[language[WordRole.ChatFrom].LengthIn(written)..];
        var name = written[..^language[WordRole.ChatTo].LengthAtEnd(written)].Trim();
        return known.Find(name, number) is { } person
            ? new SpeakerDraft([person], Math.Min(colon + 2, line.Length), MarkShape.Name, IsKnown: true)
            : Named(line, name, colon + 1, number, language);
    }

    // "12:02 * ann waves"
    private static SpeakerDraft? Deed(RichText line, int number, KnownPeople known)
    {
        if (!line.Text.StartsWith("* ", StringComparison.Ordinal) || line.Text.IndexOf(' ', 2) is not (> 3 and var end))
            return null;
        var nick = line.Text[2..end];
        var person = known.Find(nick, number);
        return new SpeakerDraft([person ?? new NameDraft(nick, null, nick, number)], end + 1, MarkShape.Name, person is not null);
    }

    private static MarkShape ShapeOf(string text, Speaker speaker)
    {
        if (speaker.Alone)
            return MarkShape.Alone;
        if (speaker.People.Count == 0)
            return MarkShape.Name;
        var written = speaker.People[0].Written;
        if (NameShape.IsInitials(written) && !text.StartsWith('@'))
            return MarkShape.Initials;
        return written.StartsWith('@') ? MarkShape.Handle : MarkShape.Name;
    }

    // "Ann Bell:", "AB (in chat):", "Ann/Bob:", "Ann Bell (Storage):"
    private static SpeakerDraft? Colon(RichText line, int number, KnownPeople known, LanguageWords language)
    {
        var colon = line.Text.AsSpan(0, Math.Min(line.Length, LongestMark)).IndexOfAny(':', '：', ';');
        // "KM; it is" is a slip for "KM:".
        if (colon > 0 && line.Text[colon] == ';' && !NameShape.IsInitials(line.Text[..colon]))
            return null;
        if (colon <= 0 || colon + 1 < line.Length && !char.IsWhiteSpace(line.Text[colon + 1]) && line.Text[colon + 1] is not ('*' or '_'))
            return null;
        if (Mark.Covers(line, MarkKind.Link, colon) || Mark.Covers(line, MarkKind.Code, 0))
            return null;
        // "ann: yes", as short as the list itself writes her.
        return known.AsListed(line.Text[..colon], number) is { } listed
            ? new SpeakerDraft([listed], Math.Min(colon + 2, line.Length), MarkShape.Name, IsKnown: true)
            : Named(line, line.Text[..colon], colon + 1, number, language);
    }

    // "**Ann** words", "**Ann** [4:42](https://…): words" and nothing but "**Ann**"
    private static SpeakerDraft? Bold(RichText line, int number, LanguageWords language, bool isAmongSpeech)
    {
        if (BoldEnd(line, isAmongSpeech) is not { } boldEnd)
            return null;
        var end = RecordingTime.EndBehind(line, boldEnd) ?? boldEnd;
        var isAlone = line.Text.AsSpan(end).Trim(" :[]()").IsEmpty;
        var words = end;
        while (words < line.Length && line.Text[words] is ' ' or '*' or '_' or ':')
            words++;
        var isMark = isAlone || isAmongSpeech || line.Text.AsSpan(end, words - end).Contains(':');
        if (!isMark || Named(line, line.Text[..boldEnd].TrimEnd(':', ' '), words, number, language) is not { } mark)
            return null;
        return isAlone ? mark with { Shape = MarkShape.Alone } : mark;
    }

    // "**Ann Bell ** words": a slip that Markdown takes for stars.
    private static int? BoldEnd(RichText line, bool isAmongSpeech)
    {
        if (line.First(MarkKind.Bold) is { } bold)
            return bold.End;
        if (!isAmongSpeech || !line.Text.StartsWith("**", StringComparison.Ordinal))
            return null;
        var close = line.Text.IndexOf("**", 2, StringComparison.Ordinal);
        return close is > 2 and < LongestMark ? close + 2 : null;
    }

    /// <summary>Names in round brackets, square ones or angles: a mark only where the word is a person.</summary>
    private static SpeakerDraft? Bracketed(RichText line, int number, KnownPeople known)
    {
        var close = line.Text[0] switch { '(' => ')', '[' => ']', '<' => '>', _ => '\0' };
        var end = close == '\0' ? -1 : line.Text.AsSpan(0, Math.Min(line.Length, LongestMark)).IndexOf(close);
        if (end <= 1 || end + 1 >= line.Length)
            return null;
        var inner = line.Text[1..end].Trim();
        if (line.Text[0] == '[' && Mark.Covers(line, MarkKind.Link, 1))
            return null;
        if (inner.StartsWith("name=", StringComparison.Ordinal))
            inner = inner[5..];
        if (inner.Length < 2 || !inner.All(IsOfName) || inner.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            return null;
        var from = end + 1;
        while (from < line.Length && line.Text[from] is ' ' or '_' or '*' or ':' or '-')
            from++;
        var person = known.Find(inner, number);
        // In angles even who is not known speaks: "<Zakim> next is Ann" ends the turn above.
        return new SpeakerDraft([person ?? new NameDraft(inner, null, inner, number)], from,
            close == '>' && !Mark.Covers(line, MarkKind.Code, 0) ? MarkShape.Name : MarkShape.Bracket, person is not null);
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.';

    private static SpeakerDraft? Named(RichText line, string written, int end, int number, LanguageWords language)
    {
        var name = Wording.WithoutParentheses(written).Trim(' ', '*', '_');
        if (name.Length < 1 || language[WordRole.NoSpeaker].Contains(Wording.Of(name)))
            return null;
        var parts = name.Split(["/", "&", ",", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 3 || !parts.All(p => NameShape.IsName(p) && !language[WordRole.NoSpeaker].Contains(Wording.Of(p))))
            return null;
        while (end < line.Length && line.Text[end] is ' ' or '*' or '_')
            end++;
        return new SpeakerDraft([.. parts.Select(p => new NameDraft(p, null, p, number))], end,
            parts.All(NameShape.IsInitials) ? MarkShape.Initials : MarkShape.Name, IsKnown: false);
    }
}
