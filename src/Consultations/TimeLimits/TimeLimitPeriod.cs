namespace LegalAid.Consultations.TimeLimits;

/// <summary>How long a time limit runs: one of a closed set of kinds.</summary>
public abstract record TimeLimitPeriod
{
    private TimeLimitPeriod()
    {
    }

    /// <summary>No limit runs.</summary>
    public sealed record Never : TimeLimitPeriod;

    /// <summary>Years, months and days of the calendar; at least one of them is above 0.</summary>
    public sealed record Calendar(int Years, int Months, int Days) : TimeLimitPeriod;

    /// <summary>Working days: neither weekends nor statutory holidays count.</summary>
    public sealed record WorkingDays(int Days) : TimeLimitPeriod;

    /// <summary>Hours from the event.</summary>
    public sealed record Hours(int Count) : TimeLimitPeriod;
}
