using LegalAid.Queue.Agents;
using LegalAid.Queue.Tickets;

namespace LegalAid.Queue.Offers;

/// <summary>A ticket on one agent's screen.</summary>
/// <param name="Ticket">The ticket, with its context.</param>
/// <param name="Agent">The only one who may take it now.</param>
/// <param name="Fence">Must be given when accepting or declining: a number that grows with every offer of the hotline.</param>
/// <param name="LeaseEndsAt">From then on it cannot be accepted any more (Redis server's clock).</param>
public sealed record Offer(Ticket Ticket, AgentId Agent, long Fence, DateTimeOffset LeaseEndsAt);
