namespace NotesArchive.Pages;

/// <summary>A month of a year, in order.</summary>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary><c>2019-03</c></summary>
    public string Iso => string.Create(Words.English, $"{Year:0000}-{Number:00}");
    /// <summary><c>March 2019</c></summary>
    public string Text => new DateOnly(Year, Number, 1).ToString("MMMM yyyy", Words.English);
    public Month Next => Number == 12 ? new Month(Year + 1, 1) : new Month(Year, Number + 1);

    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));
    public override string ToString() => Iso;
}

/// <summary>From the first month to the last, both included.</summary>
public sealed record MonthSpan(Month First, Month Last)
{
    public int Count => Index(Last) + 1;

    public int Index(Month month) => (month.Year - First.Year) * 12 + month.Number - First.Number;

    /// <summary>The whole years that hold these months, as far as this span goes; the span itself where there are none.</summary>
    public MonthSpan YearsOf(IEnumerable<Month> months)
    {
        var within = months.ToList();
        if (within.Count == 0)
            return this;
        var (from, to) = (new Month(within.Min().Year, 1), new Month(within.Max().Year, 12));
        return new MonthSpan(from.CompareTo(First) < 0 ? First : from, to.CompareTo(Last) > 0 ? Last : to);
    }

    public IEnumerable<Month> All()
    {
        for (var month = First; month.CompareTo(Last) <= 0; month = month.Next)
            yield return month;
    }
}
