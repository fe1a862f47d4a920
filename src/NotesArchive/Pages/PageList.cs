using NotesArchive.Model;
using NotesArchive.Settings;

namespace NotesArchive.Pages;

/// <summary>
/// Every page of the site, each made from what it shows; in a fixed order. Meetings and repositories are made when they are
/// shown.
/// </summary>
public static class PageList
{
    public static IReadOnlyList<Page> Make(Archive archive, SiteSettings settings, Addresses addresses) =>
        Make(new SiteContext(archive, settings, addresses));

    public static IReadOnlyList<Page> Make(SiteContext site)
    {
        var archive = site.Archive;
        var years = archive.Meetings.Select(meeting => meeting.Date?.Year).OfType<int>().Distinct().Order().ToList();
        var pages = new List<Page> { HomePage.Make(site) };
        pages.AddRange(MeetingListPage.Make(site));
        pages.AddRange(ListPage.People(site));
        pages.AddRange(ListPage.Initiatives(site));
        pages.AddRange(ListPage.Repositories(site));
        pages.AddRange(ListPage.Series(site));
        pages.AddRange(archive.Meetings.Select(meeting => MeetingPage.Make(meeting, site)));
        pages.AddRange(archive.People.AsParallel().AsOrdered().SelectMany(person => PersonPage.Make(person, site)));
        pages.AddRange(archive.Initiatives.AsParallel().AsOrdered().SelectMany(initiative => InitiativePage.Make(initiative, site)));
        pages.AddRange(archive.Repositories.Select(repository => RepositoryPage.Make(repository, site)));
        pages.AddRange(archive.Series.Select(series => SeriesPage.Make(series, site)));
        pages.AddRange(years.Select(year => YearPage.Make(year, years, site)));
        pages.AddRange(ActionsPage.Make(site));
        pages.Add(RulesPage.Make(site));
        if (site.Settings.GenerateSearchIndex)
            pages.Add(SearchPage.Make(site));
        pages.Add(NotFoundPage.Make(site));
        return WithUniqueTitles(pages);
    }

    // Two notes of one series and day, or a person and an initiative of one name, would show the same title in a browser's tabs.
    private static List<Page> WithUniqueTitles(IReadOnlyList<Page> pages)
    {
        var count = pages.CountBy(page => page.Head.Title).ToDictionary();
        return [.. pages.Select(page => count[page.Head.Title] == 1 ? page : page with
        {
            Head = page.Head with { Title = $"{page.Head.Title} ({page.Path.Replace("/index.html", "", StringComparison.Ordinal)})" },
        })];
    }
}
