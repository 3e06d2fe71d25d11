namespace LegalAid.BotFramework.Recognizers;

/// <summary>A length of time in the calendar that a caller said: 一年半 is one year and six months.</summary>
/// <param name="Years">Whole years, 0 or more.</param>
/// <param name="Months">Months beside the years, 0 or more.</param>
/// <param name="Days">Days beside the months, 0 or more; a week is seven.</param>
/// <param name="IsApproximate">It was said with 多, 左右, 大概 or the like, or as a range, of which the lower end is kept.</param>
/// <param name="Start">Position of its first character in the utterance.</param>
/// <param name="End">Position after its last character.</param>
public sealed record RecognizedPeriod(int Years, int Months, int Days, bool IsApproximate, int Start, int End)
{
    /// <summary>Years and months in months; days are left out.</summary>
    public int TotalMonths => (Years * 12) + Months;

    /// <summary>The day that lies this length before the given one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the calendar.</exception>
    public DateOnly Before(DateOnly day) => day.AddMonths(-TotalMonths).AddDays(-Days);

    /// <summary>The day that lies this length after the given one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the calendar.</exception>
    public DateOnly After(DateOnly day) => day.AddMonths(TotalMonths).AddDays(Days);
}
