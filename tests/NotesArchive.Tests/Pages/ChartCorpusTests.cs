using System.Text.RegularExpressions;
using NotesArchive.Pages;
using Xunit;

namespace NotesArchive.Tests.Pages;

/// <summary>On the public notes, where they lie beside the checkout.</summary>
public partial class ChartCorpusTests
{
    [Fact]
    public void Every_mark_of_a_chart_leads_to_words_of_that_person_on_that_initiative()
    {
        var notes = Path.GetFullPath(Path.Combine(SampleArchive.ThemeFolder, "../../shared/corpus/ipfs"));
        Assert.SkipUnless(Directory.Exists(notes), "There are no notes in ../shared/corpus/ipfs.");
        var archive = NotesArchive.Site.Load(SampleArchive.Settings with { Input = notes });
        var pages = PageList.Make(archive, SampleArchive.Settings, SampleArchive.Addresses);
        var recorded = archive.Contributions.ToLookup(contribution => contribution.Url, StringComparer.Ordinal);
        var bodies = archive.Meetings.ToDictionary(meeting => meeting.Url, meeting => meeting.Body, StringComparer.Ordinal);
        var people = archive.People.ToDictionary(person => $"people/{person.Id}/index.html", person => person.Id, StringComparer.Ordinal);
        var initiatives = archive.Initiatives.ToDictionary(initiative => $"initiatives/{initiative.Id}/index.html", initiative => initiative.Id, StringComparer.Ordinal);

        var marks = 0;
        foreach (var page in pages)
        {
            var chart = page.MakeModel() switch { PersonPage person => person.Chart, InitiativePage initiative => initiative.Chart, _ => "" };
            foreach (var mark in Mark().EnumerateMatches(chart))
            {
                var url = Mark().Match(chart.Substring(mark.Index, mark.Length)).Groups[1].Value;
                marks++;
                Assert.Contains($"id=\"{url[(url.IndexOf('#') + 1)..]}\"", bodies[url[..url.IndexOf('#')]], StringComparison.Ordinal);
                Assert.Contains(recorded[url], contribution => people.TryGetValue(page.Path, out var person)
                    ? contribution.Person == person && contribution.Initiatives.Count > 0
                    : contribution.Initiatives.Contains(initiatives[page.Path]));
            }
        }
        Assert.True(marks > 500, $"{marks} marks");
    }

    // <a href="/meetings/2019-01-07-x/#n-y"><title>
    [GeneratedRegex("<a href=\"(/meetings/[^\"]+)\"><title>")]
    private static partial Regex Mark();
}
