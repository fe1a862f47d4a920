using NotesArchive.Resolve;
using NotesArchive.Resolve.Curated;
using Xunit;

namespace NotesArchive.Tests.Resolve.Curated;

public class CuratedNamesTests
{
    [Fact]
    public void A_list_of_entries_is_read()
    {
        var file = CuratedFile.Read("_people.yml", "- id: ann\n  name: Ann Example\n  spellings: [ann-e, '@anne']\n  redact: yes\n", PersonKey.Of);

        var entry = Assert.Single(file.Entries);
        Assert.Equal(["ann", "Ann Example", "ann-e", "@anne"], entry.Forms.Select(f => f.Text));
        Assert.True(entry.Redact);
    }

    [Fact]
    public void A_file_may_also_name_what_is_none()
    {
        var file = CuratedFile.Read("_people.yml", "ignore: [team, office]\nentries:\n  - id: ann\n    not: ann-f\n", PersonKey.Of);

        Assert.Equal(["team", "office"], file.Ignore.Select(w => w.Text));
        Assert.Equal("ann-f", Assert.Single(Assert.Single(file.Entries).Not).Text);
    }

    [Theory]
    [InlineData("sorting-v1.5")]
    [InlineData("ann_e")]
    public void An_id_may_hold_points_and_underscores(string id) =>
        Assert.Equal(id, CuratedFile.Read("_people.yml", $"- id: {id}", PersonKey.Of).Entries[0].Id?.Text);

    [Fact]
    public void The_curated_files_of_this_checkout_are_sound()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NotesArchive.sln")))
            folder = folder.Parent;

        Assert.NotEmpty(CuratedNames.Read(Path.Combine(folder!.FullName, "input")).People);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("entries:\n")]
    [InlineData("[]")]
    public void A_file_that_says_nothing_is_no_fault(string text) => Assert.Empty(CuratedFile.Read("_people.yml", text, PersonKey.Of).Entries);

    [Theory]
    [InlineData("- id: ann\n  spelings: [a]", "_people.yml:2:3: unknown key 'spelings'; did you mean 'spellings'?")]
    [InlineData("- id: ann\n- id: bob\n  spellings: [ANN]", "_people.yml:3:15: 'ANN' is claimed twice, first on line 1 by 'ann'")]
    [InlineData("- id: ann\n- id: ann", "_people.yml:2:7: the id 'ann' is taken by the entry on line 1")]
    [InlineData("- id: ann\n  spellings: [bob]\n- id: bob\n  spellings: [ann]", "_people.yml:3:7: a cycle")]
    [InlineData("- id: ann\n  spellings: [a1]\n  not: [a1]", "_people.yml:3:9: 'a1' is both a spelling of this entry")]
    [InlineData("ignore: [ann]\nentries: [{id: ann}]", "_people.yml:1:10: 'ann' is under 'ignore'")]
    [InlineData("- id: Ann Example", "_people.yml:1:7: an id is lower case letters, digits and hyphens; write 'ann-example'")]
    [InlineData("- id: ../x", "_people.yml:1:7: an id is lower case letters, digits and hyphens; write 'x'")]
    [InlineData("- id: page", "_people.yml:1:7: 'page' cannot be an id")]
    [InlineData("- id: ann\n  redact: maybe", "_people.yml:2:11: 'redact' is true or false")]
    [InlineData("- id: ann\n  id: bob", "_people.yml:2:3: 'id' stands twice")]
    [InlineData("- ann", "_people.yml:1:3: an entry with keys is expected here")]
    [InlineData("ann: bob", "_people.yml:1:1: unknown key 'ann'")]
    [InlineData("- {}", "_people.yml:1:3: this entry has no name")]
    [InlineData("- &a\n  id: ann\n- *a", "_people.yml:3:3: YAML anchors and aliases are not read here")]
    [InlineData("- id: ann\n  name: [", "_people.yml:")]
    [InlineData("- id: ann\n  name: \"\\uD800\\u0041\"", "_people.yml:2:3: this is no YAML")]
    [InlineData("- id: ann\n  spellings: [a,\nb]", "_people.yml:2:15: this is no YAML")]
    [InlineData("- id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "_people.yml:1:7: an id has at most 100 characters")]
    [InlineData("- id: ann\n\tname: x", "_people.yml:1:7: this is no YAML")]
    public void A_fault_names_its_place_and_what_to_do(string text, string message)
    {
        var fault = Assert.Throws<ConfigurationException>(() => CuratedFile.Read("_people.yml", text, PersonKey.Of));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains(';', fault.Message.Length > message.Length ? fault.Message : fault.Message + "?;");
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting_is_a_fault_like_others(char bracket) =>
        Assert.Throws<ConfigurationException>(() => CuratedFile.Read("_people.yml", new string(bracket, 60_000), PersonKey.Of));

    [Fact]
    public void A_mailmap_gives_the_names_of_one_author_and_no_address()
    {
        var authors = Mailmap.Read(".mailmap", """
            # authors
            Ann Example <ann@example.org> ann-e <a@old.example.org>
            Ann Example <ann@example.org> <123+annex@users.noreply.github.com>
            Bob Example <bob@example.org>
            """);

        Assert.Equal(["Ann Example", "ann-e", "annex"], Assert.Single(authors).Forms.Select(f => f.Text));
    }

    [Theory]
    [InlineData("Ann Example ann@example.org", ".mailmap:1:1: ")]
    [InlineData("Ann Example <ann@example.org", ".mailmap:1:13: ")]
    [InlineData("Ann <a@example.org> Bob <b@example.org>\nBob <b@example.org> Ann <a@example.org>", ".mailmap:2:1: a cycle")]
    public void A_fault_in_a_mailmap_names_its_place(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<ConfigurationException>(() => Mailmap.Read(".mailmap", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_curated_files_says_nothing()
    {
        var folder = Directory.CreateTempSubdirectory();
        Assert.Empty(CuratedNames.Read(folder.FullName).People);
        folder.Delete();
    }
}
