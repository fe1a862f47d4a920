namespace NotesArchive;

/// <summary>The one place that knows <c>LinkRoot</c>: every address of a page is made here.</summary>
public sealed class Addresses(string linkRoot, string? host, bool https, bool lowercase = false)
{
    /// <summary><paramref name="path"/> begins with <c>/</c> and is below the site's root; it may hold a query or a fragment.</summary>
    public string Link(string path) => linkRoot + path;

    /// <summary>The same with scheme and host, or null where no <c>Host</c> is set.</summary>
    public string? Absolute(string path) => host is null ? null : $"{(https ? "https" : "http")}://{host}{linkRoot}{path}";

    /// <summary>
    /// Where a file beside the notes (an image that one shows) lies on the site, below its root. Lower case under
    /// <c>LinkLowercase</c>; all other addresses are made of ids, which are lower case anyway.
    /// </summary>
    public string FileBeside(string notePath) => "files/" + (lowercase ? notePath.ToLowerInvariant() : notePath);

    /// <summary>A path of a file as an address: what has a meaning in one (<c>#</c>, <c>?</c>, space) is escaped.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
