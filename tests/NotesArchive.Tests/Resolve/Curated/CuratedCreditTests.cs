using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using Xunit;

namespace NotesArchive.Tests.Resolve.Curated;

public sealed class CuratedCreditTests
{
    private const string Note = """
        -- input/2024-05-01-shop.md --
        # Shop 2024-05-01

        Attendees: @ann, @bob, @cleo

        ## Round

        - @ann: the **boxes** leak, see [the list](https://shop.example/7)
          - all of them
        - @ann: painted the lids
        -- input/_credits.yml --

        """;

    [Fact]
    public void A_correction_has_a_note_words_and_what_is_right()
    {
        const string text = "- note: a/b.md\n  words: \"the boxes\"\n  not: ann\n  is: [bob, '@cleo']\n  state: Done\n";

        var entry = Assert.Single(CuratedCredit.Read("_credits.yml", text));

        Assert.Equal(("a/b.md", "the boxes", WorkState.Done), (entry.Note?.Text, entry.Words?.Text, entry.State));
        Assert.Equal(["ann"], entry.Not.Select(w => w.Text));
        Assert.Equal(["bob", "@cleo"], entry.Is!.Select(w => w.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# none yet\n")]
    [InlineData("[]")]
    public void A_file_that_says_nothing_is_no_fault(string text) => Assert.Empty(CuratedCredit.Read("_credits.yml", text));

    [Theory]
    [InlineData("- note: a.md\n  wrods: x", "_credits.yml:2:3: unknown key 'wrods'; did you mean 'words'?")]
    [InlineData("- line: 3", "_credits.yml:1:3: unknown key 'line'; known are is, not, note, state, words")]
    [InlineData("note: a.md", "_credits.yml:1:1: a list of corrections is expected here; begin each with '- note: PATH'")]
    [InlineData("- a.md", "_credits.yml:1:3: a correction with keys is expected here;")]
    [InlineData("- words: x\n  not: [ann]", "_credits.yml:1:3: this correction has no note; add 'note: PATH'")]
    [InlineData("- note: a.md\n  not: [ann]", "_credits.yml:1:3: this correction has no words; add 'words: ...'")]
    [InlineData("- note: a.md\n  words: x", "_credits.yml:1:3: this correction changes nothing; give it 'not', 'is' or 'state'")]
    [InlineData("- note: a.md\n  words: '...'\n  not: [ann]", "_credits.yml:2:10: 'words' holds no letter or digit to find the line by;")]
    [InlineData("- note: [a.md]", "_credits.yml:1:9: 'note' expects one word or line of text;")]
    [InlineData("- note: a.md\n  is: {ann: yes}", "_credits.yml:2:7: 'is' expects a list of words; write is: [one, another]")]
    [InlineData("- note: a.md\n  state: finished", "_credits.yml:2:10: 'finished' is no state; write done, planned, blocked or said")]
    [InlineData("- note: a.md\n  note: b.md", "_credits.yml:2:3: 'note' stands twice")]
    public void A_fault_names_its_place_and_what_to_do(string text, string message) => Assert.StartsWith(message,
        Assert.Throws<ConfigurationException>(() => CuratedCredit.Read("_credits.yml", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("is: [bbo]", "_credits.yml:3:8: no note knows a person 'bbo'; did you mean 'bob'?")]
    [InlineData("not: [ann, zebediah]", "_credits.yml:3:14: no note knows a person 'zebediah'; write the id")]
    public void A_person_whom_no_note_knows_is_a_fault(string line, string message)
    {
        using var site = new SiteInAString(Note + $"- note: 2024-05-01-shop.md\n  words: painted the lids\n  {line}");

        var fault = Assert.Throws<ConfigurationException>(() => Site.Load(site.Settings()));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The  BOXES leak", "is: [bob]", "bob said own corrected")]
    [InlineData("- **@ann**: the [boxes](https://shop.example) leak", "is: ['@Bob']", "bob said own corrected")]
    [InlineData("the boxes leak", "not: [ann]\n  is: [bob, cleo]", "bob said own corrected, cleo said own corrected")]
    [InlineData("the boxes leak", "is: [ann, bob]\n  state: blocked", "ann blocked own corrected, bob blocked own corrected")]
    [InlineData("the boxes leak", "is: []", "")]
    [InlineData("the boxes leak", "not: [bob]", "ann said own corrected")]
    public void A_correction_finds_its_line_whatever_marks_stand_there(string words, string correct, string expected)
    {
        using var site = new SiteInAString(Note + $"- note: ./2024-05-01-shop.md\n  words: '{words}'\n  {correct}");
        var archive = Site.Load(site.Settings());

        Assert.Equal(expected, Credits(archive, 7));
        // What stands below is read as ever.
        Assert.Equal("ann said own turn", Credits(archive, 8));
        Assert.Empty(archive.Problems);
    }

    [Theory]
    [InlineData("2024-05-01-shop.md", "boxes burst", "No line of 2024-05-01-shop.md that could credit somebody holds the words \"boxes burst\";")]
    [InlineData("2024-05-02-shop.md", "boxes leak", "There is no note 2024-05-02-shop.md, the nearest is 2024-05-01-shop.md;")]
    public void A_correction_that_no_longer_finds_its_words_is_a_problem(string note, string words, string message)
    {
        using var site = new SiteInAString(Note + $"- note: {note}\n  words: {words}\n  not: [ann]");

        var problem = Assert.Single(Site.Load(site.Settings()).Problems);

        Assert.StartsWith("_credits.yml:1: warning credit-stale: " + message, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_credited_by_a_correction_alone_is_recorded_there()
    {
        using var site = new SiteInAString(Note + "- note: 2024-05-01-shop.md\n  words: painted\n  is: [zoe]\n");
        site.Change("-- input/2024-05-08-shop.md --\n# Shop\n\nAttendees: @zoe\n");

        var zoe = Site.Load(site.Settings()).People.Single(p => p.Id.Value == "zoe");

        Assert.Equal(["2024-05-01-shop", "2024-05-08-shop"], zoe.Meetings.Select(m => m.Value));
    }

    private static string Credits(Archive archive, int line) => string.Join(", ", archive.Contributions.Where(c => c.Lines.Contains(line))
        .Select(c => $"{c.Person} {c.State} {c.Role} {c.Rule}".ToLowerInvariant()));
}
