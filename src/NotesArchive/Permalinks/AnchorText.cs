using System.Globalization;
using System.Text;

namespace NotesArchive.Permalinks;

/// <summary>
/// A page's anchors as one text, since those of a section begin alike: parted by spaces, each as the rest of it behind
/// <c>N~</c>, the number of characters that it shares with the one before; without <c>N~</c> where that is none.
/// </summary>
internal static class AnchorText
{
    public static string Write(IReadOnlyList<string> anchors)
    {
        var text = new StringBuilder();
        var before = "";
        foreach (var anchor in anchors)
        {
            var shared = anchor.AsSpan().CommonPrefixLength(before);
            if (text.Length > 0)
                text.Append(' ');
            if (shared > 0 || anchor.Contains('~'))
                text.Append(CultureInfo.InvariantCulture, $"{shared}~");
            text.Append(anchor.AsSpan(shared));
            before = anchor;
        }
        return text.ToString();
    }

    /// <exception cref="FormatException">It shares more than there is.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        var anchors = new List<string>();
        var before = "";
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = part.IndexOf('~');
            var shared = mark < 0 ? 0 : int.Parse(part.AsSpan(0, mark), NumberStyles.None, CultureInfo.InvariantCulture);
            if (shared > before.Length)
                throw new FormatException($"'{part}' shares more than the anchor before it has");
            before = string.Concat(before.AsSpan(0, shared), part.AsSpan(mark + 1));
            anchors.Add(before);
        }
        return anchors;
    }
}
