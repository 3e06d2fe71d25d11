using LegalAid.Queue.Seats;

namespace LegalAid.Queue;

/// <summary>How the queue behaves. Checked once, when the queue is built.</summary>
public sealed record QueueOptions
{
    /// <summary>Whose queue it is: part of every key (as the hash tag), so that several hotlines can share a server. Letters, digits, '-' and '_'.</summary>
    public string Tenant { get; init; } = "hotline";

    /// <summary>The seats.</summary>
    public required SeatPlan Plan { get; init; }

    /// <summary>By how much waiting an urgent ticket is ahead: nobody who has waited this much longer is overtaken by it. Default 2 hours.</summary>
    public TimeSpan UrgentHeadStart { get; init; } = TimeSpan.FromHours(2);

    /// <summary>By how much waiting a priority group is ahead. Must be shorter than <see cref="UrgentHeadStart"/>. Default 10 minutes.</summary>
    public TimeSpan GroupHeadStart { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>An agent without a heartbeat for so long is lost. Default 45 seconds; the desk should beat three times as often.</summary>
    public TimeSpan AgentTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>For so long a ticket waits for somebody who speaks its language; then anybody may take it. Urgent tickets do not wait for that. Default 60 seconds.</summary>
    public TimeSpan LanguagePatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For so long a ticket is not offered again to an agent who declined, missed or returned it. Default 30 seconds.</summary>
    public TimeSpan DeclineRest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After so many missed offers in a row an agent is put on break. Default 3.</summary>
    public int MissedOffersUntilBreak { get; init; } = 3;

    /// <summary>For so long an ended ticket can still be found. Default 1 hour.</summary>
    public TimeSpan KeepEnded { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many offers one call of <see cref="TicketQueue.MatchAsync"/> makes at most. Default 50.</summary>
    public int OffersAtOnce { get; init; } = 50;

    /// <summary>How often the pump matches and recovers when no event wakes it. Default 1 second.</summary>
    public TimeSpan PumpInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Checks all of it.</summary>
    /// <exception cref="ArgumentException">Something is out of range; the message lists everything, and how to mend it.</exception>
    public void Validate()
    {
        var problems = new List<string>();
        if (Tenant.Length is < 1 or > 40 || !Tenant.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            problems.Add("Queue:Tenant must have 1 to 40 letters, digits, '-' or '_', for instance hotline.");
        }

        Positive(UrgentHeadStart, nameof(UrgentHeadStart));
        Positive(AgentTimeout, nameof(AgentTimeout));
        Positive(KeepEnded, nameof(KeepEnded));
        Positive(PumpInterval, nameof(PumpInterval));
        NotNegative(GroupHeadStart, nameof(GroupHeadStart));
        NotNegative(LanguagePatience, nameof(LanguagePatience));
        NotNegative(DeclineRest, nameof(DeclineRest));
        if (GroupHeadStart >= UrgentHeadStart)
        {
            problems.Add("Queue:GroupHeadStart must be shorter than Queue:UrgentHeadStart, otherwise urgent tickets do not go first.");
        }

        if (UrgentHeadStart > TimeSpan.FromDays(30))
        {
            problems.Add("Queue:UrgentHeadStart must be at most 30 days.");
        }

        if (MissedOffersUntilBreak < 1)
        {
            problems.Add("Queue:MissedOffersUntilBreak must be at least 1.");
        }

        if (OffersAtOnce is < 1 or > 500)
        {
            problems.Add("Queue:OffersAtOnce must be 1 to 500.");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, problems));
        }

        void Positive(TimeSpan value, string name)
        {
            if (value <= TimeSpan.Zero)
            {
                problems.Add($"Queue:{name} must be longer than 0.");
            }
        }

        void NotNegative(TimeSpan value, string name)
        {
            if (value < TimeSpan.Zero)
            {
                problems.Add($"Queue:{name} must not be negative.");
            }
        }
    }
}
