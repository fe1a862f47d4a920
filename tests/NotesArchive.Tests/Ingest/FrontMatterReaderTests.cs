using Xunit;

namespace NotesArchive.Tests.Ingest;

public sealed class FrontMatterReaderTests
{
    [Fact]
    public void A_private_character_of_a_title_stays() =>
        Assert.Equal("a\ue000b", Notes.Read("---\ntitle: a\ue000b\n---\n").FrontMatter!.Title);

    [Theory]
    [InlineData("title: \"\\uD800\\u0041\"")]
    [InlineData("title: x\nattendees: [ann,\nbob]")]
    [InlineData("title: {\nk")]
    [InlineData("- : title")]
    public void What_trips_the_parser_is_a_problem_and_the_text_stays(string yaml)
    {
        var note = Notes.Read($"---\n{yaml}\n---\n");

        Assert.Null(note.FrontMatter);
        Assert.Equal(ProblemCode.FrontMatter, Assert.Single(note.Problems).Code);
        Assert.Contains("title", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_keys_are_read_and_the_lines_blanked()
    {
        var note = Notes.Read("---\ntitle: Web sync\ndate: 2024-03-05\nattendees: [@ann, \"Bea (@bea)\"]\nlead: @cy, dan\nrecording: https://example.org/v\n---\n# Hello\n");

        Assert.Equal("\n\n\n\n\n\n\n# Hello\n", note.Text);
        var front = note.FrontMatter!;
        Assert.Equal(("Web sync", new DateOnly(2024, 3, 5), 7), (front.Title, front.Date!.Value, front.LastLine));
        Assert.Equal(["@ann", "Bea (@bea)"], front.Attendees);
        Assert.Equal(["@cy", "dan"], front.Lead);
        Assert.Equal(["https://example.org/v"], front.Recordings);
        Assert.Empty(front.Other);
        Assert.Empty(note.Problems);
    }

    [Fact]
    public void Keys_that_mean_nothing_here_are_kept_as_written()
    {
        var front = Notes.Read("---\nlayout: post\ntags:\n  - a\n  - b: c\ntitle: X\n---\n").FrontMatter!;

        Assert.Equal([("layout", "post"), ("tags", "- a\n  - b: c")], front.Other.Select(o => (o.Key, o.Text)));
    }

    [Theory]
    [InlineData("---\nA line of dashes begins this note.\n---\n")]
    [InlineData("---\n\n# Title\n\n---\n")]
    [InlineData("--- \n")]
    [InlineData("---")]
    public void A_line_of_dashes_is_no_front_matter(string text)
    {
        var note = Notes.Read(text);

        Assert.Null(note.FrontMatter);
        Assert.Equal(text, note.Text);
        Assert.Empty(note.Problems);
    }

    [Theory]
    [InlineData("---\ntitle: Web: sync\n---\n", 2)]
    [InlineData("---\ntitle: never closed\n\n# Hello\n", 1)]
    [InlineData("---\ntitle: a\ntitle: b\n---\n", 3)]
    public void Faulty_front_matter_is_a_problem_and_stays_text(string text, int line)
    {
        var note = Notes.Read(text);

        Assert.Null(note.FrontMatter);
        Assert.Equal(text, note.Text);
        var problem = Assert.Single(note.Problems);
        Assert.Equal((ProblemCode.FrontMatter, line), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_kept_and_told()
    {
        var note = Notes.Read("---\ndate: soon\n---\n");

        Assert.Null(note.FrontMatter!.Date);
        Assert.Equal(("date", "soon"), (note.FrontMatter.Other[0].Key, note.FrontMatter.Other[0].Text));
        Assert.Equal(2, Assert.Single(note.Problems).Line);
    }

    [Fact]
    public void Nesting_and_aliases_cannot_end_the_program()
    {
        string[] hostile =
        [
            "a: " + new string('[', 60_000), "a: " + new string('{', 30_000), string.Concat(Enumerable.Repeat("- ", 30_000)) + "a: b",
            "a: " + string.Concat(Enumerable.Range(1, 300).Select(i => "\n" + new string(' ', i) + "a:")),
            "a: &a [x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i} [*{(i == 0 ? "a" : $"b{i - 1}")}, *{(i == 0 ? "a" : $"b{i - 1}")}]\n")),
            "a: &a [*a]", "? ? ? ? a", "a: !!binary x\nb: *nothing", new string('a', 70_000) + ": b",
        ];
        foreach (var yaml in hostile)
        {
            var note = Notes.Read($"---\nkey: value\n{yaml}\n---\ntext");

            Assert.EndsWith("\ntext", note.Text);
            Assert.Equal(note.FrontMatter is null, note.Text.Contains(yaml, StringComparison.Ordinal));
            Assert.Equal(note.FrontMatter is null, note.Problems.Count == 1);
        }
    }
}
