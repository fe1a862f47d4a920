using System.Text;

namespace NotesArchive.Text;

/// <summary>Letters without their accents and in their plain width, case kept: "Rüdiger" is "Rudiger", "ﬁle" is "file".</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = SoundText.Of(text).Normalize(NormalizationForm.FormKD);
        var result = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (c is >= '\u0300' and <= '\u036f')
                continue;
            if (Instead(c) is { } letters)
                result.Append(letters);
            else
                result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>Letters that Unicode does not take apart.</summary>
    private static string? Instead(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' => "ae", 'Æ' => "AE",
        'œ' => "oe", 'Œ' => "OE",
        'ø' => "o", 'Ø' => "O",
        'ł' => "l", 'Ł' => "L",
        'đ' or 'ð' => "d", 'Đ' or 'Ð' => "D",
        'þ' => "th", 'Þ' => "TH",
        'ı' => "i",
        'ς' => "σ",
        '’' => "'",
        _ => null,
    };
}
