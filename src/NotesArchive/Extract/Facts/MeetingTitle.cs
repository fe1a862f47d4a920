using System.Globalization;
using System.Text;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>A meeting's title without date, emoji and Markdown marks.</summary>
internal static class MeetingTitle
{
    private const int MostDates = 4, LongestRest = 4, WordsBeforeMeeting = 2;

    private static readonly (char Open, char Close)[] Brackets = [('(', ')'), ('[', ']')];

    /// <summary>The title of the meeting that took place on <paramref name="day"/>.</summary>
    public static string? Find(Outline outline, DateOnly? day)
    {
        if (Written(outline) is not { } text)
            return null;
        var words = outline.Words;
        for (var i = 0; i < MostDates && FindDate(text, words, d => Stands(d, text, words) || IsOf(d, day) || IsOfMeeting(d, text, words))
            is { } found; i++)
            text = Without(text, found, words);
        return Clean(WithoutMonth(text, words, day), words);
    }

    /// <summary>As addresses have it: a day in the midst of the words stays.</summary>
    public static string? ForAddress(Outline outline)
    {
        if (Written(outline) is not { } text)
            return null;
        for (var i = 0; i < MostDates && FindDate(text, outline.Words, d => Stands(d, text, outline.Words)) is { } found; i++)
            text = text[..found.Start] + " " + text[found.End..];
        return Clean(text, outline.Words);
    }

    /// <summary>The heading, or a plain first line above everything, when it names a meeting.</summary>
    private static string? Written(Outline outline)
    {
        if (outline.Title is { } title)
            return WithoutNotes(title.Heading!.Text.WithoutStruck(), outline.Words).Text;
        return outline.Rows is [{ Kind: RowKind.Text, Text.Length: > 3 and <= 80 } first, ..] && outline.Words.Label(first.Text) is null
            && !first.Text.Has(MarkKind.Mention) && !first.Text.Text.EndsWith('.') && NamesMeeting(first.Text.Text, outline.Words)
            ? first.Text.Text
            : null;
    }

    /// <summary>"Notes: Shelf weekly" is of the Shelf weekly; "Notes: Ann Bell" tells who took them.</summary>
    public static RichText WithoutNotes(RichText heading, Vocabulary words) => words.Label(heading) is { Rest.IsBlank: false } label
        && words[WordRole.NotesBy].Contains(label.Word) && !NotesBy.AreNames(label.Rest, words) ? label.Rest : heading;

    private static bool NamesMeeting(string text, Vocabulary vocabulary)
    {
        var words = Wording.Of(text).Split(' ');
        return words.Length <= 10 && (vocabulary.Dates.Find(text) is not null || words.Any(vocabulary[WordRole.Meeting].Contains));
    }

    /// <summary>Null where nothing but a date or marks remains.</summary>
    private static string? Clean(string text, Vocabulary vocabulary)
    {
        var words = WithoutEmptyBrackets(WithoutEmoji(text), vocabulary);
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = words.Trim(' ', '-', '–', '—', ':', ',', '|', '/', '*', '_', '.', '@', '·', ';');
        while (vocabulary[WordRole.TitleCut].LengthAtEnd(words) is > 0 and var end)
            words = words[..^end].TrimEnd(' ', '-', ':', ',');
        return words.Any(char.IsLetterOrDigit) ? words : null;
    }

    private static FoundDate? FindDate(string title, Vocabulary vocabulary, Predicate<FoundDate> isOwn) =>
        vocabulary.Dates.All(title).Where(d => isOwn(d)).Cast<FoundDate?>().FirstOrDefault();

    /// <summary>With its year, or at either end; what stands without one in the midst may be what the meeting is about.</summary>
    private static bool Stands(FoundDate found, string title, Vocabulary vocabulary) =>
        found.Year is not null || found.Start == 0 || found.End >= title.Length - LongestRest || vocabulary.Dates.IsOnlyDate(title);

    // A day off is another time zone's.
    private static bool IsOf(FoundDate found, DateOnly? day) => day is { } meeting && found.On(meeting.Year) is { } named
        && Math.Abs(named.DayNumber - meeting.DayNumber) <= 1;

    /// <summary>"The May 5th weekly call"</summary>
    private static bool IsOfMeeting(FoundDate found, string title, Vocabulary vocabulary) =>
        vocabulary[WordRole.Meeting].IsIn(string.Join(' ', Wording.Of(title.AsSpan(found.End)).Split(' ').Take(WordsBeforeMeeting)));

    /// <summary>"The November call", "Sync November 2022" of a meeting in that month.</summary>
    private static string WithoutMonth(string title, Vocabulary vocabulary, DateOnly? day)
    {
        if (vocabulary.Dates.FindMonth(title) is { } month)
            return (month.Year, month.Month) == (day?.Year, day?.Month) ? Without(title, month, vocabulary) : title;
        if (vocabulary.Dates.All(title).Count > 0)
            return title;
        var words = title.Split(' ').ToList();
        var at = words.FindIndex(w => w.Length > 0 && char.IsUpper(w[0]) && vocabulary.Dates.MonthOf(w) is var number and > 0
            && (number == day?.Month || NamesMeetingNext(w)));
        return at < 0 ? title : string.Join(' ', words.Where((_, i) => i != at));

        bool NamesMeetingNext(string word) =>
            vocabulary[WordRole.Meeting].IsIn(string.Join(' ', words.SkipWhile(w => w != word).Skip(1).Take(WordsBeforeMeeting)));
    }

    /// <summary>Without the date and the day of the week before it.</summary>
    private static string Without(string text, FoundDate date, Vocabulary vocabulary)
    {
        var before = text[..date.Start].TrimEnd(' ', ',');
        var space = before.LastIndexOf(' ');
        if (vocabulary.Dates.IsWeekday(Wording.Of(before.AsSpan(space + 1))))
            before = before[..(space + 1)];
        return before + " " + text[date.End..];
    }

    /// <summary>Without brackets that hold nothing any more, or the time: "( 17:00 UTC)".</summary>
    private static string WithoutEmptyBrackets(string text, Vocabulary vocabulary)
    {
        foreach (var (open, close) in Brackets)
            for (var at = text.IndexOf(open); at >= 0; at = text.IndexOf(open, at + 1))
                if (text.IndexOf(close, at) is var end and > 0 && IsEmpty(text[(at + 1)..end]))
                    text = text.Remove(at, end + 1 - at).Insert(at, " ");
        return text;

        bool IsEmpty(string inside) => Wording.Of(inside) is var words
            && (words.Length == 0 || (words.Contains(' ', StringComparison.Ordinal) || !char.IsAsciiDigit(words[0]))
                && words.Split(' ').All(vocabulary.Dates.IsDateWord));
    }

    /// <summary>Without pictures; letters in circles ("ⒿⓈ") and accents are letters.</summary>
    public static string WithoutEmoji(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var picture = category is UnicodeCategory.OtherSymbol
                && rune.Value is not (>= 0x2460 and <= 0x24FF) and not (0xAE or 0xA9 or 0x2122)
                || category is UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                || rune.Value is (>= 0x1F3FB and <= 0x1F3FF) or 0xFE0F or 0x200D or 0x20E3 or (>= 0xE0020 and <= 0xE007F);
            if (!picture)
                result.Append(rune.ToString());
        }
        return result.ToString();
    }
}
