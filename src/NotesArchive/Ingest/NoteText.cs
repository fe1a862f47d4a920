using System.Text;

namespace NotesArchive.Ingest;

/// <summary>The bytes of a note as text: byte order marks, UTF-8, UTF-16 with a mark, else Windows-1252.</summary>
internal static class NoteText
{
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

    /// <summary>Line ends are LF; form feeds are spaces; other control characters are gone.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (c is '\n' or '\t' || !char.IsControl(c))
                clean.Append(char.IsSurrogate(c) && !IsPaired(text, i) ? '\ufffd' : c);
            else if (c is '\f' or '\v' or '\u0085')
                clean.Append(' ');
        }
        // A mark in the middle of a file that was put together from several.
        return clean.Replace("\ufeff", "").ToString();
    }

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    /// <summary>
    /// One control character in a hundred (a few slip into any text), or any run of zeros: an image or an archive with the
    /// wrong name.
    /// </summary>
    private static bool IsBinary(byte[] bytes)
    {
        var controls = bytes.Count(b => b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D));
        return controls > 0 && ((controls > 8 && controls * 100L > bytes.Length) || bytes.AsSpan().IndexOf([(byte)0, (byte)0]) >= 0);
    }
}
