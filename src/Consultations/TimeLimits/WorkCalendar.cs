using System.Collections.Frozen;

namespace LegalAid.Consultations.TimeLimits;

/// <summary>Which days are working days: Monday to Friday, but for the days off and the working weekends that the State Council announces (<c>holidays.yaml</c>).</summary>
public sealed class WorkCalendar
{
    private readonly FrozenSet<DateOnly> _daysOff;
    private readonly FrozenSet<DateOnly> _workingDays;

    /// <summary>A calendar with these exceptions from the rule Monday to Friday.</summary>
    /// <param name="daysOff">Weekdays on which nobody works.</param>
    /// <param name="workingDays">Days at a weekend on which people work instead.</param>
    public WorkCalendar(IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workingDays)
    {
        _daysOff = daysOff.ToFrozenSet();
        _workingDays = workingDays.ToFrozenSet();
    }

    /// <summary>Monday to Friday, without exception.</summary>
    public static WorkCalendar Weekdays { get; } = new([], []);

    /// <summary>Whether people work on this day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _workingDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_daysOff.Contains(day));

    /// <summary>This day if it is a working day, otherwise the next that is one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last of so many working days, the first of which is after <paramref name="day"/>.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        for (var left = count; left > 0; left--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }
}
