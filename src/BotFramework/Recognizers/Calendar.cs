using System.Globalization;

namespace LegalAid.BotFramework.Recognizers;

/// <summary>Days of the Gregorian and of the Chinese calendar; null where there is no such day.</summary>
internal static class Calendar
{
    public const int FirstYear = 1901;
    public const int LastYear = 2100;

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static DateOnly? AddDays(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    public static DateOnly? AddMonths(DateOnly day, int months)
    {
        var index = ((long)day.Year * 12) + day.Month - 1 + months;
        return index is >= 12 and < 10_000 * 12 ? day.AddMonths(months) : null;
    }

    /// <summary>The first and last day of a month, or of a part of it.</summary>
    public static (DateOnly First, DateOnly Last)? Month(int year, int month, int from = 1, int to = 31) =>
        Day(year, month, from) is { } first ? (first, new DateOnly(year, month, Math.Min(to, DateTime.DaysInMonth(year, month)))) : null;

    /// <summary>Whole months of a year; a last month over 12 lies in the year after.</summary>
    public static (DateOnly First, DateOnly Last)? Months(int year, int from, int to) =>
        Month(year, from) is { } first && Month(to > 12 ? year + 1 : year, to > 12 ? to - 12 : to) is { } last ? (first.First, last.Last) : null;

    /// <summary>Monday to Sunday of the week that holds the day.</summary>
    public static (DateOnly First, DateOnly Last)? Week(DateOnly day) =>
        AddDays(day, -(((int)day.DayOfWeek + 6) % 7)) is { } monday && AddDays(monday, 6) is { } sunday ? (monday, sunday) : null;

    /// <summary>A day of the Chinese calendar: month 1 is 正月; leap months cannot be named.</summary>
    public static DateOnly? LunarDay(int year, int month, int day) =>
        LunarMonth(year, month) is { } range && day >= 1 && AddDays(range.First, day - 1) is { } found && found <= range.Last ? found : null;

    /// <summary>The first and last day of a month of the Chinese calendar.</summary>
    public static (DateOnly First, DateOnly Last)? LunarMonth(int year, int month)
    {
        if (year is < FirstYear or >= LastYear || month is < 1 or > 12)
        {
            return null;
        }

        var calendar = new ChineseLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        var first = DateOnly.FromDateTime(calendar.ToDateTime(year, index, 1, 0, 0, 0, 0));
        return (first, first.AddDays(calendar.GetDaysInMonth(year, index) - 1));
    }
}
