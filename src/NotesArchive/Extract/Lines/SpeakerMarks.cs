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
    private const int LongestMark = 60;

    public static SpeakerDraft? Read(RichText line, int number, KnownPeople known, LanguageWords language)
    {
        if (line.Length == 0)
            return null;
        if (known.Speaker(line, number) is { } speaker)
            return speaker.Own.Count == 0 && !speaker.Explicit ? null
                : new SpeakerDraft(speaker.Own, line.Length - speaker.Rest.Length, ShapeOf(line.Text, speaker), IsKnown: true);
        return Bracketed(line, number, known) ?? Colon(line, number, language) ?? Bold(line, number, language);
    }

    private static MarkShape ShapeOf(string text, Speaker speaker) =>
        speaker.Alone ? MarkShape.Alone
        : speaker.People.Count > 0 && speaker.People[0].Written is { } written && NameShape.IsInitials(written) && !text.StartsWith('@') ? MarkShape.Initials
        : speaker.People.Count > 0 && speaker.People[0].Written.StartsWith('@') ? MarkShape.Handle : MarkShape.Name;

    // "Ann Bell:", "AB (in chat):", "Ann/Bob:", "Ann Bell (Storage):"
    private static SpeakerDraft? Colon(RichText line, int number, LanguageWords language)
    {
        var colon = line.Text.AsSpan(0, Math.Min(line.Length, LongestMark)).IndexOfAny(':', '：');
        if (colon <= 0 || colon + 1 < line.Length && !char.IsWhiteSpace(line.Text[colon + 1]) && line.Text[colon + 1] is not ('*' or '_'))
            return null;
        return Mark.Covers(line, MarkKind.Link, colon) || Mark.Covers(line, MarkKind.Code, 0) ? null : Named(line, line.Text[..colon], colon + 1, number, language);
    }

    // "**Ann** words", "**Ann** [4:42](https://…): words" and nothing but "**Ann**"
    private static SpeakerDraft? Bold(RichText line, int number, LanguageWords language)
    {
        if (line.First(MarkKind.Bold) is not { } bold)
            return null;
        var end = bold.End;
        // A time that leads into the recording.
        if (line.Marks.FirstOrDefault(m => m.Kind == MarkKind.Link && m.Start > end && m.Start - end <= 2) is { End: > 0 } time && IsTime(line.Text[time.Start..time.End]))
            end = time.End;
        var isAlone = line.Text.AsSpan(end).Trim(" :[]()").IsEmpty;
        return isAlone && Named(line, line.Text[..bold.End].TrimEnd(':', ' '), line.Length, number, language) is { } alone ? alone with { Shape = MarkShape.Alone } : null;
    }

    /// <summary>Names in round brackets, square ones or angles: a mark only where the word is a person.</summary>
    private static SpeakerDraft? Bracketed(RichText line, int number, KnownPeople known)
    {
        var close = line.Text[0] switch { '(' => ')', '[' => ']', '<' => '>', _ => '\0' };
        if (close == '\0' || line.Text.AsSpan(0, Math.Min(line.Length, LongestMark)).IndexOf(close) is not (var end and > 1) || end + 1 >= line.Length)
            return null;
        var inner = line.Text[1..end].Trim();
        if (line.Text[0] == '[' && Mark.Covers(line, MarkKind.Link, 1))
            return null;
        if (inner.StartsWith("name=", StringComparison.Ordinal))
            inner = inner[5..];
        if (inner.Length < 2 || inner.Contains(':') || inner.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 3 || !inner.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.'))
            return null;
        var from = end + 1;
        while (from < line.Length && line.Text[from] is ' ' or '_' or '*' or ':' or '-')
            from++;
        var person = known.Find(inner, number);
        return new SpeakerDraft([person ?? new NameDraft(inner, null, inner, number)], from, MarkShape.Bracket, person is not null);
    }

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

    private static bool IsTime(string text) => text.Contains(':') && text.All(c => char.IsAsciiDigit(c) || c is ':' or '[' or ']');
}
