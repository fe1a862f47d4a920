using System.Text;

namespace NotesArchive.Pages;

/// <summary>The months along the top of a chart: years with a line each, and hatching where there are no notes at all.</summary>
internal static class MonthAxis
{
    /// <summary>
    /// Draws from <paramref name="top"/> to <paramref name="bottom"/>; a month is <paramref name="step"/> wide, the first at
    /// <paramref name="left"/>.
    /// </summary>
    public static void Draw(StringBuilder svg, string id, MonthSpan span, IReadOnlySet<Month> withNotes, int left, int step, int top,
        int bottom)
    {
        svg.Append(Words.English,
            $"<defs><pattern id=\"{id}-none\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                + $"patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"1.5\" height=\"5\"/></pattern></defs>");
        foreach (var month in span.All())
        {
            var x = left + span.Index(month) * step;
            if (!withNotes.Contains(month))
                svg.Append(Words.English,
                    $"<rect x=\"{x}\" y=\"{top}\" width=\"{step}\" height=\"{bottom - top}\" "
                        + $"fill=\"url(#{id}-none)\"><title>{month.Text}: no notes</title></rect>");
            if (month.Number == 1 || month == span.First)
            {
                svg.Append(Words.English, $"<path class=\"year\" d=\"M{x} {top - 18}V{bottom}\"/>");
                // A label needs room: a first year of two months would run into the next.
                if (month.Number == 1 || (13 - month.Number) * step >= 34)
                    svg.Append(Words.English,
                        $"<text class=\"axis\" x=\"{x + 4}\" y=\"{top - (step >= 20 ? 18 : 8)}\">{month.Year}</text>");
            }
            // J F M ... where there is room for letters.
            if (step >= 20)
                svg.Append(Words.English,
                    $"<text class=\"axis\" x=\"{x + step / 2.0}\" y=\"{top - 5}\" text-anchor=\"middle\">{month.Text[0]}</text>");
        }
    }
}
