using System.Text;
using NotesArchive.Text;

namespace NotesArchive.Ingest;

/// <summary>The bytes of a note as text: byte order marks, UTF-8, UTF-16 with a mark, else Windows-1252.</summary>
internal static class NoteText
{
    private const int MostControls = 8, LargestShareOfControls = 8, LargestShareBesideZeros = 25;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text as it was meant, and what is wrong with it (null if nothing); text is null for a file that is none.</summary>
    public static (string? Text, string? Fault) Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        else if (bytes is [0xFF, 0xFE, ..])
            return (Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), null);
        else if (bytes is [0xFE, 0xFF, ..])
            return (Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), null);
        if (IsBinary(bytes))
            return (null, "The file holds bytes that are no text; nothing of it is shown.");
        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252.GetString(bytes), "The file is not valid UTF-8; it is read as Windows-1252.");
        }
    }

    /// <summary>
    /// Line ends are LF and form feeds spaces; <see cref="SoundText"/> shows what no text may hold, and where the first of that stands.
    /// </summary>
    public static (string Text, string? Odd, int Line, int Column) Clean(string text)
    {
        // A mark in the middle of a file that was put together from several.
        var clean = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\f', ' ').Replace('\v', ' ').Replace('\u0085', ' ')
            .Replace("\ufeff", "");
        if (SoundText.FirstOdd(clean) is not (>= 0 and var odd))
            return (clean, null, 0, 0);
        var before = clean.AsSpan(0, odd);
        var name = Rune.TryGetRuneAt(clean, odd, out var rune) ? $"U+{rune.Value:X4}" : "half of a surrogate pair";
        return (SoundText.Of(clean), name, before.Count('\n') + 1, odd - before.LastIndexOf('\n'));
    }

    /// <summary>
    /// More control characters in a hundred than slip into a text: an image or an archive with the wrong name. In bytes at random
    /// every tenth is one. Of a few bytes only runs of zeros tell.
    /// </summary>
    private static bool IsBinary(byte[] bytes)
    {
        var controls = bytes.Count(b => b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D));
        var share = controls * 100L / Math.Max(bytes.Length, 1);
        return (controls > MostControls && share >= LargestShareOfControls)
            || (share >= LargestShareBesideZeros && bytes.AsSpan().IndexOf([(byte)0, (byte)0]) >= 0);
    }
}
