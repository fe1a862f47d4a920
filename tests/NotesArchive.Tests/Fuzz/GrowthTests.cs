using System.Globalization;
using NotesArchive.Ingest;
using NotesArchive.Resolve;
using NotesArchive.Resolve.Curated;
using NotesArchive.Search;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests.Fuzz;

/// <summary>Measured in allocated bytes, so it runs beside nothing else.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Twice as much of one thing costs about twice as much: no note and no curated file can keep a build for hours.</summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    private const int Few = 2_000;
    private const double MostPerDoubling = 2.3;

    private static readonly Dictionary<string, Func<int, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["bullets"] = n => Repeat(n, i => $"- point {i} about things\n"),
        ["attendees"] = n => "Attendees:\n" + Repeat(n, i => $"- Ann{i} Bell{i}\n"),
        ["handles"] = n => "Attendees: " + Repeat(n, i => $"@ann{i}, "),
        ["handles in words"] = n => Repeat(n, i => $"@u{i} "),
        ["addresses of one repository"] = n => Repeat(n, i => $"https://github.com/a/b/pull/{i} "),
        ["speakers"] = n => Repeat(n, i => $"**Ann{i} Bell{i}:** hello\n\n"),
        ["turns"] = n => "Attendees: Ann Bell (AB), Bob Cole (BC)\n\n" + Repeat(n, i => $"{(i % 2 == 0 ? "AB" : "BC")}: said {i}\n\n"),
        ["links"] = n => Repeat(n, i => $"[l{i}](https://x.example/{i}) "),
        ["tickets"] = n => Repeat(n, i => $"a/b#{i} "),
        ["one long word"] = n => new string('x', 40 * n),
        ["one long paragraph"] = n => Repeat(n, i => $"the words of {i} go on and on. "),
        ["marks"] = n => Repeat(n, _ => "*_`[("),
        ["table"] = n => "| Name | Task |\n|--|--|\n" + Repeat(n, i => $"| Ann{i} Bell{i} | do {i} |\n"),
        ["wide table"] = n => $"|{Repeat(n, _ => "a|")}\n|{Repeat(n, _ => "-|")}\n|{Repeat(n, i => $"x{i}|")}\n",
        ["quotes"] = n => Repeat(n, i => new string('>', 1 + (i % 20)) + $" said {i}\n\n"),
        ["headings"] = n => Repeat(n, i => $"## Topic {i}\n\nwords\n\n"),
        ["raw HTML"] = n => Repeat(n, i => $"<b>x{i}</b> <i>y "),
        ["wrapped lines"] = n => Repeat(n, i => $"the words of line {i}\n"),
        ["actions"] = n => "## Action items\n\n" + Repeat(n, i => $"- [ ] @ann{i % 50} to do {i}\n"),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_as_long_a_note_costs_about_twice_as_much(string kind)
    {
        string Note(int n) => "# Sync 2020-01-06\n\n" + Kinds[kind](n);
        Load(Note(Few / 10), CuratedNames.None);
        var (once, twice) = (Load(Note(Few), CuratedNames.None), Load(Note(2 * Few), CuratedNames.None));

        Assert.True(twice <= MostPerDoubling * once, $"{once / 1e6:0.0} MB, {twice / 1e6:0.0} MB: {(double)twice / once:0.00}");
    }

    [Fact]
    public void Twice_as_many_curated_entries_cost_about_twice_as_much()
    {
        static CuratedNames Entries(int n) => CuratedNames.None with
        {
            People = CuratedFile.Read("_people.yml", Repeat(n, i => $"- id: p{i}\n  name: Ann{i} Bell{i}\n  spellings: [a{i}, b{i}, Bo{i} Cole{i}]\n"),
                PersonKey.Of).Entries,
            Initiatives = CuratedFile.Read("_initiatives.yml", Repeat(n, i => $"- id: i{i}\n  spellings: [Shelf{i} x, Door{i} y]\n"),
                InitiativeHeading.Fold).Entries,
        };
        const string note = "# Sync 2020-01-06\n\nAttendees: @a1, @b2\n\n- @a1: painted\n";
        Load(note, Entries(Few / 10));
        var (once, twice) = (Load(note, Entries(2 * Few)), Load(note, Entries(4 * Few)));

        Assert.True(twice <= MostPerDoubling * once, $"{once / 1e6:0.0} MB, {twice / 1e6:0.0} MB: {(double)twice / once:0.00}");
    }

    [Fact]
    public void Twice_as_long_a_name_of_a_mailmap_costs_about_twice_as_much()
    {
        static CuratedNames Author(int n) => CuratedNames.None with
        {
            Mailmap = Mailmap.Read(".mailmap", new string('A', n) + " <a@x.example> ann <b@x.example>\n"),
        };
        const string note = "# Sync 2020-01-06\n\nAttendees: @ann, Bo Cole\n\n- @ann: painted\n";
        Load(note, Author(Few));
        var (once, twice) = (Load(note, Author(10 * Few)), Load(note, Author(20 * Few)));

        Assert.True(twice <= MostPerDoubling * once, $"{once / 1e6:0.0} MB, {twice / 1e6:0.0} MB: {(double)twice / once:0.00}");
    }

    /// <summary>Bytes that loading and indexing allocate.</summary>
    private static long Load(string note, CuratedNames curated)
    {
        var settings = new SiteSettings { Root = "/nowhere", Input = "/nowhere", Output = "/nowhere/out", Cache = "/nowhere/cache", Themes = [] };
        var folder = new NoteFolder("/nowhere", [new("2020-01-06.md", System.Text.Encoding.UTF8.GetBytes(note))], []);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var archive = Site.Load(folder, curated, settings, new BuildRun()).Archive;
        Assert.NotEmpty(SearchFiles.Make(archive, settings));
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static string Repeat(int n, Func<int, string> each) =>
        string.Concat(Enumerable.Range(0, n).Select(i => each(i).ToString(CultureInfo.InvariantCulture)));
}
