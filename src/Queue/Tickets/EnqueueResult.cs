using LegalAid.Queue.Seats;
using LegalAid.Queue.Waits;

namespace LegalAid.Queue.Tickets;

/// <summary>What came of enqueueing.</summary>
public abstract record EnqueueResult
{
    private EnqueueResult()
    {
    }

    /// <summary>The ticket stands in line.</summary>
    public sealed record Waiting(Place Place) : EnqueueResult;

    /// <summary>The id is known already, or the conversation has a ticket that is not over: that one counts, nothing was changed.</summary>
    /// <param name="Ticket">The ticket that counts; it may have another id.</param>
    /// <param name="State">Where it is.</param>
    /// <param name="Place">Its place; null when it does not stand in line.</param>
    public sealed record AlreadyInLine(TicketId Ticket, TicketState State, Place? Place) : EnqueueResult;

    /// <summary>The seat plan has no such seat.</summary>
    public sealed record UnknownSeat(SeatId Seat) : EnqueueResult;

    /// <summary>As many tickets wait as the seat's line may hold. Urgent tickets never get this answer.</summary>
    public sealed record SeatFull(SeatId Seat, int Capacity) : EnqueueResult;
}
