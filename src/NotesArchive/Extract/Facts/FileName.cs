using System.Globalization;
using System.Text.RegularExpressions;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>What a note's path says: a day or a range of days, the year, and the remaining words.</summary>
internal sealed partial record FileName(DateOnly? Date, (DateOnly From, DateOnly To)? Range, int? Year, int? Quarter, string Words)
{
    // 2019-01-28--slug, 2017-10-6--slug, 20190128, 2024_10_02
    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|2[0-2])\d\d)[-_.]?(?<m>0[1-9]|1[0-2]|[1-9])[-_.]?(?<d>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    // 2019/01/28.md, 2019/01/28-call.md
    [GeneratedRegex(@"(?:^|/)(?<y>(?:19|2[0-2])\d\d)[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Folders();

    [GeneratedRegex(@"(?:^|/)[^/\d]{0,20}(?<y>(?:19|2[0-2])\d\d)(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFolder();

    [GeneratedRegex(@"/[qQ](?<q>[1-4])/", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterFolder();

    public static FileName Of(string path, Vocabulary vocabulary)
    {
        if (path.Length > 400)
            path = path[^400..];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is var dot and > 0)
            name = name[..dot];
        var matches = Day().Matches(name).Select(m => (Match: m, Date: Read(m))).Where(m => m.Date is not null).ToList();
        var words = name;
        foreach (var (match, _) in matches.AsEnumerable().Reverse())
            words = words.Remove(match.Index, match.Length);
        words = words.Trim('-', '_', ' ', '.');
        if (matches.Count >= 2)
            foreach (var until in vocabulary[WordRole.Until].All)
                words = words.StartsWith(until + "-", StringComparison.Ordinal)
                    ? words[(until.Length + 1)..].TrimStart('-')
                    : words.Replace($"-{until}-", "-", StringComparison.Ordinal);
        var date = matches.Count == 1 ? matches[0].Date
            : matches.Count == 0 && Folders().Match(path) is { Success: true } folders ? Read(folders) : null;
        (DateOnly, DateOnly)? range = matches.Count == 2 && matches[0].Date <= matches[1].Date
            ? (matches[0].Date!.Value, matches[1].Date!.Value) : null;
        var year = YearFolder().Match(path) is { Success: true } folder ? Number(folder.Groups["y"]) : (int?)null;
        var quarter = QuarterFolder().Match(path) is { Success: true } q ? Number(q.Groups["q"]) : (int?)null;
        return new FileName(date, range, date?.Year ?? year, quarter, date is not null && matches.Count == 0 ? "" : words)
        {
            FolderYear = year,
        };
    }

    private int? FolderYear { get; init; }

    /// <summary>True where the folders' year and quarter, as far as they tell, are those of the day.</summary>
    public bool InFolders(DateOnly day) =>
        (FolderYear is null || FolderYear == day.Year) && (Quarter is null || Quarter == ((day.Month - 1) / 3) + 1);

    private static DateOnly? Read(Match match)
    {
        var (year, month, day) = (Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
