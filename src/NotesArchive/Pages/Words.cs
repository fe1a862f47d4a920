using System.Globalization;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Pages;

/// <summary>How pages word things; always English, whatever the machine speaks.</summary>
internal static class Words
{
    public static CultureInfo English => CultureInfo.InvariantCulture;

    public static string Count(int number, string noun) =>
        number == 1 ? $"1 {noun}" : string.Create(English, $"{number} {(noun.EndsWith('y') ? noun[..^1] + "ie" : noun)}s");

    public static string State(WorkState state) => state switch
    {
        WorkState.Done => "done",
        WorkState.Planned => "planned",
        WorkState.Blocked => "blocked",
        _ => "said",
    };

    /// <summary>A note's words for a list: addresses of issues and pull requests as <c>owner/name#12</c>, cut to a length.</summary>
    public static string Short(string text, int length) =>
        Cut(GitHubAddress.Shorten(text), length);

    /// <summary>The first words of a text, cut at a blank, for a place that holds no more.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        // What the rest would have closed is closed again.
        return BidiText.Isolated(text[..end].TrimEnd(' ', ',', ';', ':', '.', '(') + "…");
    }
}
