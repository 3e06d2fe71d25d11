using LegalAid.Queue.Agents;
using LegalAid.Queue.Seats;

namespace LegalAid.Queue.Tickets;

/// <summary>A ticket as it was at one moment. All times are those of the Redis server's clock.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="ConversationId">The conversation it belongs to.</param>
/// <param name="Channel">Channel id.</param>
/// <param name="Seat">The seat whose line it stands in.</param>
/// <param name="Urgency">Urgent tickets go first and to any seat.</param>
/// <param name="Group">Priority group.</param>
/// <param name="Matter">Matter code.</param>
/// <param name="Language">Language that the caller needs.</param>
/// <param name="Context">What was handed in at enqueueing.</param>
/// <param name="State">Where it is.</param>
/// <param name="EnqueuedAt">When it was put in line; never changes.</param>
/// <param name="IsCallback">The caller has left and expects a call.</param>
/// <param name="OverflowSeat">The second line it stands in since it waited too long in the first; null before that.</param>
/// <param name="Agent">Who has it (offered, connected, wrap-up) or had it last (closed); null otherwise.</param>
/// <param name="Fence">Number of the last offer; 0 when it was never offered. Grows with every offer.</param>
/// <param name="LeaseEndsAt">When the offer ends; null unless offered.</param>
/// <param name="ConnectedAt">When an agent took it; null before that and after it was returned.</param>
/// <param name="WrapUpEndsAt">When it is closed without a code; null unless in wrap-up.</param>
/// <param name="EndedAt">When it was closed or abandoned; null before that.</param>
/// <param name="WrapUp">What came of it; null unless closed.</param>
public sealed record Ticket(
    TicketId Id,
    string ConversationId,
    string Channel,
    SeatId Seat,
    Urgency Urgency,
    PriorityGroup Group,
    string Matter,
    string Language,
    string Context,
    TicketState State,
    DateTimeOffset EnqueuedAt,
    bool IsCallback,
    SeatId? OverflowSeat,
    AgentId? Agent,
    long Fence,
    DateTimeOffset? LeaseEndsAt,
    DateTimeOffset? ConnectedAt,
    DateTimeOffset? WrapUpEndsAt,
    DateTimeOffset? EndedAt,
    WrapUp? WrapUp);
