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
    public static string? Find(Outline outline)
    {
        if (outline.Title is { } title)
            return Clean(title.Heading!.Text.WithoutStruck().Text, outline.Words);
        // A plain first line above everything, when it names a meeting.
        return outline.Rows is [{ Kind: RowKind.Text, Text.Length: > 3 and <= 80 } first, ..] && outline.Words.Label(first.Text) is null
            && !first.Text.Has(MarkKind.Mention) && !first.Text.Text.EndsWith('.') && NamesMeeting(first.Text.Text, outline.Words)
            ? Clean(first.Text.Text, outline.Words)
            : null;
    }

    private static bool NamesMeeting(string text, Vocabulary vocabulary)
    {
        var words = Wording.Of(text).Split(' ');
        return words.Length <= 10 && (vocabulary.Dates.Find(text) is not null || words.Any(vocabulary[WordRole.Meeting].Contains));
    }

    /// <summary>Null where nothing but a date or marks remains.</summary>
    public static string? Clean(string text, Vocabulary vocabulary)
    {
        for (var i = 0; i < 3 && vocabulary.Dates.Find(text) is { } found; i++)
        {
            if (found.Year is null && !vocabulary.Dates.IsOnlyDate(text) && found.End < text.Length - 4 && found.Start > 0)
                break;
            text = text.Remove(found.Start, found.End - found.Start).Insert(found.Start, " ");
        }
        var words = WithoutEmoji(text).Replace("()", "", StringComparison.Ordinal).Replace("( )", "", StringComparison.Ordinal);
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = words.Trim(' ', '-', '–', '—', ':', ',', '|', '/', '*', '_', '.', '@', '·', ';');
        while (vocabulary[WordRole.TitleCut].LengthAtEnd(words) is > 0 and var end)
            words = words[..^end].TrimEnd(' ', '-', ':', ',');
        return words.Any(char.IsLetterOrDigit) ? words : null;
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
