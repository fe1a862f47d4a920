using NotesArchive.Data;
using NotesArchive.Permalinks;
using NotesArchive.Settings;

namespace NotesArchive.Output;

/// <summary>Keeps an archive from being wiped by a build that found too few notes: a wrong folder, a checkout that is not whole.</summary>
internal static class ShrinkGuard
{
    /// <summary>Nothing is wrong where at least half of the meetings that were known are found.</summary>
    /// <exception cref="ConfigurationException">None are found, or fewer.</exception>
    public static void Check(int found, PermalinkList last, SiteSettings settings)
    {
        var standing = Standing(settings.Output);
        var listed = last.Pages.Count(page => page.Kind == PermalinkKind.Meeting);
        var known = Math.Max(standing, listed);
        if (found * 2 >= known)
            return;
        var told = found == 0 ? "no meeting is" : $"of {known} meetings only {found} {(found == 1 ? "is" : "are")}";
        var by = standing >= listed ? $"the site in {settings.Output}" : "the release that Notes:Permalinks names";
        throw new ConfigurationException(settings.Input, 0, 0,
            $"{told} in these notes, where {by} has {known}; nothing was changed. Check InputPaths (or --input), and that the checkout "
                + "of the notes is neither shallow nor empty; where they are meant to go, build with --allow-shrink");
    }

    /// <summary>The number of meetings of the site that stands in the output folder; 0 without one.</summary>
    private static int Standing(string output)
    {
        var data = Path.Combine(output, OpenData.MeetingsPath);
        return File.Exists(data) ? File.ReadLines(data).Count() : OutputManifest.Read(output).Count(IsMeeting);
    }

    // "meetings/2024-01-08-sync/index.html"; the list of all and its further pages are none.
    private static bool IsMeeting(string path)
    {
        var (url, folder) = (PagePermalinks.UrlOf(path), PermalinkKind.FolderOf(PermalinkKind.Meeting)!);
        return url.StartsWith(folder, StringComparison.Ordinal) && url.IndexOf('/', folder.Length) == url.Length - 1;
    }
}
