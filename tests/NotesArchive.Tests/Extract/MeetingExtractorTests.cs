using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Model;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Extract;

public class MeetingExtractorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("#")]
    [InlineData("- ")]
    [InlineData("@")]
    [InlineData("(@a")]
    [InlineData("**Attendees:**")]
    [InlineData("| a |\n|---|\n| @b |")]
    [InlineData("# 2019-02-30\n\n99/99/2019")]
    [InlineData("<del>@a\n\n# b")]
    [InlineData("- ~~a</del>~~ **<del>b** c</del>")]
    public void Odd_notes_give_one_draft(string text) => Assert.Single(Extract(text));

    [Fact]
    public void A_carriage_return_written_as_an_entity_parts_words() =>
        Assert.Equal("paint it green", Assert.Single(Extract("# Shelf call\n\nDecision: paint&#13;it green\n")[0].Decisions).Text);

    [Fact]
    public void Repeated_marks_are_read_in_good_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var piece in (string[])["- @a: b\n", "@a ", "# 2019-01-01\n", "**x**\n\n", "a, ", "(", "Done: ", "    - x\n", "1. ", "Jan 1 "])
            Assert.NotEmpty(Extract(string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Labels_of_the_settings_are_read_like_the_built_in_ones()
    {
        var settings = new NotesSettings { Labels = new Dictionary<string, IReadOnlyList<string>> { ["attendees"] = ["Anwesend"], ["done"] = ["Erledigt"] } };
        var draft = Extract("# Treffen\n\nAnwesend:\n- @ada\n- @bo\n\n## Updates\n\n@ada\n- Erledigt:\n  - Umbau\n", settings)[0];
        Assert.Equal(["ada", "bo"], draft.Attendees.Select(p => p.Handle));
        Assert.Equal("Umbau", Assert.Single(Assert.Single(draft.Updates).Done).Text);
    }

    [Theory]
    [InlineData("initiatives", "# Treffen\n\n## Vorhaben\n\n### Kran\n\n- dreht sich\n", 1, 0, 0, 0)]
    [InlineData("updates", "# Treffen\n\n## Vorhaben\n\n@ada\n- am Kran\n", 0, 1, 0, 0)]
    [InlineData("actions", "# Treffen\n\n## Vorhaben\n\n- den Kran ölen\n", 0, 0, 1, 0)]
    [InlineData("actions", "# Treffen\n\nVorhaben: den Kran ölen\n", 0, 0, 1, 0)]
    [InlineData("decisions", "# Treffen\n\n## Vorhaben\n\n- der Kran bleibt\n", 0, 0, 0, 1)]
    [InlineData("decisions", "# Treffen\n\nVorhaben: der Kran bleibt\n", 0, 0, 0, 1)]
    public void A_word_of_the_settings_works_as_label_and_as_heading(string role, string text, int initiatives, int updates, int actions, int decisions)
    {
        var draft = Extract(text, new NotesSettings { Labels = new Dictionary<string, IReadOnlyList<string>> { [role] = ["Vorhaben"] } })[0];
        Assert.Equal((initiatives, updates, actions, decisions),
            (draft.Topics.Count(t => t.Kind == TopicKind.Initiative), draft.Updates.Count, draft.Actions.Count, draft.Decisions.Count));
    }

    [Theory]
    [InlineData("Owner: Ann Bell", TopicKind.Initiative, TopicKind.Initiative)]
    [InlineData("Presenter: Ann Bell", TopicKind.Discussion, TopicKind.Initiative)]
    public void A_presented_subject_is_an_initiative_where_it_is_named_after_a_repository(string owner, TopicKind kind, TopicKind linked)
    {
        var below = $"\n\n{owner}\n\nIt is dry.\n\n";
        var text = $"# Sync\n\n## Discussion\n\n### Paint{below}### Ladders{below}### [Shelf](https://github.com/shop/shelf){below}";
        Assert.Equal([kind, kind, linked], Extract(text)[0].Topics.Select(t => t.Kind));
    }

    [Fact]
    public void Structural_headings_of_the_settings_are_no_topics()
    {
        const string text = "# Sync\n\n## Wetter\n\n- sunny\n\n## Caching\n\n- faster\n";
        var settings = new NotesSettings { StructuralHeadings = ["Wetter"] };
        Assert.Equal(["Wetter", "Caching"], Extract(text)[0].Topics.Select(t => t.Heading));
        Assert.Equal(["Caching"], Extract(text, settings)[0].Topics.Select(t => t.Heading));
    }

    [Fact]
    public void Front_matter_overrides_the_text()
    {
        var matter = new FrontMatter { Date = new DateOnly(2021, 3, 4), Title = "Planning", Attendees = ["@ada"], LastLine = 5 };
        var note = new Note { Path = "2020-01-01--x.md", Text = "# Sync 2020-01-02\n\nAttendees: @bo\n", FrontMatter = matter };
        var draft = MeetingExtractor.Extract(note, new NotesSettings())[0];
        Assert.Equal((matter.Date, "Planning", "ada"), (draft.Date, draft.Title, draft.Attendees.Single().Handle));
    }

    private static IReadOnlyList<MeetingDraft> Extract(string text, NotesSettings? settings = null) =>
        MeetingExtractor.Extract(new Note { Path = "note.md", Text = text }, settings ?? new NotesSettings());
}
