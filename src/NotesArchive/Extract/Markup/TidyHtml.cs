using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// Closes what a note's raw HTML left open and drops what stands where it may not, by AngleSharp. Everything in it is by
/// then written by ourselves; the allow-list here is a second lock on the same door.
/// </summary>
internal static class TidyHtml
{
    private static readonly HashSet<string> Attributes = new(
        ("id class href title tabindex role aria-label type start value reversed open colspan rowspan disabled checked").Split(' '), StringComparer.Ordinal);

    public static string Of(string body)
    {
        // A slot is one piece: its parts must not be parted by the parser's repairs.
        List<string> slots = [];
        var text = Slot.Fill(body, (kind, target, inner) =>
        {
            slots.Add(Slot.Write(kind, target, inner));
            return string.Create(CultureInfo.InvariantCulture, $"\u0001{slots.Count - 1}\u0003");
        });
        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + text);
        foreach (var element in document.Body!.QuerySelectorAll("*").ToList())
        {
            foreach (var attribute in element.Attributes.ToList())
                if (!Attributes.Contains(attribute.Name) || (attribute.Name == "href" && WebAddress.KindOf(attribute.Value) is AddressKind.Unsafe))
                    element.RemoveAttribute(attribute.Name);
            if (element.LocalName is "script" or "style" or "iframe" or "object" or "embed" or "form" or "template")
                element.Replace(document.CreateTextNode(element.OuterHtml));
        }
        return Restore(document.Body.InnerHtml, slots);
    }

    private static string Restore(string html, List<string> slots)
    {
        var result = new StringBuilder(html.Length * 2);
        var at = 0;
        for (var from = html.IndexOf('\u0001'); from >= 0; from = html.IndexOf('\u0001', at))
        {
            var end = html.IndexOf('\u0003', from);
            result.Append(html, at, from - at).Append(slots[int.Parse(html.AsSpan(from + 1, end - from - 1), CultureInfo.InvariantCulture)]);
            at = end + 1;
        }
        return result.Append(html, at, html.Length - at).ToString();
    }
}
