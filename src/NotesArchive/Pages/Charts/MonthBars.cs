using System.Text;

namespace NotesArchive.Pages.Charts;

/// <summary>How many there were in each month, as bars that link to the month; months without any are hatched.</summary>
internal static class MonthBars
{
    private const int Step = 14, Top = 30, Tall = 72;

    /// <summary>Empty where there is nothing to show.</summary>
    public static string Svg(string id, string title, string noun, IReadOnlyDictionary<Month, int> counts, MonthSpan? span, Func<string, string> link)
    {
        if (span is null || counts.Count == 0)
            return "";
        var most = Math.Max(1, counts.Values.Max());
        var (width, height) = (30 + span.Count * Step + 8, Top + Tall + 4);
        var svg = new StringBuilder(span.Count * 200 + 1000);
        svg.Append(Words.English, $"<svg class=\"bars\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"{Html.Attribute(title)}\">");
        MonthAxis.Draw(svg, id, span, counts.Keys.ToHashSet(), 30, Step, Top - 6, Top + Tall);
        svg.Append(Words.English, $"<path class=\"base\" d=\"M30 {Top + Tall}H{width - 8}\"/><text class=\"axis\" x=\"24\" y=\"{Top + 8}\" text-anchor=\"end\">{most}</text><text class=\"axis\" x=\"24\" y=\"{Top + Tall}\" text-anchor=\"end\">0</text>");
        foreach (var month in span.All())
            if (counts.TryGetValue(month, out var count))
            {
                var tall = Math.Max(2, (int)Math.Round((double)count * Tall / most));
                var x = 30 + span.Index(month) * Step;
                svg.Append(Words.English, $"<a href=\"{Html.Attribute(link(Urls.MonthOf(month)))}\"><title>{month.Text}: {Words.Count(count, noun)}</title><rect class=\"hit\" x=\"{x}\" y=\"{Top}\" width=\"{Step}\" height=\"{Tall}\"/><rect class=\"done\" x=\"{x + 2}\" y=\"{Top + Tall - tall}\" width=\"{Step - 4}\" height=\"{tall}\" rx=\"1.5\"/></a>");
            }
        return svg.Append("</svg>").ToString();
    }
}
