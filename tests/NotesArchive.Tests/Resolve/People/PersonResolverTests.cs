using Xunit;

namespace NotesArchive.Tests.Resolve.People;

public class PersonResolverTests
{
    [Fact]
    public void Case_and_marks_do_not_make_two_people()
    {
        var people = Drafts.People([Drafts.Meeting("2020-01-06").Attended("@AnnExample"), Drafts.Meeting("2020-01-13").Attended("@annexample")]);

        Assert.Equal("annexample", Assert.Single(people.People).Id.Value);
    }

    [Fact]
    public void A_name_beside_a_handle_joins_it()
    {
        var first = Drafts.Meeting("2020-01-06").Attended("Ann Example (@ann)");
        var second = Drafts.Meeting("2020-01-13").Attended("Ann Example", "@bob");
        var people = Drafts.People([first, second]);

        Assert.Equal("ann", people.Find(second, "Ann Example")?.Value);
        var ann = people.People[0];
        Assert.Equal(("ann", "Ann Example", true), (ann.Name, ann.FullName, ann.IsHandle));
    }

    [Fact]
    public void The_name_shown_is_the_form_most_written_and_the_id_the_earliest()
    {
        var people = Drafts.People([
            Drafts.Meeting("2020-01-06").Attended("@ann-example"),
            Drafts.Meeting("2020-01-13").Attended("@AnnExample"), Drafts.Meeting("2020-01-20").Attended("@AnnExample")]);

        var ann = Assert.Single(people.People);
        Assert.Equal(("ann-example", "AnnExample"), (ann.Id.Value, ann.Name));
    }

    [Fact]
    public void A_rare_slip_of_a_common_handle_is_the_same_person()
    {
        var notes = Weeks(12, "@margaretex").Append(Drafts.Meeting("2020-02-03", "other").Attended("@margartex")).ToList();
        var people = Drafts.People(notes);

        Assert.Equal(["margaretex", "margartex"], Assert.Single(people.People).Spellings);
        Assert.Equal("a slip of one letter", Assert.Single(people.Merges).Rule);
    }

    [Fact]
    public void Two_like_handles_in_one_list_are_two_people()
    {
        var notes = Weeks(12, "@margaretex").Append(Drafts.Meeting("2020-02-03", "other").Attended("@margartex", "@margaretex")).ToList();
        var people = Drafts.People(notes);

        Assert.Equal(2, people.People.Count);
        Assert.Contains("_people.yml", Assert.Single(people.Problems).Message);
    }

    [Fact]
    public void A_first_name_means_the_one_participant_whom_it_fits()
    {
        var named = Drafts.Meeting("2020-01-06").Attended("Ann Example (@annex)", "@bob");
        var one = Drafts.Meeting("2020-01-13").Attended("@annex", "@bob").Mentioning("Ann");
        var two = Drafts.Meeting("2020-01-20").Attended("@annex", "Ann Other (@other)").Mentioning("Ann");
        var people = Drafts.People([named, one, two]);

        Assert.Equal("annex", people.Find(one, "Ann")?.Value);
        Assert.Null(people.Find(two, Drafts.Name("Ann")));
    }

    [Fact]
    public void A_short_handle_beside_the_full_one_is_settled_for_its_note_only()
    {
        var note = Drafts.Meeting("2020-01-06").Attended("@oliviaexample", "@bob").Mentioning("@oli");
        var other = Drafts.Meeting("2020-01-13").Attended("@bob", "@oli");
        var people = Drafts.People([note, other]);

        Assert.Equal("oliviaexample", people.Find(note, "@oli")?.Value);
        Assert.Equal("oli", people.Find(other, "@oli")?.Value);
    }

    [Fact]
    public void A_slip_of_a_slip_means_the_person_of_both()
    {
        var notes = Weeks(30, "@margaretexample").Concat([Drafts.Meeting("2020-02-03", "other").Attended("@margarettexample"), Drafts.Meeting("2020-02-04", "other").Attended("@margarettexamplle")]).ToList();

        Assert.Equal(3, Assert.Single(Drafts.People(notes).People).Spellings.Count);
    }

