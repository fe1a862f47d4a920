using System.Text;
using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>A row of a <see cref="MonthGrid"/>: whom or what it is about, and its months in order.</summary>
internal sealed record GridRow(string Label, string Url, IReadOnlyList<GridCell> Cells);

/// <summary>What is recorded of a row in one month; <see cref="Url"/> leads to the first evidence of the strongest state.</summary>
internal sealed record GridCell(Month Month, WorkState State, int Count, string Url, string Title)
{
    /// <summary>
    /// One cell a month. Work done is the strongest evidence, then words, then plans and blockers; the cell shows the
    /// strongest and says all of them.
    /// </summary>
    public static IReadOnlyList<GridCell> Of(string label, IEnumerable<Contribution> contributions) =>
        [.. contributions.Where(contribution => contribution.Date is not null)
            .GroupBy(contribution => Month.Of(contribution.Date!.Value))
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                var strongest = group.MinBy(contribution => Rank(contribution.State))!;
                var states = group.GroupBy(contribution => contribution.State)
                    .OrderBy(state => Rank(state.Key))
                    .Select(state => string.Create(Words.English, $"{state.Count()} {Words.State(state.Key)}"));
                return new GridCell(group.Key, strongest.State, group.Count(), strongest.Url,
                    $"{label}, {group.Key.Text}: {string.Join(", ", states)}");
            })];

    private static int Rank(WorkState state) => state switch
    {
        WorkState.Done => 0,
        WorkState.Said => 1,
        WorkState.Planned => 2,
        _ => 3,
    };
}

/// <summary>
/// Rows by months as an SVG: a filled square is work recorded as done, a disc something said, a hollow square a plan, a
/// crossed one a blocker; months without any notes are hatched. Every mark is a link to its evidence.
/// </summary>
internal static class MonthGrid
{
    private const int Row = 20, Top = 30, Gap = 10, Wide = 1160, LongestLabel = 30;

    /// <summary>A page's only chart, over the whole years that its rows cover.</summary>
    public static string OverYears(string title, IReadOnlyList<GridRow> rows, SiteContext site) =>
        Svg("chart", title, rows, site.Months?.YearsOf(rows.SelectMany(row => row.Cells).Select(cell => cell.Month)), site.WithNotes,
            site.Link);

    /// <summary><paramref name="id"/> makes the ids inside unique on the page. Empty where there is nothing to show.</summary>
    public static string Svg(string id, string title, IReadOnlyList<GridRow> rows, MonthSpan? span, IReadOnlySet<Month> withNotes,
        Func<string, string> link)
    {
        if (span is null || rows.Count == 0)
            return "";
        // Few months get room, many stay readable and the chart scrolls under its labels.
        var labels = Gap + (int)(8.4 * rows.Max(row => Words.Cut(row.Label, LongestLabel).Length));
        var step = Math.Clamp((Wide - labels) / span.Count, 13, 26);
        var (width, height) = (span.Count * step + 30, Top + rows.Count * Row + 4);
        var svg = new StringBuilder(rows.Sum(row => row.Cells.Count) * 300 + 3000);
        svg.Append(Words.English,
            $"<div class=\"chart\"><div class=\"labels\"><svg width=\"{labels}\" height=\"{height}\" role=\"group\" "
                + $"aria-label=\"{HtmlText.Attribute(title)}: rows\">");
        Bands(svg, rows.Count, labels);
        for (var at = 0; at < rows.Count; at++)
            svg.Append(Words.English,
                $"<a href=\"{HtmlText.Attribute(link(rows[at].Url))}\"><text class=\"label\" x=\"4\" "
                    + $"y=\"{Top + at * Row + 14}\">{HtmlText.Text(Words.Cut(rows[at].Label, LongestLabel))}</text></a>");
        svg.Append(Words.English,
            $"</svg></div><svg class=\"grid\" width=\"{width}\" height=\"{height}\" role=\"group\" "
                + $"aria-label=\"{HtmlText.Attribute(title)}\">");
        Bands(svg, rows.Count, width);
        MonthAxis.Draw(svg, id, span, withNotes, 0, step, Top, height - 4);
        for (var at = 0; at < rows.Count; at++)
            foreach (var cell in rows[at].Cells)
                Draw(svg, cell, span.Index(cell.Month) * step, Top + at * Row, step, link);
        return svg.Append("</svg></div>").ToString();
    }

    private static void Bands(StringBuilder svg, int rows, int width)
    {
        for (var at = 0; at < rows; at += 2)
            svg.Append(Words.English, $"<rect class=\"band\" y=\"{Top + at * Row}\" width=\"{width}\" height=\"{Row}\"/>");
    }

    private static void Draw(StringBuilder svg, GridCell cell, int x, int y, int step, Func<string, string> link)
    {
        // Three sizes tell few from many without relying on colour.
        var size = cell.Count >= 6 ? 12 : cell.Count >= 2 ? 9 : 6;
        var (left, top) = (x + (step - size) / 2.0, y + (Row - size) / 2.0);
        svg.Append(Words.English,
            $"<a href=\"{HtmlText.Attribute(link(cell.Url))}\"><title>{HtmlText.Text(cell.Title)}</title><rect class=\"hit\" x=\"{x}\" "
                + $"y=\"{y}\" width=\"{step}\" height=\"{Row}\"/>");
        svg.Append(cell.State switch
        {
            WorkState.Done => string.Create(Words.English,
                $"<rect class=\"done\" x=\"{left}\" y=\"{top}\" width=\"{size}\" height=\"{size}\" rx=\"1.5\"/>"),
            WorkState.Said => string.Create(Words.English,
                $"<circle class=\"said\" cx=\"{x + step / 2.0}\" cy=\"{y + Row / 2}\" r=\"{size / 2.0}\"/>"),
            // The outline is drawn half outside.
            WorkState.Planned =>
                string.Create(Words.English,
                    $"<rect class=\"planned\" x=\"{left + .75}\" y=\"{top + .75}\" width=\"{size - 1.5}\" height=\"{size - 1.5}\" "
                        + $"rx=\"1.5\"/>"),
            _ => string.Create(Words.English, $"<path class=\"blocked\" d=\"M{left} {top}l{size} {size}m0-{size}l-{size} {size}\"/>"),
        });
        svg.Append("</a>");
    }
}
