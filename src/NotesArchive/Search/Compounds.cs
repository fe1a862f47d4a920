using System.Buffers;
using System.Globalization;
using System.Text;
using NotesArchive.Text;

namespace NotesArchive.Search;

/// <summary>
/// The compounds of a text that <see cref="Folding"/> has folded: runs of letters and digits joined by single marks
/// (<c>js-ipfs-http-client</c>, <c>ipfs/go-ipfs#5723</c>).
/// </summary>
internal ref struct Compounds(ReadOnlySpan<char> folded)
{
    private static readonly SearchValues<char> Joiners = SearchValues.Create([.. Tokenizer.Separators, .. Tokenizer.Joints, '\'']);

    private readonly ReadOnlySpan<char> _folded = folded;
    private int _start;
    private int _end;

    public readonly ReadOnlySpan<char> Current => _folded[_start.._end];

    public readonly Compounds GetEnumerator() => this;

    public bool MoveNext()
    {
        _start = _end;
        while (_start < _folded.Length && WordLength(_start) == 0)
            _start++;
        _end = _start;
        while (_end < _folded.Length)
        {
            var length = WordLength(_end);
            if (length == 0 && !(Joiners.Contains(_folded[_end]) && _end + 1 < _folded.Length && WordLength(_end + 1) > 0))
                break;
            _end += Math.Max(length, 1);
        }
        return _start < _folded.Length;
    }

    /// <summary>Length in UTF-16 units of the letter, digit or mark at an index; 0 for anything else.</summary>
    private readonly int WordLength(int i)
    {
        var c = _folded[i];
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (Rune.DecodeFromUtf16(_folded[i..], out var rune, out var length) != OperationStatus.Done)
            return 0;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => length,
            _ => 0,
        };
    }
}
