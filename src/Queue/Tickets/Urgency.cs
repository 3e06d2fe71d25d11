namespace LegalAid.Queue.Tickets;

/// <summary>Whether a ticket can wait its turn.</summary>
public enum Urgency
{
    /// <summary>Waits its turn.</summary>
    Normal,

    /// <summary>Danger, or a time limit that ends within 7 days: goes before others and to any seat.</summary>
    Urgent,
}
