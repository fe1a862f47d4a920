using System.Globalization;
using System.Net;
using System.Text;

namespace NotesArchive.Text;

/// <summary>
/// The words of a text as a reader would see them, each with its place: letters and digits without case and accents, parted by all
/// else. Percent signs are read (<c>Ann%20Example</c>), of HTML also entities, and tags are passed over.
/// </summary>
internal sealed class SaidWords
{
    private const int LongestEntity = 32;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
        { "a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr" };

    private readonly string text;
    private readonly bool isHtml;
    private readonly List<SaidWord> words = [];
    private readonly StringBuilder letters = new(), before = new();
    private int start, end, at = -1, wordAt = -1;

    private SaidWords(string text, bool isHtml)
    {
        (this.text, this.isHtml) = (text, isHtml);
        for (var i = 0; i < text.Length;)
            i = isHtml && Markup(text, i) is > 0 and var length ? Pass(i, length) : Read(i);
        Close();
    }

    public static IReadOnlyList<SaidWord> Of(string text) => new SaidWords(text, isHtml: false).words;

    /// <summary>Of a body with its slots: the marks of a slot, and its target, are no text.</summary>
    public static IReadOnlyList<SaidWord> OfHtml(string body) => new SaidWords(body, isHtml: true).words;

    /// <summary>
    /// The length of the tag, or of the mark of a slot with its target, that stands at a place of a body; 0 where text does.
    /// </summary>
    public static int Markup(string body, int place) => body[place] switch
    {
        '<' => Behind(body, body.IndexOf('>', place)) - place,
        '\u0001' => Behind(body, body.IndexOf('\u0002', Math.Min(body.Length, place + 3))) - place,
        '\u0002' or '\u0003' => 1,
        _ => 0,
    };

    private static int Behind(string body, int place) => place < 0 ? body.Length : place + 1;

    // "Ann <b>Example</b>" is one name, "<td>Ann</td><td>Example</td>" is not.
    private int Pass(int place, int length)
    {
        var tag = text.AsSpan(place, length).TrimStart("</");
        var name = tag[..(tag.IndexOfAnyExcept(NameLetters) is >= 0 and var stop ? stop : tag.Length)];
        Close();
        if (text[place] == '<' && !Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            before.Append('\0');
        return place + length;
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private int Read(int place)
    {
        if (isHtml && text[place] == '&' && text.IndexOf(';', place, Math.Min(LongestEntity, text.Length - place)) is > 0 and var semicolon)
        {
            var decoded = WebUtility.HtmlDecode(text[place..(semicolon + 1)]);
            if (decoded.Length <= 2)
                return Add(decoded, place, semicolon + 1);
        }
        if (text[place] == '%' && PercentLength(place) is > 0 and var length)
            return Add(Uri.UnescapeDataString(text[place..(place + length)]), place, place + length);
        var to = place + (place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]) ? 2 : 1);
        return Add(text[place..to], place, to);
    }

    /// <summary>Of one character that percent signs write: <c>%20</c>, <c>%C3%A9</c>.</summary>
    private int PercentLength(int place)
    {
        if (!IsPercent(place))
            return 0;
        var count = Convert.ToInt32(text.Substring(place + 1, 2), 16) switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        return Enumerable.Range(0, count).All(i => IsPercent(place + 3 * i)) ? 3 * count : 0;
    }

    private bool IsPercent(int place) => place + 2 < text.Length && text[place] == '%'
        && char.IsAsciiHexDigit(text[place + 1]) && char.IsAsciiHexDigit(text[place + 2]);

    private int Add(string decoded, int from, int to)
    {
        foreach (var rune in decoded.EnumerateRunes())
            switch (Rune.GetUnicodeCategory(rune))
            {
                // A soft hyphen, a joiner of no width
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.NonSpacingMark when letters.Length > 0:
                    letters.Append(rune.ToString());
                    end = to;
                    break;
                default:
                    if (Rune.IsLetterOrDigit(rune))
                        Letter(rune, from, to);
                    else
                        Gap(rune, from);
                    break;
            }
        return to;
    }

    private void Letter(Rune rune, int from, int to)
    {
        if (letters.Length == 0)
            (start, wordAt) = (from, at);
        letters.Append(rune.ToString());
        (end, at) = (to, -1);
    }

    private void Gap(Rune rune, int from)
    {
        Close();
        before.Append(rune.ToString());
        at = rune.Value == '@' ? from : -1;
    }

    private void Close()
    {
        if (letters.Length == 0)
            return;
        var written = letters.ToString();
        words.Add(new(Folding.Fold(written).ToLowerInvariant(), written, start, end, before.ToString(), wordAt));
        letters.Clear();
        before.Clear();
    }
}
