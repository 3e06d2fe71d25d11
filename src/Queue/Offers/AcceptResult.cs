using LegalAid.Queue.Agents;
using LegalAid.Queue.Tickets;

namespace LegalAid.Queue.Offers;

/// <summary>What came of accepting an offer.</summary>
public abstract record AcceptResult
{
    private AcceptResult()
    {
    }

    /// <summary>The caller is this agent's. Also the answer when the same offer was accepted before and the talk goes on.</summary>
    public sealed record Accepted(Ticket Ticket) : AcceptResult;

    /// <summary>The lease has ended, or there has been a later offer; the ticket waits or is offered again.</summary>
    public sealed record Expired : AcceptResult;

    /// <summary>Another agent has it.</summary>
    public sealed record TakenBy(AgentId Agent) : AcceptResult;

    /// <summary>The ticket is over: the caller left, or the talk has ended.</summary>
    public sealed record Ended(TicketState State) : AcceptResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : AcceptResult;
}
