using LegalAid.Queue.Agents;
using LegalAid.Queue.Waits;

namespace LegalAid.Queue.Tickets;

/// <summary>What came of giving a connected ticket back to the line.</summary>
public abstract record ReturnResult
{
    private ReturnResult()
    {
    }

    /// <summary>It stands at its old place and goes to others first.</summary>
    public sealed record Returned(Place Place) : ReturnResult;

    /// <summary>The ticket is not connected; nothing was changed.</summary>
    public sealed record NotConnected(TicketState State) : ReturnResult;

    /// <summary>Another agent has it; nothing was changed.</summary>
    public sealed record TakenBy(AgentId Agent) : ReturnResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : ReturnResult;
}
