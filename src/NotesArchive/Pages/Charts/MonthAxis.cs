using System.Text;

namespace NotesArchive.Pages.Charts;

/// <summary>The months along the top of a chart: years with a line each, and hatching where there are no notes at all.</summary>
internal static class MonthAxis
{
    /// <summary>Draws from <paramref name="top"/> to <paramref name="bottom"/>; a month is <paramref name="step"/> wide, the first at <paramref name="left"/>.</summary>
    public static void Draw(StringBuilder svg, string id, MonthSpan span, IReadOnlySet<Month> withNotes, int left, int step, int top, int bottom)
    {
        svg.Append(Words.English, $"<defs><pattern id=\"{id}-none\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"1.5\" height=\"5\"/></pattern></defs>");
        // Short spans have room for the names of months.
        var names = span.Count <= 18;
        foreach (var month in span.All())
        {
            var x = left + span.Index(month) * step;
            if (!withNotes.Contains(month))
                svg.Append(Words.English, $"<rect x=\"{x}\" y=\"{top + 6}\" width=\"{step}\" height=\"{bottom - top - 6}\" fill=\"url(#{id}-none)\"><title>{month.Text}: no notes</title></rect>");
            if (month.Number == 1 || month == span.First)
            {
                svg.Append(Words.English, $"<path class=\"year\" d=\"M{x} {top - 14}V{bottom}\"/>");
                // A label needs room: a first year of three months would run into the next.
                if (month.Number == 1 || names || month.Number <= 10)
                    svg.Append(Words.English, $"<text class=\"axis\" x=\"{x + 3}\" y=\"{top - 4}\">{month.Year}</text>");
            }
        }
    }
}
