using System.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>Writes a tag of the allow-list anew, with the few attributes that are harmless.</summary>
internal static class RawTag
{
    public static void Write(StringBuilder html, RawPart part, HeadingLevels levels)
    {
        var tag = NameOf(part, levels);
        if (part.IsEnd)
        {
            html.Append("</").Append(tag).Append('>');
            return;
        }
        html.Append('<').Append(tag);
        foreach (var (name, value) in RawHtml.Attributes(part.Text).OrderBy(a => a.Key, StringComparer.Ordinal))
            if (IsHarmless(tag, name.ToLowerInvariant(), value))
                html.Append(' ').Append(name.ToLowerInvariant()).Append("=\"").Append(Html.Escape(value)).Append('"');
        html.Append('>');
    }

    /// <summary>Obsolete tags by their living equals; headings by the page's levels.</summary>
    private static string NameOf(RawPart part, HeadingLevels levels) => part.Tag! switch
    {
        "center" => "div",
        "tt" => "code",
        "strike" => "s",
        ['h', >= '1' and <= '6' and var digit] => $"h{(part.IsEnd ? levels.Current : levels.Next(digit - '0'))}",
        var name => name,
    };

    private static bool IsHarmless(string tag, string name, string value) => (tag, name) switch
    {
        (_, "title") => true,
        ("details", "open") => true,
        ("td" or "th", "colspan" or "rowspan") => IsNumber(value, 1, 100),
        ("ol", "start") or ("li", "value") => IsNumber(value, 0, 1_000_000),
        ("ol", "reversed") => true,
        _ => false,
    };

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n)
            && n >= least && n <= most;
}
