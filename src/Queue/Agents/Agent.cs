using LegalAid.Queue.Tickets;

namespace LegalAid.Queue.Agents;

/// <summary>A signed-in agent as it was at one moment. All times are those of the Redis server's clock.</summary>
/// <param name="Profile">Who and what the agent can do.</param>
/// <param name="State">What the agent does, from the state that was chosen and from the tickets held.</param>
/// <param name="ChosenState">What the agent chose: <see cref="AgentState.Available"/>, <see cref="AgentState.Busy"/>, <see cref="AgentState.WrapUp"/> or <see cref="AgentState.Break"/>.</param>
/// <param name="Reason">Why (short code), null when none was given. <c>missed_offers</c>: put on break by the queue.</param>
/// <param name="Since">Since when that state was chosen.</param>
/// <param name="SignedInAt">When the agent signed in.</param>
/// <param name="LastSeenAt">Last heartbeat or action.</param>
/// <param name="IdleSince">When the last ticket was taken or left; the longest idle is served first among equals.</param>
/// <param name="Tickets">What the agent has: offered, connected, in wrap-up.</param>
public sealed record Agent(
    AgentProfile Profile,
    AgentState State,
    AgentState ChosenState,
    string? Reason,
    DateTimeOffset Since,
    DateTimeOffset SignedInAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset IdleSince,
    IReadOnlyList<TicketId> Tickets);
