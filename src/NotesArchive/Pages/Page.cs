using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>
/// A page of the site: its path below the output folder (<c>meetings/x/index.html</c>), the template <c>pages/NAME.hbs</c>
/// that shows it, its head, and <see cref="Show"/>, which makes everything that the template may show.
/// </summary>
public sealed record Page(string Path, string Template, Head Head, Func<Head, PageModel> Show)
{
    public Page(string path, string template, PageModel model) : this(path, template, model.Head, head => model with { Head = head }) { }

    /// <summary>Made at each call and kept by nobody, so that a long archive's pages never are in memory together.</summary>
    public PageModel MakeModel() => Show(Head);
}

/// <summary>What every page shows. Addresses in models are below the site's root; templates pass them to <c>{{link}}</c>.</summary>
public abstract record PageModel
{
    public required SiteInfo Site { get; init; }
    public required Head Head { get; init; }
}

/// <summary>What all pages tell about the site; <see cref="Until"/> is the date at which the archive ends.</summary>
public sealed record SiteInfo
{
    public required string Title { get; init; }
    public string? Description { get; init; }
    public string? Author { get; init; }
    public string? Copyright { get; init; }
    public required string LinkRoot { get; init; }
    public required bool HasSearch { get; init; }
    public required int Meetings { get; init; }
    public Day? Until { get; init; }
}

/// <summary>
/// What stands in a page's head and above its title. <see cref="Section"/> is the list it belongs to, such as
/// <c>meetings</c>; <see cref="Canonical"/> and <see cref="Image"/> are null where no <c>Host</c> is set.
/// </summary>
public sealed record Head
{
    public required string Title { get; init; }
    public required string Heading { get; init; }
    public string? Description { get; init; }
    public string Section { get; init; } = "";
    public string? Canonical { get; init; }
    public string? Image { get; init; }
    public IReadOnlyList<TextLink> Crumbs { get; init; } = [];
    public bool IsHome { get; init; }
    /// <summary>Null, or why robots leave the page out.</summary>
    public bool NoIndex { get; init; }
}

/// <summary>A link: its text and its address below the site's root (or <c>#anchor</c>, or a full address).</summary>
public sealed record TextLink(string Text, string Url);

/// <summary>A link with a number beside it.</summary>
public sealed record CountedLink(string Text, string Url, int Count);

/// <summary>
/// A date as a page shows it: <c>18 March 2019</c>, <c>Monday, 18 March 2019</c> and <c>2019-03-18</c>; a month alone as
/// <c>March 2019</c> and <c>2019-03</c>.
/// </summary>
public sealed record Day(DateOnly Date, DatePrecision Precision = DatePrecision.Day)
{
    public string Iso => Shown("yyyy-MM-dd", "yyyy-MM");
    public string Text => Shown("d MMMM yyyy", "MMMM yyyy");
    public string Brief => Shown("d MMM yyyy", "MMM yyyy");
    public string Full => Shown("dddd, d MMMM yyyy", "MMMM yyyy");
    public string Month => Date.ToString("MMMM yyyy", Words.English);
    public int Year => Date.Year;

    public static Day? Of(DateOnly? date) => date is { } known ? new Day(known) : null;
    public static Day? Of(Meeting meeting) => meeting.Date is { } known ? new Day(known, meeting.DatePrecision) : null;

    private string Shown(string day, string month) => Date.ToString(Precision == DatePrecision.Day ? day : month, Words.English);
}
