namespace NotesArchive.Pages;

/// <summary>Escaping for the few places that write markup themselves.</summary>
internal static class HtmlText
{
    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Attribute(string text) => Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}
