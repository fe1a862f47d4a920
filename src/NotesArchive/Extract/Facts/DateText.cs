using System.Globalization;
using System.Text.RegularExpressions;

namespace NotesArchive.Extract.Facts;

/// <summary>A date found in text: its words' place, and the day; without a year in the words, <see cref="Year"/> is null.</summary>
internal readonly record struct FoundDate(int Start, int End, int? Year, int Month, int Day)
{
    /// <summary>Written in numbers that can be read the other way round: 7/11/2016.</summary>
    public bool Swappable { get; init; }

    public FoundDate Swapped => this with { Month = Day, Day = Month };

    public DateOnly? On(int? year) =>
        (Year ?? year) is { } y and >= 1990 and <= 2299 && Day <= DateTime.DaysInMonth(y, Month) ? new DateOnly(y, Month, Day) : null;
}

/// <summary>Finds dates in the forms that people write, years 1990 to 2299.</summary>
internal static partial class DateText
{
    // 2019-01-28, 2017-10-6, 2024/10/02
    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|2[0-2])\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    // November 19, 2018; Sept 17th 2019; September 5th
    [GeneratedRegex(@"\b(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}(?<d>\d{1,2})(?:st|nd|rd|th)?\b(?:(?:,|\s)\s{0,3}(?<y>(?:19|2[0-2])\d\d)\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    // 26 March 2018; 22nd of October; 21-Aug-2017
    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}(?:of\s{1,3})?(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?(?:,?[\s-]{1,3}(?<y>(?:19|2[0-2])\d\d)\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    // 5/2/2019, 28.01.2019, 06-03-2017, 7/11/16
    [GeneratedRegex(@"(?<![\d/.-])(?<a>\d{1,2})(?<s>[/.-])(?<b>\d{1,2})\k<s>(?<y>(?:19|2[0-2])\d\d|(?<=/)[12]\d)(?![\d/.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date in the text, one with a year before one without; null where there is none.</summary>
    public static FoundDate? Find(string text)
    {
        if (text.Length > 400)
            text = text[..400];
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        FoundDate? bare = null;
        foreach (var match in (ReadOnlySpan<Match>)[Iso().Match(text), MonthFirst().Match(text), DayFirst().Match(text), Numbers().Match(text)])
        {
            if (!match.Success || Read(match) is not { } found)
                continue;
            if (found.Year is not null)
                return found;
            bare ??= found;
        }
        return bare;
    }

    private static FoundDate? Read(Match match)
    {
        int? year = match.Groups["y"] is { Success: true } y ? Number(y) + (y.Length == 2 ? 2000 : 0) : null;
        var swappable = false;
        var (month, day) = (0, 0);
        if (match.Groups["n"] is { Success: true } name)
        {
            // "Mayhem 12" and "Decision 3" are no dates.
            var word = match.Value.AsSpan(name.Index - match.Index).ToString().ToLowerInvariant();
            month = Array.FindIndex(Months, m => word.StartsWith(m, StringComparison.Ordinal)) + 1;
            var letters = word.TakeWhile(char.IsAsciiLetter).Count();
            if (letters > 4 && !CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month - 1].StartsWith(word[..letters], StringComparison.OrdinalIgnoreCase))
                return null;
            day = Number(match.Groups["d"]);
        }
        else if (match.Groups["m"].Success)
            (month, day) = (Number(match.Groups["m"]), Number(match.Groups["d"]));
        else
        {
            // Slashes: month first, as in America, unless that cannot be; dots: day first.
            var (a, b) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
            (month, day) = match.Groups["s"].Value == "/" && a <= 12 ? (a, b) : (b, a);
            swappable = a <= 12 && b <= 12 && a != b;
        }
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month)
            ? new FoundDate(match.Index, match.Index + match.Length, year, month, day) { Swappable = swappable }
            : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
