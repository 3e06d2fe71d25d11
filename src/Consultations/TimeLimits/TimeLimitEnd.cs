namespace LegalAid.Consultations.TimeLimits;

/// <summary>When a time limit ends, as seen from a day.</summary>
/// <param name="LastDay">The last day on which the thing can be done.</param>
/// <param name="DaysLeft">Days from today to the last day: 0 on the last day, below 0 after it.</param>
public sealed record TimeLimitEnd(DateOnly LastDay, int DaysLeft)
{
    private const int UrgentDays = 7;

    /// <summary>Whether the last day has passed. It may still be interrupted or excused: say "may be out of time", never "lost".</summary>
    public bool IsExpired => DaysLeft < 0;

    /// <summary>Whether it ends within 7 days, so that legal aid may be given before it is decided on (Legal Aid Law art. 44 item 1).</summary>
    public bool IsUrgent => DaysLeft is >= 0 and <= UrgentDays;
}
