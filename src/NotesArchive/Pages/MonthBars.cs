using System.Text;

namespace NotesArchive.Pages;

/// <summary>How many there were in each month, as bars that link to the month; months without any are hatched.</summary>
internal static class MonthBars
{
    private const int Left = 34, Top = 26, Tall = 84, Wide = 1160;

    /// <summary>Empty where there is nothing to show.</summary>
    public static string Svg(string id, string title, string noun, IReadOnlyDictionary<Month, int> counts, MonthSpan? span,
        Func<string, string> link)
    {
        if (span is null || counts.Count == 0)
            return "";
        var most = Math.Max(1, counts.Values.Max());
        var step = Math.Clamp((Wide - Left) / span.Count, 13, 26);
        var (width, height) = (Left + span.Count * step + 30, Top + Tall + 4);
        var svg = new StringBuilder(span.Count * 200 + 1000);
        svg.Append(Words.English,
            $"<div class=\"chart\"><svg class=\"bars\" width=\"{width}\" height=\"{height}\" role=\"group\" "
                + $"aria-label=\"{HtmlText.Attribute(title)}\">");
        MonthAxis.Draw(svg, id, span, counts.Keys.ToHashSet(), Left, step, Top, Top + Tall);
        svg.Append(Words.English,
            $"<path class=\"base\" d=\"M{Left} {Top + Tall}H{width - 30}\"/><text class=\"axis\" x=\"{Left - 6}\" y=\"{Top + 8}\" "
                + $"text-anchor=\"end\">{most}</text><text class=\"axis\" x=\"{Left - 6}\" y=\"{Top + Tall}\" "
                + $"text-anchor=\"end\">0</text>");
        foreach (var month in span.All())
            if (counts.TryGetValue(month, out var count))
            {
                var tall = Math.Max(2, (int)Math.Round((double)count * Tall / most));
                var x = Left + span.Index(month) * step;
                svg.Append(Words.English,
                    $"<a href=\"{HtmlText.Attribute(link(Urls.MonthOf(month)))}\"><title>{month.Text}: "
                        + $"{Words.Count(count, noun)}</title><rect class=\"hit\" x=\"{x}\" y=\"{Top}\" width=\"{step}\" "
                        + $"height=\"{Tall}\"/><rect class=\"done\" x=\"{x + 2}\" y=\"{Top + Tall - tall}\" width=\"{step - 4}\" "
                        + $"height=\"{tall}\" rx=\"1.5\"/></a>");
            }
        return svg.Append("</svg></div>").ToString();
    }
}
