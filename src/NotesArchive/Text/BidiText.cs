using System.Buffers;
using System.Text;

namespace NotesArchive.Text;

/// <summary>Keeps the controls of writing direction in a text to itself, so that they do not turn round what stands beside it.</summary>
internal static class BidiText
{
    private const char FirstStrongIsolate = '\u2068', PopIsolate = '\u2069', PopEmbedding = '\u202c';

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c");

    /// <summary>
    /// The text within an isolate, with all closed that it opens and without what would close the isolate; a text without controls
    /// as it is.
    /// </summary>
    public static string Isolated(string text)
    {
        if (!text.AsSpan().ContainsAny(Controls))
            return text;
        var isolated = new StringBuilder(text.Length + 8).Append(FirstStrongIsolate);
        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c == PopIsolate && !open.Contains(PopIsolate))
                continue;
            isolated.Append(c);
            if (c is >= '\u202a' and <= '\u202e' and not PopEmbedding)
                open.Push(PopEmbedding);
            else if (c is >= '\u2066' and <= FirstStrongIsolate)
                open.Push(PopIsolate);
            else if (c == PopEmbedding && open.TryPeek(out var last) && last == PopEmbedding)
                open.Pop();
            else if (c == PopIsolate)
                // It closes the embeddings within, too.
                while (open.Pop() != PopIsolate) { }
        }
        foreach (var close in open)
            isolated.Append(close);
        return isolated.Append(PopIsolate).ToString();
    }
}
