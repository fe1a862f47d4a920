using System.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>Text as HTML. Control characters go: an entity such as <c>&amp;#1;</c> could otherwise write a <see cref="Slot"/>.</summary>
internal static class Html
{
    /// <summary>Of every link that leaves the site: the other side learns nothing of who comes, and gets no hold of the page.</summary>
    public const string Leaving = " rel=\"noopener noreferrer\"";

    public static string Escape(ReadOnlySpan<char> text) => Append(new StringBuilder(text.Length + 16), text).ToString();

    public static StringBuilder Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\n' or '\t': html.Append(c); break;
                default:
                    if (!IsForbidden(c))
                        html.Append(c);
                    break;
            }
        }
        return html;
    }

    // HTML forbids the C1 controls and the two noncharacters as well.
    private static bool IsForbidden(char c) => char.IsControl(c) || c is '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef');
}