    [Theory]
    [InlineData("@bexample", "initial and surname")]
    [InlineData("@bertile", "first name and initial")]
    [InlineData("@examplebertil", "the name in another order")]
    [InlineData("@bertil-example", "same letters")]
    public void A_handle_made_of_a_full_name_is_that_person(string handle, string rule)
    {
        var people = Drafts.People([Drafts.Meeting("2020-01-06").Attended("Bertil Example"), Drafts.Meeting("2020-01-13").Attended(handle)]);

        Assert.Equal(("Bertil Example", true), (Assert.Single(people.People).FullName, people.People[0].IsHandle));
        Assert.Equal(rule, Assert.Single(people.Merges).Rule);
    }

    [Fact]
    public void A_name_without_its_accents_is_the_same_name()
    {
        var people = Drafts.People([Drafts.Meeting("2020-01-06").Attended("Žofie Dvořáková"), Drafts.Meeting("2023-01-13").Attended("Zofie Dvorakova")]);

        Assert.Equal("same letters", Assert.Single(people.Merges).Rule);
    }

    [Theory]
    [InlineData("Anonymous Fox"), InlineData("Unknown Speaker"), InlineData("Ann's iPhone"), InlineData("Notes.ai Notetaker")]
    [InlineData("Pixel 4a"), InlineData("Usuario de Zoom")]
    public void A_device_or_crowd_is_nobody(string listed) =>
        Assert.Empty(Drafts.People([Drafts.Meeting("2020-01-06").Attended(listed)]).People);

    [Fact]
    public void A_beginning_that_two_people_share_is_neither()
    {
        var people = Drafts.People([Drafts.Meeting("2020-01-06").Attended("@richardone"), Drafts.Meeting("2020-01-13").Attended("@richardtwo"), Drafts.Meeting("2020-01-20").Attended("@richard")]);

        Assert.Equal(3, people.People.Count);
    }

    [Fact]
    public void A_heading_with_its_owner_is_no_full_name()
    {
        var note = Drafts.Meeting("2020-01-06").Attended("@ann").Mentioning("Faster Shelves (@ann)");

        Assert.Null(Assert.Single(Drafts.People([note]).People).FullName);
    }

    [Fact]
    public void A_handle_in_a_list_without_its_mark_is_the_handle()
    {
        var people = Drafts.People([Drafts.Meeting("2020-01-06").Attended("@oxample9"), Drafts.Meeting("2020-01-13").Attended("Oxample9")]);

        Assert.Equal("oxample9", Assert.Single(people.People).Id.Value);
    }

    [Theory]
    [InlineData("ExaM", 1)]
    [InlineData("Exam", 2)]
    public void A_short_bare_handle_is_one_where_it_is_written_as_no_name_is(string listed, int people) =>
        Assert.Equal(people, Drafts.People([Drafts.Meeting("2020-01-06").Attended("@ExaM"), Drafts.Meeting("2020-01-13").Attended(listed)]).People.Count);

    [Fact]
    public void An_organisation_and_what_is_named_after_it_are_no_people()
    {
        var note = Drafts.Meeting("2020-01-06").Mentioning("@acme", "@acmebot", "@js-acme", "@ann") with
        {
            References = [.. Enumerable.Range(1, 12).Select(n => Drafts.Ticket($"acme/shop{n % 3}#{n}"))],
        };

        Assert.Equal("ann", Assert.Single(Drafts.People([note]).People).Id.Value);
    }

    [Fact]
    public void A_word_behind_a_stray_at_is_no_person()
    {
        var note = Drafts.Meeting("2020-01-06").Attended("@ann").Mentioning("@lisbon") with { Body = "<p>Lisbon in May, to Lisbon and from Lisbon</p>" };

        Assert.Equal("ann", Assert.Single(Drafts.People([note]).People).Id.Value);
    }

