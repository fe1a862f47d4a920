using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.People;

/// <summary>
/// Who a line says it is of: <c>@a: text</c>, <c>@a - text</c>, <c>(@a, 5 min) text</c> (<see cref="Explicit"/>), or nobody
/// but them: <c>@a / @b</c>, <c>by @a (pairing with @b)</c> (<see cref="Alone"/>).
/// </summary>
internal sealed record Speaker(IReadOnlyList<NameDraft> People, RichText Rest, bool Alone, bool Explicit)
{
    /// <summary>Whose words they are: <c>@a for @b: text</c> passes on those of b.</summary>
    public IReadOnlyList<NameDraft> Own { get; init; } = People;

    // A line names a handful; a line of a thousand handles is an attack on the reader.
    private const int MostPeople = 40;

    /// <summary>Null where the line does not begin with a handle in one of these forms.</summary>
    public static Speaker? Read(RichText line, Vocabulary words, int number = 0)
    {
        if (!line.Has(MarkKind.Mention))
            return null;
        var text = line.Text;
        var at = SkipBefore(text, words);
        var bracket = at < text.Length && text[at] is '(' or '[';
        if (bracket)
            at++;
        List<NameDraft> people = [];
        var any = false;
        var messengers = 0;
        while (people.Count < MostPeople && MentionAt(line, at) is { } mention)
        {
            any = true;
            if (!words.Placeholders.IsHandle(mention.Target))
                people.Add(new NameDraft(text[mention.Start..mention.End], mention.Target, null, number));
            at = SkipNote(line, mention.End, bracket, people, words, number);
            var next = SkipBetween(text, at, words);
            if (MentionAt(line, next) is null)
                break;
            if (words[WordRole.OnBehalfOf].Contains(text[at..next].Trim().ToLowerInvariant()))
                messengers = people.Count;
            at = next;
        }
        if (!any)
            return null;
        if (IsFrom(text, words))
            at = SkipAddressee(line, at, words);
        var speaker = bracket ? Bracketed(line, people, at) : Plain(line, people, at);
        return messengers > 0 && messengers < people.Count ? speaker is null ? null : speaker with { Own = people[messengers..] } : speaker;
    }

    private static Speaker? Bracketed(RichText line, List<NameDraft> people, int at)
    {
        var close = line.Text.IndexOfAny([')', ']'], at);
        if (close < 0 || close - at > 80)
            return null;
        var rest = line.From(SkipMarks(line.Text, close + 1));
        return new Speaker(people, rest, rest.IsBlank, !rest.IsBlank);
    }

    private static Speaker? Plain(RichText line, List<NameDraft> people, int at)
    {
        var text = line.Text;
        var from = at;
        while (from < text.Length && text[from] == ' ')
            from++;
        if (!text.AsSpan(from).ContainsAnyInRange('0', '\uffff') || !HasLetter(text, from))
            return new Speaker(people, RichText.Empty, true, false);
        var parts = text[from] switch
        {
            ':' or '：' => true,
            ';' => true,
            '-' or '–' or '—' or '=' => from > at || (from + 1 < text.Length && text[from + 1] is ' ' or '>'),
            // "@a, 5 min: subject"
            ',' => from + 2 < text.Length && char.IsAsciiDigit(text[from + 2]),
            // "@a Picked the work up again": a sentence begins behind the name; "@a wants ..." speaks about them.
            _ => from > at && char.IsUpper(text[from]) && from + 2 < text.Length && char.IsLower(text[from + 1]) && people.Count == 1,
        };
        return parts ? new Speaker(people, line.From(SkipMarks(text, from)), false, true) : null;
    }

    private static bool IsFrom(string text, Vocabulary words) => WordAt(words[WordRole.SpeakerFrom], text.AsSpan().TrimStart(" \"*_>")) > 0;

    // "from @a to @b: ..." is asked by a.
    private static int SkipAddressee(RichText line, int at, Vocabulary words) =>
        at < line.Length && line.Text[at] == ' ' && WordAt(words[WordRole.SpeakerTo], line.Text.AsSpan(at + 1)) is > 0 and var length
            && MentionAt(line, at + 1 + length) is { } other ? other.End : at;

    /// <summary>Length of the word or phrase that stands here with the space behind it; 0 where none does.</summary>
    private static int WordAt(PhraseSet phrases, ReadOnlySpan<char> text) =>
        phrases.LengthIn(text) is > 0 and var length && length < text.Length && text[length] == ' ' ? length + 1 : 0;

    private static bool HasLetter(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]))
                return true;
        return false;
    }

    private static Mark? MentionAt(RichText line, int at) => line.At(MarkKind.Mention, at);

    private static int SkipBefore(string text, Vocabulary words)
    {
        var at = 0;
        while (at < text.Length && text[at] is ' ' or '"' or '*' or '_' or '>')
            at++;
        if (WordAt(words[WordRole.SpeakerBefore], text.AsSpan(at)) is > 0 and var word)
            return at + word;
        if (words[WordRole.SpeakerLabel].LengthIn(text.AsSpan(at)) is > 0 and var label
            && text.AsSpan(at + label).StartsWith(": ", StringComparison.Ordinal))
            return at + label + 2;
        return text.AsSpan(at).StartsWith("- ", StringComparison.Ordinal) ? at + 2 : at;
    }

    // "@a (not attending)", "@a (pairing with @b)": a note on the person, whose own people count where it only joins them.
    private static int SkipNote(RichText line, int at, bool bracket, List<NameDraft> people, Vocabulary words, int number)
    {
        var text = line.Text;
        while (at < text.Length && text[at] is '_' or '*')
            at++;
        if (bracket || at + 1 >= text.Length)
            return at;
        var open = text[at] == ' ' ? at + 1 : at;
        if (text[open] != '(')
            return at;
        var close = text.IndexOf(')', open);
        if (close < 0)
            return at;
        // "(skip me, no blockers :))" ends with the line.
        if (text.AsSpan(close).TrimEnd(") .").IsEmpty)
            close = text.Length - 1;
        var inner = text.AsSpan(open + 1, close - open - 1).TrimStart();
        if (WordAt(words[WordRole.SpeakerBetween], inner) > 0)
            foreach (var mark in line.Of(MarkKind.Mention))
                if (mark.Start > open && mark.End <= close && !words.Placeholders.IsHandle(mark.Target))
                    people.Add(new NameDraft(text[mark.Start..mark.End], mark.Target, null, number));
        return close + 1;
    }

    private static int SkipBetween(string text, int at, Vocabulary words)
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or ',' or '/' or '&' or '+' or '|')
                at++;
            else if (WordAt(words[WordRole.SpeakerBetween], text.AsSpan(at)) is > 0 and var length)
                at += length;
            else
                break;
        }
        return at;
    }

    private static int SkipMarks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ':' or '：' or ';' or '-' or '–' or '—' or '=' or '>' or ',')
            at++;
        return at;
    }
}
