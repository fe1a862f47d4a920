using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NotesArchive.Model;
using NotesArchive.Settings;
using NotesArchive.Who;

namespace NotesArchive.Search;

/// <summary>The files below <c>/search/</c>: the Lunr index, and what the page's engine reads piece by piece.</summary>
internal static class SearchFiles
{
    /// <summary>What the page's engine reads first: it names the folder of all the other files.</summary>
    public const string ManifestPath = "search/manifest.json";

    /// <summary>Whether a path is below the folder that is named by its content: another build has another one.</summary>
    public static bool IsNamedByContent(string path) =>
        path.StartsWith("search/", StringComparison.Ordinal) && path.LastIndexOf('/') > "search/".Length;

    /// <summary>What is left out is told to <paramref name="report"/>.</summary>
    public static IEnumerable<OutputFile> Make(Archive archive, SiteSettings settings, Action<Problem>? report = null)
    {
        if (!settings.GenerateSearchIndex)
            yield break;
        var vocabulary = new Vocabulary();
        var contributions = archive.Contributions.Select(ContributionRow.Of).ToList();
        var content = SearchContent.Read(archive, vocabulary);
        var shards = TermShards.Write(content, EntityNames.Of(archive, content.Index));
        var files = shards.Files.Concat(content.Chunks).Concat(FacetFiles.Write(archive, content))
            .Concat(AnswerFiles.Write(archive, contributions))
            .Concat(AnswerWords.Write(archive, contributions, vocabulary, content.Units.Count)).ToList();
        // Everything that belongs together lies in one folder named by its content: a host may let it be kept for ever, and
        // files of two builds are never read together. Only the manifest keeps its name.
        var build = Hash(files);
        foreach (var (path, bytes) in files)
            yield return new OutputFile($"search/{build}/{path}", bytes);
        yield return new OutputFile(ManifestPath, JsonSerializer.SerializeToUtf8Bytes(
            new { build, units = content.Units.Count, meetings = archive.Meetings.Count, chunk = UnitChunks.Size(archive),
                starts = string.Join(' ', shards.Starts) }));
        foreach (var file in Lunr(content, archive, settings, report))
            yield return file;
    }

    /// <summary>For other programs: the index in lunr.js's own form, and what its references stand for.</summary>
    private static IEnumerable<OutputFile> Lunr(SearchContent content, Archive archive, SiteSettings settings, Action<Problem>? report)
    {
        // A reference that looks like a whole number would change lunr's order of ties.
        var refs = content.Units.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Meeting}-{u.Number}")).ToList();
        if (LunrJson.Write(content.Index, refs, null, settings.Notes.LunrMaxBytes) is { } lunr)
        {
            yield return new OutputFile("search/lunr.json", lunr);
            yield return new OutputFile("search/lunr-documents.json", JsonSerializer.SerializeToUtf8Bytes(
                content.Units.Zip(refs, (u, r) => (u, r))
                    .ToDictionary(p => p.r, p => new[] { p.u.Url, archive.Meetings[p.u.Meeting].DisplayTitle, p.u.Heading })));
        }
        else
            report?.Invoke(new Problem(Severity.Information, ProblemCode.LunrTooLarge,
                $"search/lunr.json would be larger than Notes:LunrMaxBytes ({settings.Notes.LunrMaxBytes}) and is left out; the site's "
                    + "own search does not need it", "statiq.json", 0));
    }

    private static string Hash(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
