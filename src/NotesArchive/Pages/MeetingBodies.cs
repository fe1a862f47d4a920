using NotesArchive.Model;
using NotesArchive.Settings;

namespace NotesArchive.Pages;

/// <summary>Links the bodies of all meetings: people to their pages, notes to their meetings, files to where they lie.</summary>
internal sealed class MeetingBodies(Archive archive, SiteSettings settings, Addresses addresses)
{
    private readonly HashSet<string> people = archive.People.Select(p => p.Id.Value).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> assets = archive.Assets.ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<string, BodyTarget> pages = archive.Meetings.OrderBy(m => m.Line)
        .ToLookup(m => m.Source, m => new BodyTarget(addresses.Link(m.Url), m.Headings), StringComparer.Ordinal);

    public string Of(Meeting meeting) => BodyFiller.Fill(meeting.Body, new BodyLinks
    {
        Source = meeting.Source,
        Person = id => people.Contains(id) ? addresses.Link($"/people/{id}/") : null,
        Note = path => [.. pages[path]],
        Asset = path => assets.Contains(path) ? addresses.Link("/" + Addresses.Escape(addresses.FileBeside(path))) : null,
        SourceLink = settings.Notes.SourceLink,
    });
}
