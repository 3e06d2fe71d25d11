namespace LegalAid.Queue.Seats;

/// <summary>When a seat is open: the same hours on each of some weekdays, local time of the plan.</summary>
public sealed record OpeningHours
{
    /// <summary>All day, every day.</summary>
    public static readonly OpeningHours Always = new(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MinValue);

    private readonly HashSet<DayOfWeek> _days;

    /// <summary>Builds opening hours.</summary>
    /// <param name="days">At least one weekday.</param>
    /// <param name="opens">Included.</param>
    /// <param name="closes">Not included; midnight means the end of the day.</param>
    /// <exception cref="ArgumentException">No day, or closing before opening.</exception>
    public OpeningHours(IEnumerable<DayOfWeek> days, TimeOnly opens, TimeOnly closes)
    {
        _days = [.. days];
        if (_days.Count == 0)
        {
            throw new ArgumentException("Opening hours need at least one day.", nameof(days));
        }

        if (closes != TimeOnly.MinValue && closes <= opens)
        {
            throw new ArgumentException("Closing time must be later than opening time; 24:00 is the end of the day.", nameof(closes));
        }

        Opens = opens;
        Closes = closes;
    }

    /// <summary>The weekdays.</summary>
    public IReadOnlySet<DayOfWeek> Days => _days;

    /// <summary>Opening time, included.</summary>
    public TimeOnly Opens { get; }

    /// <summary>Closing time, not included; midnight means the end of the day.</summary>
    public TimeOnly Closes { get; }

    /// <summary>Whether the seat never closes.</summary>
    public bool IsAlways => _days.Count == 7 && Opens == TimeOnly.MinValue && Closes == TimeOnly.MinValue;

    /// <summary>Whether it is open at this local time.</summary>
    public bool Includes(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        return _days.Contains(local.DayOfWeek) && time >= Opens && (Closes == TimeOnly.MinValue || time < Closes);
    }

    /// <inheritdoc/>
    public bool Equals(OpeningHours? other) =>
        other is not null && Opens == other.Opens && Closes == other.Closes && _days.SetEquals(other._days);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Opens, Closes, _days.Count);
}
