using LegalAid.Queue.Agents;

namespace LegalAid.Queue.Tickets;

/// <summary>What came of closing a ticket.</summary>
public abstract record CloseResult
{
    private CloseResult()
    {
    }

    /// <summary>The ticket is closed, by this call and no other.</summary>
    public sealed record Closed : CloseResult;

    /// <summary>The ticket was over before; nothing was changed.</summary>
    public sealed record AlreadyEnded(TicketState State) : CloseResult;

    /// <summary>The talk has not been ended yet, or not begun; nothing was changed.</summary>
    public sealed record NotInWrapUp(TicketState State) : CloseResult;

    /// <summary>Another agent has it; nothing was changed.</summary>
    public sealed record TakenBy(AgentId Agent) : CloseResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : CloseResult;
}
