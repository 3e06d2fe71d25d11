namespace LegalAid.Queue.Tickets;

/// <summary>What came of a caller's leaving the line.</summary>
public abstract record AbandonResult
{
    private AbandonResult()
    {
    }

    /// <summary>The ticket is abandoned; an offer of it is withdrawn. Also the answer when it was abandoned before.</summary>
    public sealed record Abandoned : AbandonResult;

    /// <summary>The caller expects a call: the ticket keeps its place and does not count as abandoned.</summary>
    public sealed record KeptForCallback : AbandonResult;

    /// <summary>The ticket is with an agent or over; nothing was changed.</summary>
    public sealed record NotInLine(TicketState State) : AbandonResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : AbandonResult;
}
