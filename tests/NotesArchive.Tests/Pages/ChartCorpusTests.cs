using System.Globalization;
using System.Text.RegularExpressions;
using NotesArchive.Model;
using NotesArchive.Pages;
using Xunit;

namespace NotesArchive.Tests.Pages;

/// <summary>On the public notes, where they lie beside the checkout.</summary>
public partial class ChartCorpusTests
{
    private readonly string notes = Path.GetFullPath(Path.Combine(SampleArchive.ThemeFolder, "../../shared/corpus/ipfs"));

    [Fact]
    public void Every_mark_and_every_item_leads_to_words_that_name_or_belong_to_that_person()
    {
        Assert.SkipUnless(Directory.Exists(notes), "There are no notes in ../shared/corpus/ipfs.");
        var archive = NotesArchive.Site.Load(SampleArchive.Settings with { Input = notes });
        var recorded = archive.Contributions.ToLookup(contribution => contribution.Url, StringComparer.Ordinal);
        var bodies = archive.Meetings.ToDictionary(meeting => meeting.Url, meeting => meeting.Body, StringComparer.Ordinal);
        var (marks, items) = (0, 0);
        foreach (var page in PageList.Make(archive, SampleArchive.Settings, SampleArchive.Addresses))
        {
            var (chart, told) = page.MakeModel() switch
            {
                InitiativePage initiative => (initiative.Chart, initiative.Log.SelectMany(entry => entry.Turns)
                    .SelectMany(turn => turn.People, (turn, person) => (turn, person)).SelectMany(said => said.turn.Items, (said, item) => (item.Url, Row: said.person.Url!))),
                PersonPage person => (person.Chart, person.Log.SelectMany(entry => entry.Parts).Where(part => part.Label is null or "In topics").SelectMany(part => part.Items)
                    .Select(item => (item.Url, Row: Page(page.Path)))),
                _ => ("", []),
            };
            foreach (var (url, row) in Marks(chart))
                marks += Follow(url, page.Path.StartsWith("people/", StringComparison.Ordinal) ? (Page(page.Path), row) : (row, Page(page.Path)));
            foreach (var (url, row) in told)
                items += Follow(url, (row, page.Path.StartsWith("people/", StringComparison.Ordinal) ? null : Page(page.Path)));
        }
        Assert.True(marks > 500, $"{marks} marks");
        Assert.True(items > 2000, $"{items} items");

        int Follow(string url, (string Person, string? Initiative) about)
        {
            Assert.Contains($"id=\"{url[(url.IndexOf('#') + 1)..]}\"", bodies[url[..url.IndexOf('#')]], StringComparison.Ordinal);
            Assert.Contains(recorded[url], c => $"/people/{c.Person}/" == about.Person && (about.Initiative is null || c.Initiatives.Any(i => $"/initiatives/{i}/" == about.Initiative)));
            return 1;
        }
    }

    [Fact]
    public void Whose_the_words_are_the_note_says_itself()
    {
        Assert.SkipUnless(Directory.Exists(notes), "There are no notes in ../shared/corpus/ipfs.");
        var archive = NotesArchive.Site.Load(SampleArchive.Settings with { Input = notes });
        var meetings = archive.Meetings.ToDictionary(meeting => meeting.Id);
        var spellings = archive.People.ToDictionary(person => person.Id, person => person.Spellings);

        Assert.All(archive.Contributions, contribution =>
        {
            var meeting = meetings[contribution.Meeting];
            Assert.True(contribution.Role switch
            {
                ContributionRole.Named => IsNamedIn(contribution),
                ContributionRole.Owner or ContributionRole.Section => meeting.Topics.Any(topic => topic.Heading == contribution.Section && topic.Owners.Contains(contribution.Person)),
                _ => meeting.Updates.Any(update => update.Person == contribution.Person) || meeting.Blocks.Any(block => $"{meeting.Url}#{block.Anchor}" == contribution.Url && block.Speakers.Contains(contribution.Person)),
            }, $"{contribution.Source}:{contribution.Line}: {contribution.Role} {contribution.Person}");
        });

        // "Ann" names @annlee, and "Annika" does where she is so called.
        bool IsNamedIn(Contribution contribution) => Word().Matches(contribution.Text).Any(word => spellings[contribution.Person]
            .Any(spelling => spelling.Split(' ').Any(part => part.StartsWith(word.Value, StringComparison.OrdinalIgnoreCase) || word.Value.StartsWith(part, StringComparison.OrdinalIgnoreCase))));
    }

    private static string Page(string path) => "/" + path[..(path.IndexOf('/', path.IndexOf('/', StringComparison.Ordinal) + 1) + 1)];

    /// <summary>Each mark with the address of the row that it stands in, told by its height.</summary>
    private static IEnumerable<(string Url, string Row)> Marks(string chart)
    {
        var rows = Label().Matches(chart).ToDictionary(label => int.Parse(label.Groups[2].Value, CultureInfo.InvariantCulture) - 14, label => label.Groups[1].Value);
        return Mark().Matches(chart).Select(mark => (mark.Groups[1].Value, rows[int.Parse(mark.Groups[2].Value, CultureInfo.InvariantCulture)]));
    }

    // <a href="/people/ann/"><text class="label" x="4" y="44">
    [GeneratedRegex("<a href=\"(/[^\"]+)\"><text class=\"label\" x=\"4\" y=\"([0-9]+)\"")]
    private static partial Regex Label();

    // <a href="/meetings/2019-01-07-x/#n-y"><title>...</title><rect class="hit" x="0" y="30"
    [GeneratedRegex("<a href=\"(/meetings/[^\"]+)\"><title>[^<]*</title><rect class=\"hit\" x=\"[0-9.]+\" y=\"([0-9]+)\"")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\p{L}\p{N}\-_]{2,}")]
    private static partial Regex Word();
}
