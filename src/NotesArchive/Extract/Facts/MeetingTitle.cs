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
    private const int MostDates = 4, LongestRest = 4;

    private static readonly (char Open, char Close)[] Brackets = [('(', ')'), ('[', ']')];

    /// <summary>The title of the meeting that took place on <paramref name="day"/>.</summary>
    public static string? Find(Outline outline, DateOnly? day)
    {
        if (outline.Title is { } title)
            return Clean(title.Heading!.Text.WithoutStruck().Text, outline.Words, day);
        // A plain first line above everything, when it names a meeting.
        return outline.Rows is [{ Kind: RowKind.Text, Text.Length: > 3 and <= 80 } first, ..] && outline.Words.Label(first.Text) is null
            && !first.Text.Has(MarkKind.Mention) && !first.Text.Text.EndsWith('.') && NamesMeeting(first.Text.Text, outline.Words)
            ? Clean(first.Text.Text, outline.Words, day)
            : null;
    }

    private static bool NamesMeeting(string text, Vocabulary vocabulary)
    {
        var words = Wording.Of(text).Split(' ');
        return words.Length <= 10 && (vocabulary.Dates.Find(text) is not null || words.Any(vocabulary[WordRole.Meeting].Contains));
    }

    /// <summary>Null where nothing but a date or marks remains.</summary>
    private static string? Clean(string text, Vocabulary vocabulary, DateOnly? day)
    {
        for (var i = 0; i < MostDates && FindOwn(text, vocabulary, day) is { } found; i++)
            text = Without(text, found, vocabulary);
        if (day is not null)
            text = WithoutMonth(text, vocabulary, day.Value);
        var words = WithoutEmptyBrackets(WithoutEmoji(text), vocabulary);
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = words.Trim(' ', '-', '–', '—', ':', ',', '|', '/', '*', '_', '.', '@', '·', ';');
        while (vocabulary[WordRole.TitleCut].LengthAtEnd(words) is > 0 and var end)
            words = words[..^end].TrimEnd(' ', '-', ':', ',');
        return words.Any(char.IsLetterOrDigit) ? words : null;
    }

    private static FoundDate? FindOwn(string title, Vocabulary vocabulary, DateOnly? day) =>
        vocabulary.Dates.All(title).Where(d => IsOfMeeting(d, title, vocabulary, day)).Cast<FoundDate?>().FirstOrDefault();

    /// <summary>A day without a year in the midst of a title may be what the meeting is about: then it is not the meeting's own.</summary>
    private static bool IsOfMeeting(FoundDate found, string title, Vocabulary vocabulary, DateOnly? day)
    {
        var stands = found.Start == 0 || found.End >= title.Length - LongestRest;
        return found.Year is not null || stands || vocabulary.Dates.IsOnlyDate(title)
            || (day is { } meeting && found.On(meeting.Year) is { } named && Math.Abs(named.DayNumber - meeting.DayNumber) <= 1);
    }

    /// <summary>"The November call" of a meeting in November, "Sync November 2022".</summary>
    private static string WithoutMonth(string title, Vocabulary vocabulary, DateOnly day)
    {
        if (vocabulary.Dates.FindMonth(title) is { } month && (month.Year, month.Month) == (day.Year, day.Month))
            return Without(title, month, vocabulary);
        return string.Join(' ', title.Split(' ').Where(w => !IsOfMonth(w)));

        bool IsOfMonth(string word) => word.Length > 0 && char.IsUpper(word[0]) && vocabulary.Dates.MonthOf(word) == day.Month;
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
