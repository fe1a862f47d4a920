using System.Net;
using NotesArchive.Settings;

namespace NotesArchive.Permalinks;

/// <summary>The addresses of the last release: what <c>Notes:Permalinks</c> names.</summary>
internal static class LastRelease
{
    // Some hundred times what a large archive has.
    private const int LargestBytes = 256_000_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>None where the setting is not given, or names the list of the output folder before there is one.</summary>
    /// <param name="settings">A path is below the root or, where nothing lies there, below the output folder.</param>
    /// <param name="wait">For an answer over the network; 30 seconds if null.</param>
    /// <exception cref="ConfigurationException">There is no such file, no answer, or it is no such list.</exception>
    public static PermalinkList Read(SiteSettings settings, TimeSpan? wait = null)
    {
        if (settings.Notes.Permalinks is not { } given)
            return PermalinkList.None;
        if (Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return PermalinkFile.Read(Fetch(address, wait ?? LongestWait), Shown(address));
        string[] places = [Path.GetFullPath(Path.Combine(settings.Root, given)), Path.GetFullPath(Path.Combine(settings.Output, given))];
        if (places.FirstOrDefault(File.Exists) is { } file)
            return PermalinkFile.Read(ReadFile(file), file);
        return places.Contains(Path.Combine(settings.Output, PermalinkFile.Name), StringComparer.Ordinal) ? PermalinkList.None
            : throw new ConfigurationException(places[0], 0, 0, "there is no such file; Notes:Permalinks names the permalinks.json of "
                + "the last release, by a path below the root or the output folder or by its address. Leave it out of a first release");
    }

    // "https://user:token@notes.example.org/permalinks.json?key=secret"
    private static string Shown(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static byte[] ReadFile(string path)
    {
        try
        {
            return PlainFile.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(path, 0, 0,
                $"cannot be read ({fault.Message.TrimEnd('.')}); mend it or change Notes:Permalinks");
        }
    }

    private static byte[] Fetch(Uri address, TimeSpan wait)
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = wait,
            MaxResponseContentBufferSize = LargestBytes,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("notes-archive");
        try
        {
            return client.GetByteArrayAsync(address).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            var why = fault is TaskCanceledException ? $"no answer within {wait.TotalSeconds:0.#} seconds" : fault.Message.TrimEnd('.');
            throw new ConfigurationException(Shown(address), 0, 0, $"cannot be fetched ({why}); mend Notes:Permalinks, "
                + "try again, or leave it out of a first release");
        }
    }
}
