using System.Text;

namespace NotesArchive.Text;

/// <summary>
/// Text that every later step can normalise, sort, escape and write: no half of a surrogate pair, no noncharacter (U+FFFE,
/// U+FDD0, ...), no control character but line ends and tabs. What is none of a text's business is shown, never dropped.
/// </summary>
internal static class SoundText
{
    private const char Replacement = '\ufffd';
    private const char PictureOfNull = '\u2400', PictureOfDelete = '\u2421';

    /// <summary>The same text, a control character as its picture (<c>␛</c>), all else that is no character as U+FFFD.</summary>
    public static string Of(string text)
    {
        var odd = FirstOdd(text);
        if (odd < 0)
            return text;
        var sound = new StringBuilder(text.Length).Append(text, 0, odd);
        foreach (var rune in text.AsSpan(odd).EnumerateRunes())
            if (!IsOdd(rune))
                sound.Append(rune);
            else
                sound.Append(rune.Value < 0x20 ? (char)(PictureOfNull + rune.Value) : rune.Value == 0x7f ? PictureOfDelete : Replacement);
        return sound.ToString();
    }

    /// <summary>Where the first of them stands; -1 where there is none.</summary>
    public static int FirstOdd(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            // Most of any text.
            if (c is >= ' ' and < '\u007f' or '\n' or '\t')
                continue;
            if (!Rune.TryGetRuneAt(text, at, out var rune) || IsOdd(rune))
                return at;
            at += rune.Utf16SequenceLength - 1;
        }
        return -1;
    }

    private static bool IsOdd(Rune rune) => Rune.IsControl(rune) ? rune.Value is not ('\n' or '\t' or '\r')
        : rune.Value is >= 0xfdd0 and <= 0xfdef || (rune.Value & 0xfffe) == 0xfffe;
}
