using System.Text;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Ingest;

public sealed class NoteReaderTests
{
    [Fact]
    public void Byte_order_marks_say_how_a_file_is_written()
    {
        Assert.Equal("# Über", Notes.Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("# Über")]).Text);
        Assert.Equal("# Über", Notes.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("# Über")]).Text);
        Assert.Equal("# Über", Notes.Read([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("# Über")]).Text);
    }

    [Fact]
    public void What_is_not_UTF_8_is_Windows_1252_and_a_problem()
    {
        var note = Notes.Read([.. "caf"u8, 0xE9, (byte)' ', 0x93, (byte)'x', 0x94]);

        Assert.Equal("café “x”", note.Text);
        Assert.Equal(ProblemCode.NotUtf8, Assert.Single(note.Problems).Code);
    }

    [Fact]
    public void Line_ends_are_LF_and_control_characters_have_stand_ins() =>
        Assert.Equal("a\nb\nc\td e␈␁\ufffd", Notes.Read("a\r\nb\rc\td\fe\b\u0001\u009f").Text);

    [Theory]
    [InlineData("a\n\nb \ufffe", "a\n\nb \ufffd", 3, 3, "U+FFFE")]
    [InlineData("\ud83f\udffe", "\ufffd", 1, 1, "U+1FFFE")]
    [InlineData("\ufdd0\u001b[31m", "\ufffd␛[31m", 1, 1, "U+FDD0")]
    public void What_is_no_character_is_shown_and_told(string written, string text, int line, int column, string named)
    {
        var note = Notes.Read(written);

        Assert.Equal(text, note.Text);
        var problem = Assert.Single(note.Problems, p => p.Code == ProblemCode.OddCharacter);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.StartsWith(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_shows_nothing_and_says_so()
    {
        var note = Notes.Read([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D]);

        Assert.False(note.Readable);
        Assert.Equal("", note.Text);
        Assert.Equal(ProblemCode.NotText, Assert.Single(note.Problems).Code);
    }

    [Fact]
    public void A_text_with_some_control_characters_is_shown()
    {
        var note = Notes.Read("<html>\0\0 quick\b\b fox jumps over the lazy dog and home again\a"u8.ToArray());

        Assert.Equal(ProblemCode.OddCharacter, Assert.Single(note.Problems).Code);
        Assert.Contains("fox jumps", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_above_the_limit_keeps_its_text_and_is_not_read()
    {
        var note = Notes.Read(Encoding.UTF8.GetBytes("# Plan\r\n" + new string('x', 2_000)), new NotesSettings { MaxNoteBytes = 1_000 });

        Assert.False(note.Readable);
        Assert.StartsWith("# Plan\nxxx", note.Text);
        Assert.Equal(ProblemCode.NoteTooLarge, Assert.Single(note.Problems).Code);
    }

    [Fact]
    public void An_empty_file_is_an_empty_note() => Assert.Equal("", Notes.Read("").Text);
}
