using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NotesArchive.Ingest;

/// <summary>A single-byte table by which UTF-8 was once read wrongly; <see cref="TryUndo"/> reads it rightly.</summary>
internal sealed class BrokenTable
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private readonly Dictionary<char, byte> _bytes = [];

    private BrokenTable(string name) => Name = name;

    public string Name { get; }

    public static IReadOnlyList<BrokenTable> All { get; } = [Latin1(), Windows1252(), MacRoman()];

    /// <summary>The text that the run was before; <paramref name="longest"/> is its longest sequence in bytes.</summary>
    public bool TryUndo(ReadOnlySpan<char> run, [NotNullWhen(true)] out string? text, out int longest, out bool endsInSpace)
    {
        (text, longest, endsInSpace) = (null, 0, false);
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            if (!_bytes.TryGetValue(run[i], out bytes[i]))
                return false;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        foreach (var b in bytes)
            longest = Math.Max(longest, b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1);
        endsInSpace = bytes[^1] == 0xA0;
        return true;
    }

    private static BrokenTable Latin1()
    {
        var table = new BrokenTable("Latin-1");
        for (var b = 0x80; b <= 0xFF; b++)
            table._bytes[(char)b] = (byte)b;
        return table;
    }

    private static BrokenTable Windows1252()
    {
        var table = Of("Windows-1252", 1252);
        // The five bytes that the table leaves open pass through as they are in what browsers do.
        foreach (var b in (ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D])
            table._bytes[(char)b] = b;
        return table;
    }

    private static BrokenTable MacRoman()
    {
        var table = Of("Mac Roman", 10000);
        // .NET has the ohm sign where Apple has the letter, and one of the two currency signs.
        (table._bytes['\u03a9'], table._bytes['\u2126']) = (0xBD, 0xBD);
        (table._bytes['\u20ac'], table._bytes['\u00a4']) = (0xDB, 0xDB);
        table._bytes['\uf8ff'] = 0xF0;
        return table;
    }

    private static BrokenTable Of(string name, int codePage)
    {
        var table = new BrokenTable(name);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        for (var b = 0x80; b <= 0xFF; b++)
            if (encoding.GetString([(byte)b]) is [var c and not '\ufffd'])
                table._bytes.TryAdd(c, (byte)b);
        return table;
    }
}
