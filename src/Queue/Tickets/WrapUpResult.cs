using LegalAid.Queue.Agents;

namespace LegalAid.Queue.Tickets;

/// <summary>What came of ending the talk.</summary>
public abstract record WrapUpResult
{
    private WrapUpResult()
    {
    }

    /// <summary>The agent writes up; also the answer when the talk was ended before.</summary>
    /// <param name="Agent">Who writes up.</param>
    /// <param name="EndsAt">When the ticket is closed without a code.</param>
    public sealed record InWrapUp(AgentId Agent, DateTimeOffset EndsAt) : WrapUpResult;

    /// <summary>Nobody was connected; nothing was changed.</summary>
    public sealed record NotConnected(TicketState State) : WrapUpResult;

    /// <summary>There is no such ticket, or it ended long ago.</summary>
    public sealed record UnknownTicket : WrapUpResult;
}
