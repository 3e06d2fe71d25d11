using LegalAid.Queue.Waits;

namespace LegalAid.Queue.Tickets;

/// <summary>What came of asking to be called back.</summary>
public abstract record CallbackResult
{
    private CallbackResult()
    {
    }

    /// <summary>The ticket keeps its place and the caller may leave. Also the answer when it was promised before.</summary>
    /// <param name="Place">Its place; null when it is being offered to an agent just now.</param>
    public sealed record Promised(Place? Place) : CallbackResult;

    /// <summary>The ticket is connected or over; nothing was changed.</summary>
    public sealed record NotInLine(TicketState State) : CallbackResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : CallbackResult;
}
