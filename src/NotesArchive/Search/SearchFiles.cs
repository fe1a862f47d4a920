using NotesArchive.Model;
using NotesArchive.Output;
using NotesArchive.Settings;

namespace NotesArchive.Search;

/// <summary>The files below <c>/search/</c>: the Lunr index, and what the page's engine reads piece by piece.</summary>
public static class SearchFiles
{
    /// <summary>What is left out is told to <paramref name="report"/>.</summary>
    public static IEnumerable<OutputFile> Make(Archive archive, SiteSettings settings, Action<Problem>? report = null)
    {
        if (!settings.GenerateSearchIndex)
            yield break;
        var content = SearchContent.Read(archive);
        if (LunrJson.Write(content.Index, [.. content.Units.Select(u => u.Url)], null, settings.Notes.LunrMaxBytes) is { } lunr)
            yield return new OutputFile("search/lunr.json", lunr);
        else
            report?.Invoke(new Problem(Severity.Information, ProblemCode.LunrTooLarge,
                $"search/lunr.json would be larger than Notes:LunrMaxBytes ({settings.Notes.LunrMaxBytes}) and is left out; the site's own search does not need it", "statiq.json", 0));
    }
}