    [Fact]
    public void A_stray_at_before_the_name_of_an_event_is_no_speaker_and_its_word_elsewhere_no_mention()
    {
        var note = Read("# Sync\n\n## Updates\n\n@ann\n- Next:\n  - @Ghentia Build Week\n\n@bob\n- Next:\n  - Ghentia Build Week\n  - back from Ghentia, Ghentia was wet\n");

        Assert.Equal(["ann", "bob"], Drafts.People([note]).People.Select(p => p.Id.Value));
    }

    [Fact]
    public void One_who_speaks_is_a_person_although_the_notes_write_the_name_as_a_word()
    {
        var note = Read("# Sync\n\n## Notes\n\n- @dorian: mail reaches everyone\n- Dorian asks, Dorian answers, Dorian laughs\n");

        Assert.Equal("dorian", Assert.Single(Drafts.People([note]).People).Id.Value);
    }

    [Theory]
    [InlineData("- Follow [@shopcamp](https://social.example/shopcamp) for news", 0)]
    [InlineData("- Follow [@shopcamp](https://github.com/shopcamp) for news", 1)]
    [InlineData("- Shelves of old - Jo [@shopcamp](https://social.example/shopcamp)", 1)]
    [InlineData("- Follow [@shopcamp](https://social.example/shopcamp) for news\n- ask @shopcamp", 1)]
    public void A_handle_of_another_site_in_running_text_is_a_person_only_where_a_note_says_so(string text, int people) =>
        Assert.Equal(people, Drafts.People([Read($"# Sync\n\n## Notes\n\n{text}\n")]).People.Count);

    [Theory]
    [InlineData("@all")]
    [InlineData("@0.1.2")]
    [InlineData("@v0.33.0-rc.1")]
    [InlineData("@example.com")]
    [InlineData("@your_name")]
    [InlineData("@go-team")]
    public void What_is_no_person_stays_out(string written) =>
        Assert.Empty(Drafts.People([Drafts.Meeting("2020-01-06").Mentioning(written)]).People);

    [Fact]
    public void A_curated_entry_wins_over_evidence()
    {
        var notes = Weeks(12, "@margaretex").Append(Drafts.Meeting("2020-02-03", "other").Attended("@margartex")).ToList();
        var people = Drafts.People(notes, "- id: margaret\n  name: Margaret Example\n  spellings: [margaretex]\n  not: [margartex]");

        Assert.Equal(["margaret", "margartex"], people.People.Select(p => p.Id.Value));
        Assert.Equal("Margaret Example", people.People[0].Name);
    }

    [Fact]
    public void What_the_keepers_ignore_is_no_person() =>
        Assert.Empty(Drafts.People([Drafts.Meeting("2020-01-06").Attended("@printer")], "{ignore: [printer], entries: []}").People);

    [Fact]
    public void The_order_of_the_notes_changes_nothing()
    {
        var notes = Weeks(5, "@ann-example", "Bob Example (@bobby)", "@carl").Concat(Weeks(3, "@AnnExample", "Bob")).ToList();
        notes = [.. notes.DistinctBy(n => n.Source)];
        var there = Drafts.People(notes);
        notes.Reverse();
        var back = Drafts.People(notes);

        Assert.Equal(there.People.Select(p => string.Join(',', [p.Id.Value, p.Name, .. p.Spellings])), back.People.Select(p => string.Join(',', [p.Id.Value, p.Name, .. p.Spellings])));
    }

    private static IEnumerable<NotesArchive.Extract.MeetingDraft> Weeks(int count, params string[] people) =>
        Enumerable.Range(0, count).Select(w => Drafts.Meeting(new DateOnly(2020, 1, 6).AddDays(7 * w).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Attended(people));

    private static NotesArchive.Extract.MeetingDraft Read(string text) =>
        NotesArchive.Extract.MeetingExtractor.Extract(new NotesArchive.Ingest.Note { Path = "2020-01-06--sync.md", Text = text }, new NotesArchive.Settings.NotesSettings())[0];
}
