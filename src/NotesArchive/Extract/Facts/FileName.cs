using System.Globalization;
using System.Text.RegularExpressions;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>What a note's path says: a day, a month or a range of days, the year, and the remaining words.</summary>
internal sealed partial record FileName(DateOnly? Date, (DateOnly From, DateOnly To)? Range, int? Year, int? Quarter, string Words)
{
    private const int LongestPath = 400;

    /// <summary>The first day of the month, where the name tells no day: <c>2022-11</c>.</summary>
    public DateOnly? Month { get; private init; }

    /// <summary>
    /// The words without day and month: <c>shelves</c> of <c>2019/shelves-03-05</c>; <see cref="Words"/> stay as they are in addresses.
    /// </summary>
    public required string Name { get; init; }

    private int? FolderYear { get; init; }

    // 2019-01-28--slug, 2017-10-6--slug, 20190128, 2024_10_02, "Sync 2016 05 2"
    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|2[0-2])[0-9][0-9])(?:(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12][0-9]|3[01])"
        + @"|[-_. ](?<m>0[1-9]|1[0-2]|[1-9])[-_. ](?<d>0[1-9]|[12][0-9]|3[01]|[1-9]))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    // 2022-11, "sync 2026_08"
    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|2[0-2])[0-9][0-9])[-_. ](?<m>0[1-9]|1[0-2])(?![-_.]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfYear();

    // Below a year's folder: sync-10-29, 3-5, 10-29-21
    [GeneratedRegex(@"(?<![\p{L}0-9.])(?<m>0?[1-9]|1[0-2])[-_](?<d>0?[1-9]|[12][0-9]|3[01])(?:[-_](?<y>[0-9]{2}|[0-9]{4}))?"
        + @"(?![0-9.])(?![-_][0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayOfYear();

    // 2019/01/28.md, 2019/01/28-call.md
    [GeneratedRegex(@"(?:^|/)(?<y>(?:19|2[0-2])[0-9][0-9])[-/](?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Folders();

    [GeneratedRegex(@"(?:^|/)[^/0-9]{0,20}(?<y>(?:19|2[0-2])[0-9][0-9])(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFolder();

    [GeneratedRegex(@"/[qQ](?<q>[1-4])/", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterFolder();

    public static FileName Of(string path, Vocabulary vocabulary)
    {
        if (path.Length > LongestPath)
            path = path[^LongestPath..];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is var dot and > 0)
            name = name[..dot];
        var year = YearFolder().Match(path) is { Success: true } folder ? Number(folder.Groups["y"]) : (int?)null;
        var quarter = QuarterFolder().Match(path) is { Success: true } q ? Number(q.Groups["q"]) : (int?)null;
        return Plain(name, path, vocabulary, year, quarter) ?? InWords(name, vocabulary, year, quarter);
    }

    /// <summary>True where the folders' year and quarter, as far as they tell, are those of the day.</summary>
    public bool InFolders(DateOnly day) =>
        (FolderYear is null || FolderYear == day.Year) && (Quarter is null || Quarter == ((day.Month - 1) / 3) + 1);

    /// <summary>Whole days in numbers, with their year; null where there are none.</summary>
    private static FileName? Plain(string name, string path, Vocabulary vocabulary, int? year, int? quarter)
    {
        var matches = Day().Matches(name).Select(m => (Match: m, Date: Read(m))).Where(m => m.Date is not null).ToList();
        var date = matches.Count == 1 ? matches[0].Date
            : matches.Count == 0 && Folders().Match(path) is { Success: true } folders ? Read(folders) : null;
        if (matches.Count == 0 && date is null)
            return null;
        var words = name;
        foreach (var (match, _) in matches.AsEnumerable().Reverse())
            words = words.Remove(match.Index, match.Length);
        words = Trimmed(words);
        if (matches.Count >= 2)
            foreach (var until in vocabulary[WordRole.Until].All)
                words = words.StartsWith(until + "-", StringComparison.Ordinal)
                    ? words[(until.Length + 1)..].TrimStart('-')
                    : words.Replace($"-{until}-", "-", StringComparison.Ordinal);
        (DateOnly, DateOnly)? range = matches.Count == 2 && matches[0].Date <= matches[1].Date
            ? (matches[0].Date!.Value, matches[1].Date!.Value) : null;
        words = matches.Count == 0 ? "" : words;
        return new FileName(date, range, date?.Year ?? year, quarter, words) { FolderYear = year, Name = words };
    }

    /// <summary>A month, or a day whose year is a folder's, beside other words.</summary>
    private static FileName InWords(string name, Vocabulary vocabulary, int? year, int? quarter)
    {
        var words = Trimmed(name);
        if (MonthOfYear().Match(name) is { Success: true } match)
        {
            var month = new DateOnly(Number(match.Groups["y"]), Number(match.Groups["m"]), 1);
            return new FileName(null, null, month.Year, quarter, words) { FolderYear = year, Name = Without(match, name), Month = month };
        }
        if (year is { } known && DayOfYear().Match(name) is { Success: true } day && InYear(day, known) is { } date)
            return new FileName(date, null, year, quarter, words) { FolderYear = year, Name = Without(day, name) };
        return new FileName(null, null, year, quarter, words) { FolderYear = year, Name = words };
    }

    private static DateOnly? InYear(Match match, int year)
    {
        var own = match.Groups["y"] is { Success: true } y ? Number(y) : year;
        var (month, day) = (Number(match.Groups["m"]), Number(match.Groups["d"]));
        return (own == year || own == year % 100) && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string Without(Match match, string name) =>
        Trimmed(Trimmed(name[..match.Index]) + " " + Trimmed(name[(match.Index + match.Length)..]));

    private static string Trimmed(string words) => words.Trim('-', '_', ' ', '.');

    private static DateOnly? Read(Match match)
    {
        var (year, month, day) = (Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
