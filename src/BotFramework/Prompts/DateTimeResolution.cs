using System.Globalization;
using LegalAid.BotFramework.Recognizers;

namespace LegalAid.BotFramework.Prompts;

/// <summary>A day or a stretch of days that the user named, as ISO 8601 texts.</summary>
public sealed class DateTimeResolution
{
    /// <summary>The day; null when a stretch was named.</summary>
    public string? Value { get; set; }

    /// <summary>First day of the stretch; null when a day was named.</summary>
    public string? Start { get; set; }

    /// <summary>The day after the stretch; null when a day was named.</summary>
    public string? End { get; set; }

    /// <summary>TIMEX3: <c>2023-05-06</c>, <c>2023-05</c>, <c>2023</c>, or <c>(start,end,PnD)</c> for other stretches.</summary>
    public string? Timex { get; set; }

    internal static DateTimeResolution Of(RecognizedDate date)
    {
        if (date.Day is { } day)
        {
            return new DateTimeResolution { Value = Iso(day), Timex = Iso(day) };
        }

        var end = date.Last == DateOnly.MaxValue ? date.Last : date.Last.AddDays(1);
        var isWholeMonth = date.First.Day == 1 && date.First.AddMonths(1) == end;
        var isWholeYear = date.First is { Day: 1, Month: 1 } && date.First.AddYears(1) == end;
        return new DateTimeResolution
        {
            Start = Iso(date.First),
            End = Iso(end),
            Timex = isWholeMonth ? Iso(date.First)[..7] : isWholeYear ? Iso(date.First)[..4] : $"({Iso(date.First)},{Iso(end)},P{end.DayNumber - date.First.DayNumber}D)",
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
