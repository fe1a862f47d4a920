namespace NotesArchive.Pages;

/// <summary>What the actions page shows: explicit action items, newest first; it goes on at <c>/actions/page/2/</c>.</summary>
public sealed record ActionsPage : PageModel
{
    private const int RowsAPage = 500;

    public int Total { get; init; }
    public IReadOnlyList<ActionRow> Rows { get; init; } = [];
    public Pager? Pager { get; init; }

    internal static IEnumerable<Page> Make(SiteContext site)
    {
        var rows = CarriedAction.Of(site.Archive)
            .OrderByDescending(action => action.Last.Meeting.Date).ThenBy(action => action.Last.Meeting.Id)
            .ThenBy(action => action.Last.Item.Line)
            .Select(action => ActionRow.Of(action, site)).ToList();
        var pages = Groups.Fill(rows, RowsAPage, _ => 1);
        for (var number = 1; number <= pages.Count; number++)
            yield return new Page(Urls.File(Urls.Numbered("/actions/", number)), "actions", new ActionsPage
            {
                Site = site.Site,
                Head = site.Head(Urls.Numbered("/actions/", number),
                    number == 1 ? "Action items" : string.Create(Words.English, $"Action items, page {number}"),
                    "actions", "Action items that the notes list, and the meeting that last shows each."),
                Total = rows.Count,
                Rows = pages[number - 1],
                Pager = Pager.Of("/actions/", number, pages.Count),
            });
    }
}

/// <summary>
/// An action item over the meetings that show it. What became of it afterwards the notes do not say, so there is only
/// where it is last seen and whether its box is ticked there.
/// </summary>
public sealed record ActionRow(
    string Text, IReadOnlyList<PersonLink> People, MeetingLink Meeting,
    TextLink First, string? FirstIso, TextLink Last, string? LastIso, int Seen, bool IsTicked)
{
    internal static ActionRow Of(CarriedAction action, SiteContext site) => new(
        Words.Short(action.Last.Item.Text, 300), site.Links(action.Seen.SelectMany(seen => seen.Item.People)),
        MeetingLink.To(action.Last.Meeting, site),
        Link(action.First), Day.Of(action.First.Meeting)?.Iso,
        Link(action.Last), Day.Of(action.Last.Meeting)?.Iso, action.Seen.Count, action.IsTicked);

    private static TextLink Link(SeenAction seen) =>
        new(Day.Of(seen.Meeting)?.Brief ?? "undated", $"{seen.Meeting.Url}#{seen.Item.Anchor}");
}
