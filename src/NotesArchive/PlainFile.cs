using System.Text;

namespace NotesArchive;

/// <summary>
/// Files of the folders that a build reads. A pipe, a socket or a device among them is no file: reading one might never end.
/// </summary>
internal static class PlainFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    // EROFS of Linux and macOS.
    private const int ReadOnlyFileSystem = 30;

    /// <exception cref="IOException">It is no file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string path) =>
        new FileInfo(path).Length > 0 ? File.ReadAllBytes(path)
        : IsFile(path) ? [] : throw new IOException("It is a pipe, a socket or a device and no file.");

    /// <summary>The text of a file that somebody keeps as UTF-8.</summary>
    /// <exception cref="ConfigurationException">It is no file, cannot be read, or is not UTF-8.</exception>
    public static string ReadUtf8(string path)
    {
        try
        {
            var bytes = ReadAllBytes(path).AsSpan();
            return Utf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new ConfigurationException(path, 0, 0, $"not UTF-8 (byte {fault.Index + 1}); save the file as UTF-8");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(path, 0, 0, $"cannot be read ({fault.Message.TrimEnd('.')}); mend it or take it away");
        }
    }

    // All of them have no length. Opened for both ways, a pipe does not wait for its other end; unlike a file it cannot seek.
    private static bool IsFile(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            return file.CanSeek && file.Length == 0;
        }
        catch (UnauthorizedAccessException)
        {
            // An empty file that is only to be read. A pipe of that kind is passed over with it, for neither is opened.
            return true;
        }
        catch (IOException e)
        {
            return e.HResult == ReadOnlyFileSystem;
        }
    }
}
