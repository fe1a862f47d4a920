using System.Text;
using NotesArchive.Model;
using NotesArchive.Settings;
using NotesArchive.Templates;

namespace NotesArchive.Output;

/// <summary>Files that reach the site as they are: the theme's assets, and images beside the notes that a note shows.</summary>
internal static class CopiedFiles
{
    public static IEnumerable<OutputFile> OfTheme(Theme theme) =>
        theme.Assets.Select(asset => new OutputFile(asset.Path, PlainFile.ReadAllBytes(asset.FullPath)));

    public static IEnumerable<OutputFile> OfNotes(Archive archive, SiteSettings settings, Addresses addresses) =>
        archive.Assets.DistinctBy(addresses.FileBeside)
            .Select(path => new OutputFile(addresses.FileBeside(path), PlainFile.ReadAllBytes(Path.Combine(settings.Input, path))));

    internal static byte[] ToUtf8(this string text) => Encoding.UTF8.GetBytes(text);
}
