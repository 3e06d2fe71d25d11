using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.TimeLimits;

/// <summary>A period within which something must be done (<c>time-limits.yaml</c>).</summary>
/// <param name="Id">Its id, by which answers name it.</param>
/// <param name="Name">What must be done within it.</param>
/// <param name="Period">How long it runs.</param>
/// <param name="From">From when it runs, in words.</param>
/// <param name="Fact">The fact that holds the day from which it runs; null when no fact does.</param>
/// <param name="Kind">What its end does.</param>
/// <param name="Text">One or two plain sentences for callers.</param>
/// <param name="InterruptedBy">What makes it run anew, in words; null when nothing does.</param>
/// <param name="Articles">The articles that set it.</param>
public sealed record TimeLimit(
    string Id,
    string Name,
    TimeLimitPeriod Period,
    string From,
    string? Fact,
    TimeLimitKind Kind,
    string Text,
    string? InterruptedBy,
    IReadOnlyList<ArticleReference> Articles)
{
    private const int HoursOfDay = 24;

    /// <summary>When the period ends, or null when no limit runs, when the day from which it runs is not known, or when that day is after today.</summary>
    /// <remarks>
    /// Civil Code art. 200 to 203: the day from which it runs does not count; a period of months or years ends on the day of the same number,
    /// or at the end of a month that has none; if the last day is not a working day, the next working day takes its place. Hours are counted
    /// in whole days from a day whose hour is not known, and rounded down, so that nobody comes too late.
    /// </remarks>
    /// <param name="facts">What is known; the day is that of <see cref="Fact"/>.</param>
    /// <param name="today">The day of the caller.</param>
    /// <param name="calendar">Which days are working days.</param>
    public TimeLimitEnd? Ends(FactSheet facts, DateOnly today, WorkCalendar calendar)
    {
        if (Fact is null || facts.Day(Fact) is not { } start || start > today)
        {
            return null;
        }

        DateOnly? last = Period switch
        {
            TimeLimitPeriod.Calendar period => calendar.OnOrAfter(start.AddMonths((period.Years * 12) + period.Months).AddDays(period.Days)),
            TimeLimitPeriod.WorkingDays period => calendar.AddWorkingDays(start, period.Days),
            TimeLimitPeriod.Hours period => start.AddDays(period.Count / HoursOfDay),
            _ => null,
        };
        return last is { } day ? new TimeLimitEnd(day, day.DayNumber - today.DayNumber) : null;
    }
}
