using System.Text;
using NotesArchive.Model;

namespace NotesArchive.Pages.Charts;

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
    private const int Step = 14, Top = 34, Gap = 8;

    /// <summary><paramref name="id"/> makes the ids inside unique on the page. Empty where there is nothing to show.</summary>
    public static string Svg(string id, string title, IReadOnlyList<GridRow> rows, MonthSpan? span, IReadOnlySet<Month> withNotes, Func<string, string> link)
    {
        if (span is null || rows.Count == 0)
            return "";
        var left = Math.Min(230, 12 + rows.Max(row => Words.Cut(row.Label, 30).Length) * 7);
        var width = left + span.Count * Step + Gap;
        var height = Top + rows.Count * Step + 6;
        var svg = new StringBuilder(rows.Sum(row => row.Cells.Count) * 160 + 2000);
        svg.Append(Words.English, $"<svg class=\"grid\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"{Html.Attribute(title)}\">");
        MonthAxis.Draw(svg, id, span, withNotes, left, Step, Top - 8, height - 4);
        for (var at = 0; at < rows.Count; at++)
        {
            var (row, y) = (rows[at], Top + at * Step);
            if (at % 2 == 0)
                svg.Append(Words.English, $"<rect class=\"band\" x=\"0\" y=\"{y}\" width=\"{width}\" height=\"{Step}\"/>");
            svg.Append(Words.English, $"<a href=\"{Html.Attribute(link(row.Url))}\"><text class=\"label\" x=\"{left - Gap}\" y=\"{y + 11}\" text-anchor=\"end\">{Html.Text(Words.Cut(row.Label, 30))}</text></a>");
            foreach (var cell in row.Cells)
                Draw(svg, cell, left + span.Index(cell.Month) * Step, y, link);
        }
        return svg.Append("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, GridCell cell, int x, int y, Func<string, string> link)
    {
        // Three sizes tell few from many without relying on colour.
        var size = cell.Count >= 6 ? 12 : cell.Count >= 2 ? 9 : 6;
        var (left, top) = (x + (Step - size) / 2.0, y + (Step - size) / 2.0);
        svg.Append(Words.English, $"<a href=\"{Html.Attribute(link(cell.Url))}\"><title>{Html.Text(cell.Title)}</title>");
        svg.Append(Words.English, $"<rect class=\"hit\" x=\"{x}\" y=\"{y}\" width=\"{Step}\" height=\"{Step}\"/>");
        svg.Append(cell.State switch
        {
            WorkState.Said => string.Create(Words.English, $"<circle class=\"said\" cx=\"{x + Step / 2}\" cy=\"{y + Step / 2}\" r=\"{size / 2.0}\"/>"),
            WorkState.Blocked => string.Create(Words.English, $"<path class=\"blocked\" d=\"M{left} {top}l{size} {size}m0-{size}l-{size} {size}\"/>"),
            var state => string.Create(Words.English, $"<rect class=\"{Words.State(state)}\" x=\"{left + (state == WorkState.Planned ? .75 : 0)}\" y=\"{top + (state == WorkState.Planned ? .75 : 0)}\" width=\"{size - (state == WorkState.Planned ? 1.5 : 0)}\" height=\"{size - (state == WorkState.Planned ? 1.5 : 0)}\" rx=\"1.5\"/>"),
        });
        svg.Append("</a>");
    }
}
