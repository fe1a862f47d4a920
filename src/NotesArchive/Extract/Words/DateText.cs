using System.Globalization;
using System.Text.RegularExpressions;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>A date found in text: its words' place, and the day; without a year in the words, <see cref="Year"/> is null.</summary>
internal readonly record struct FoundDate(int Start, int End, int? Year, int Month, int Day)
{
    /// <summary>The words tell the month alone; <see cref="Day"/> is its first.</summary>
    public bool IsMonth { get; init; }

    /// <summary>Written in numbers that can be read the other way round: 7/11/2016.</summary>
    public bool Swappable { get; init; }

    public FoundDate Swapped => this with { Month = Day, Day = Month };

    public DateOnly? On(int? year) =>
        (Year ?? year) is { } y and >= 1990 and <= 2299 && Day <= DateTime.DaysInMonth(y, Month) ? new DateOnly(y, Month, Day) : null;
}

/// <summary>Finds dates in the forms that people write, years 1990 to 2299.</summary>
internal sealed partial class DateText
{
    private const string Year = @"(?<y>(?:19|2[0-2])[0-9][0-9])";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int ShortestName = 3, LongestText = 400, DaysInWeek = 7;

    private static readonly WordRole[] Months =
    [
        WordRole.January, WordRole.February, WordRole.March, WordRole.April, WordRole.May, WordRole.June,
        WordRole.July, WordRole.August, WordRole.September, WordRole.October, WordRole.November, WordRole.December,
    ];

    private readonly LanguageWords words;
    private readonly Dictionary<string, int> months = new(StringComparer.Ordinal);
    private readonly Regex monthFirst;
    private readonly Regex dayFirst;
    private readonly Regex yearFirst;
    private readonly Regex monthAlone;

    public DateText(LanguageWords words)
    {
        this.words = words;
        for (var m = 0; m < Months.Length; m++)
            foreach (var name in words[Months[m]].All)
                for (var length = Math.Min(ShortestName, name.Length); length <= name.Length; length++)
                    months.TryAdd(name[..length], m + 1);
        // What can be cut short to two months names neither.
        foreach (var name in months.Keys.Where(k => Months.Count(m => MayMean(m, k)) > 1 && !Months.Any(m => words[m].Contains(k)))
            .ToList())
            months.Remove(name);
        var month = $"(?<n>{OneOf(months.Keys)})";
        var ordinal = OneOf(words[WordRole.OrdinalEnds].All);
        var of = OneOf(words[WordRole.DateOf].All);
        // November 19, 2018; Sept 17th 2019; September 5th; February 11-12, 2020; October 30 - November 1, 2019
        var until = $@"(?:\s?[-–/&]\s?(?:(?:{OneOf(months.Keys)})\s)?[0-9]{{1,2}}(?:{ordinal})?\b)?";
        monthFirst = new Regex(
            $@"\b{month}\b\.?\s{{1,3}}(?<d>[0-9]{{1,2}})(?:{ordinal})?\b{until}(?:(?:,|\s)\s{{0,3}}{Year}\b)?", Options);
        // 26 March 2018; 22nd of October; 21-Aug-2017; "5. März" with the year behind it or at the end: "3. May we ..." is a point
        dayFirst = new Regex($@"\b(?<d>[0-9]{{1,2}})(?:{ordinal}|(?<p>\.))?[\s-]{{1,3}}(?:(?:{of})\s{{1,3}})?{month}\b\.?"
            + $@"(?:(?:,?[\s-]{{1,3}}|\s(?:{of})\s){Year}\b|(?(p)\W*$))", Options);
        // 2022-Nov-24, 2022 November 24
        yearFirst = new Regex($@"\b{Year}[\s-]{{1,2}}{month}\b\.?[\s-]{{1,2}}(?<d>[0-9]{{1,2}})(?:{ordinal})?\b", Options);
        // November 2022, Nov. 2022, November of 2022; 2022-11
        monthAlone = new Regex(
            $@"\b{month}\b\.?,?\s{{1,3}}(?:(?:{of})\s{{1,3}})?{Year}\b|(?<![0-9/.-]){Year}-(?<m>0[1-9]|1[0-2])(?![0-9/.-])", Options);
    }

