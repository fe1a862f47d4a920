using System.Globalization;
using System.Text;

namespace NotesArchive.Text;

/// <summary>The address part of a name: lower case, accents folded, words joined by single hyphens.</summary>
internal static class Slug
{
    private const int Longest = 80;

    /// <summary>Empty where the text has no letter or digit. Letters of other scripts stay: addresses may hold them.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in SoundText.Of(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                // "don't" is one word.
                gap = gap || rune.Value is not ('\'' or '’');
                continue;
            }
            if (slug.Length >= Longest)
                break;
            if (gap && slug.Length > 0)
                slug.Append('-');
            gap = false;
            slug.Append(Rune.ToLowerInvariant(rune));
        }
        return slug.ToString().Normalize(NormalizationForm.FormC);
    }
}
