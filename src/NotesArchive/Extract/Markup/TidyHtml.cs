using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// Closes what a note's raw HTML left open and drops what stands where it may not, by AngleSharp. Everything in it is by
/// then written by ourselves; the allow-list here is a second lock on the same door.
/// </summary>
internal static class TidyHtml
{
    private static readonly HashSet<string> Attributes = new(
        ("id class href rel title tabindex role aria-label type start value reversed open colspan rowspan disabled checked")
            .Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Forbidden = new(
        ("script style iframe object embed form template svg math link meta base").Split(' '), StringComparer.OrdinalIgnoreCase);

    public static string Of(string body)
    {
        // A slot is one piece: its parts must not be parted by the parser's repairs.
        List<string> slots = [];
        var text = Slot.Fill(body, (kind, target, inner) =>
        {
            slots.Add(Slot.Write(kind, target, inner));
            return string.Create(CultureInfo.InvariantCulture, $"\u0001{slots.Count - 1}\u0003");
        });
        var html = new StringBuilder(body.Length + 64);
        WriteChildren(html, new HtmlParser().ParseDocument("<!doctype html><body>" + text).Body!);
        return Restore(html.ToString(), slots);
    }

    // AngleSharp's own writer takes quadratic time over the children of one element.
    private static void WriteChildren(StringBuilder html, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Escape(html, text.Data);
            else if (node is IElement element)
                Write(html, element);
        }
    }

    private static void Write(StringBuilder html, IElement element)
    {
        if (Forbidden.Contains(element.LocalName))
        {
            Escape(html, element.TextContent);
            return;
        }
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (!Attributes.Contains(attribute.Name)
                || (attribute.Name == "href" && WebAddress.KindOf(attribute.Value) is AddressKind.Unsafe or AddressKind.Mail))
                continue;
            html.Append(' ').Append(attribute.Name);
            if (attribute.Value.Length > 0)
                html.Append("=\"").Append(Html.Escape(attribute.Value)).Append('"');
        }
        html.Append('>');
        if (element.LocalName is "br" or "hr" or "input" or "img" or "col")
            return;
        // The parser drops the first line break of a block of code.
        if (element.LocalName == "pre")
            html.Append('\n');
        WriteChildren(html, element);
        html.Append("</").Append(element.LocalName).Append('>');
    }

    private static void Escape(StringBuilder html, string text)
    {
        // Keeps the marks of slots, which escaping would drop.
        var at = 0;
        for (var i = text.AsSpan().IndexOfAny('\u0001', '\u0003'); i >= 0; i = Next(text, at))
        {
            Html.Append(html, text.AsSpan(at, i - at)).Append(text[i]);
            at = i + 1;
        }
        Html.Append(html, text.AsSpan(at));
    }

    private static int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAny('\u0001', '\u0003') is >= 0 and var i ? from + i : -1;

    private static string Restore(string html, List<string> slots)
    {
        var result = new StringBuilder(html.Length * 2);
        var at = 0;
        for (var from = html.IndexOf('\u0001'); from >= 0; from = html.IndexOf('\u0001', at))
        {
            var end = html.IndexOf('\u0003', from);
            result.Append(html, at, from - at)
                .Append(slots[int.Parse(html.AsSpan(from + 1, end - from - 1), CultureInfo.InvariantCulture)]);
            at = end + 1;
        }
        return result.Append(html, at, html.Length - at).ToString();
    }
}