    // 2019-01-28, 2017-10-6, 2024/10/02
    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|2[0-2])[0-9][0-9])[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    // 5/2/2019, 28.01.2019, 06-03-2017, 7/11/16
    [GeneratedRegex(@"(?<![0-9/.-])(?<a>[0-9]{1,2})(?<s>[/.-])(?<b>[0-9]{1,2})\k<s>(?<y>(?:19|2[0-2])[0-9][0-9]|(?<=/)[12][0-9])"
        + @"(?![0-9/.-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <summary>The first date in the text, one with a year before one without; null where there is none.</summary>
    public FoundDate? Find(string text)
    {
        var all = All(text);
        return all.Count == 0 ? null : all.FirstOrDefault(d => d.Year is not null, all[0]);
    }

    /// <summary>Every day that the text names, form by form.</summary>
    public IReadOnlyList<FoundDate> All(string text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        List<FoundDate> all = [];
        foreach (var form in (ReadOnlySpan<Regex>)[Iso(), yearFirst, monthFirst, dayFirst, Numbers()])
            foreach (Match match in form.Matches(text))
                if (Read(match) is { } found)
                    all.Add(found.Swappable ? ByWeekday(found, text) : found);
        return all;
    }

    /// <summary>The first month with its year that the text names without a day.</summary>
    public FoundDate? FindMonth(string text) =>
        text.Length <= LongestText && monthAlone.Match(text) is { Success: true } match ? Read(match) : null;

    /// <summary>The number of the month that a word names in full or cut short; 0 where it names none.</summary>
    public int MonthOf(string word) => months.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>True where hardly any word stands beside the date: "July 22, 2019", "Monday, 5 March - 17:00 UTC".</summary>
    public bool IsOnlyDate(string text)
    {
        if (Find(text) is not { } found)
            return false;
        var rest = Wording.Of(text.Remove(found.Start, found.End - found.Start));
        return rest.Length == 0
            || rest.Split(' ').All(IsDateWord);
    }

    private bool MayMean(WordRole month, string beginning) =>
        words[month].All.Any(w => w.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>True for the heading that a meeting begins with in a shared document: <c>Jan 10, 2024 | Shelf weekly</c>.</summary>
    public bool BeginsMeeting(string heading) => Find(heading) is { Start: 0, Year: not null } date
        && heading.AsSpan(date.End).TrimStart() is ['|', .. var words] && !words.IsWhiteSpace();

    /// <summary>True for a heading that tells the day of what stands below, with or without the meeting's name behind it.</summary>
    public bool IsOfMeeting(string heading) => IsOnlyDate(heading) || BeginsMeeting(heading);

    /// <summary>A number, a day of the week, or what stands beside a date, as <see cref="Wording.Of"/> writes it.</summary>
    public bool IsDateWord(string word) =>
        (word.Length > 0 && char.IsAsciiDigit(word[0])) || words[WordRole.DateWord].Contains(word) || IsWeekday(word);

    public bool IsWeekday(string word) => words[WordRole.Weekday].Contains(word)
        || (word.Length >= ShortestName && words[WordRole.Weekday].All.Any(d => d.StartsWith(word, StringComparison.Ordinal)));

    // The program's own words come first, from Monday on; those of the settings may be any.
    private bool IsWeekday(string word, DayOfWeek day) => word.Length >= ShortestName
        && words[WordRole.Weekday].All.Take(DaysInWeek).Index()
            .Any(d => d.Item.StartsWith(word, StringComparison.Ordinal) && (d.Index + 1) % DaysInWeek == (int)day);

    // "Friday 12/01/17" is the first of December.
    private FoundDate ByWeekday(FoundDate found, string text)
    {
        var weekdays = Wording.Of(text).Split(' ');
        return Falls(found.Swapped) && !Falls(found) ? found.Swapped with { Swappable = false }
            : Falls(found) && !Falls(found.Swapped) ? found with { Swappable = false } : found;

        bool Falls(FoundDate date) => date.On(null) is { } day && weekdays.Any(w => IsWeekday(w, day.DayOfWeek));
    }

    private FoundDate? Read(Match match)
    {
        int? year = match.Groups["y"] is { Success: true } y ? Number(y) + (y.Length == 2 ? 2000 : 0) : null;
        var swappable = false;
        var (month, day) = (0, 0);
        if (match.Groups["n"] is { Success: true } name)
            (month, day) = (MonthOf(name.Value), DayIn(match));
        else if (match.Groups["m"].Success)
        {
            (month, day) = (Number(match.Groups["m"]), DayIn(match));
            // 2022/19/5
            if (month > 12)
                (month, day) = (day, month);
        }
        else
        {
            // Slashes: month first, as in America, unless that cannot be; dots: day first.
            var (a, b) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
            (month, day) = match.Groups["s"].Value == "/" && a <= 12 ? (a, b) : (b, a);
            swappable = a <= 12 && b <= 12 && a != b;
        }
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month)
            ? new FoundDate(match.Index, match.Index + match.Length, year, month, day)
            {
                Swappable = swappable, IsMonth = !match.Groups["d"].Success && !match.Groups["b"].Success,
            }
            : null;
    }

    private static int DayIn(Match match) => match.Groups["d"] is { Success: true } day ? Number(day) : 1;

    private static string OneOf(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
