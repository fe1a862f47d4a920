using NotesArchive.Extract;
using NotesArchive.Extract.Markup;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Pages;

/// <summary>A page that a link to a note leads to, and the headings that its fragments may mean.</summary>
public sealed record BodyTarget(string Url, IReadOnlyList<BodyHeading> Headings);

/// <summary>What a body's slots lead to; addresses are ready for a <c>href</c>, null means none.</summary>
public sealed record BodyLinks
{
    /// <summary>Path of the note that the body comes from.</summary>
    public required string Source { get; init; }
    /// <summary>The page of a person by id.</summary>
    public required Func<string, string?> Person { get; init; }
    /// <summary>The pages of the meetings of a note, in order; empty where the path is no note.</summary>
    public required Func<string, IReadOnlyList<BodyTarget>> Note { get; init; }
    /// <summary>The address of a file beside the notes that the site holds.</summary>
    public required Func<string, string?> Asset { get; init; }
    /// <summary><c>Notes:SourceLink</c>.</summary>
    public string? SourceLink { get; init; }
}

/// <summary>
/// Fills the slots of a resolved body, where a person's target is an id and a reference's <c>owner/name#12@line</c> or its
/// address. What leads nowhere is plain text.
/// </summary>
public static class BodyFiller
{
    public static string Fill(string body, BodyLinks links) => Slot.Fill(body, (kind, target, inner) => kind switch
    {
        SlotKind.Person => Link(links.Person(target), inner, "person"),
        SlotKind.Reference => Link(TicketAddress(target), inner, "reference"),
        SlotKind.Image => Image(target, inner, links),
        _ => Relative(target, inner, links),
    });

    private static string Link(string? url, string inner, string? style = null) =>
        url is null ? inner : $"<a href=\"{Html.Escape(url)}\"{(style is null ? "" : $" class=\"{style}\"")}"
            + $"{(url.StartsWith("http", StringComparison.Ordinal) ? Html.Leaving : "")}>{inner}</a>";

    // "owner/name#12@7", or the address itself
    private static string? TicketAddress(string target) => target.StartsWith("https://", StringComparison.Ordinal) ? target
        : Slot.TicketOf(target) is var (ticket, _) && ticket.Owner is not null
            ? GitHubAddress.Of($"{ticket.Owner}/{ticket.Repository}", ReferenceKind.Ticket, ticket.Number) : null;

    private static string Image(string path, string alt, BodyLinks links) => links.Asset(path) is { } url
        ? $"<img src=\"{Html.Escape(url)}\" alt=\"{alt}\" loading=\"lazy\">"
        : Link(SourceOf(path, links), alt.Length > 0 ? alt : "image");

    private static string Relative(string target, string inner, BodyLinks links)
    {
        var cut = target.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(cut < 0 ? target : target[..cut]);
        // From the root of another site ("/ipfs/Qm..."): the address is all that we know.
        if (path.StartsWith('/'))
            return inner == Html.Escape(path) ? inner : $"{inner} ({Html.Escape(path)})";
        var hash = target.IndexOf('#');
        var fragment = hash < 0 ? "" : target[(hash + 1)..];
        var pages = links.Note(path);
        foreach (var page in pages)
            if (fragment.Length > 0 && NoteFragments.Find(page.Headings, Uri.UnescapeDataString(fragment)) is { } anchor)
                return Link($"{page.Url}#{anchor}", inner);
        // A fragment of this very note that no heading has.
        if (path == links.Source)
            return fragment.Length > 0 ? inner : Link(pages.Count > 0 ? pages[0].Url : null, inner);
        return Link(pages.Count > 0 ? pages[0].Url : SourceOf(path, links), inner);
    }

    /// <summary>The file in the notes' repository; a pattern's <c>{line}</c> part means nothing for another file.</summary>
    private static string? SourceOf(string path, BodyLinks links)
    {
        var pattern = links.SourceLink;
        var hash = pattern?.IndexOf('#') ?? -1;
        if (hash >= 0 && pattern!.IndexOf("{line}", hash, StringComparison.Ordinal) >= 0)
            pattern = pattern[..hash];
        if (SourcePattern.Fill(pattern, path, 1) is not { } url || !path.StartsWith("..", StringComparison.Ordinal))
            return SourcePattern.Fill(pattern, path, 1);
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;
    }
}
