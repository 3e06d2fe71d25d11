using LegalAid.Queue.Agents;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;

namespace LegalAid.Queue.Events;

/// <summary>News from the queue: told at most once, so the truth is what <see cref="TicketQueue.FindAsync"/> says.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When (Redis server's clock).</param>
/// <param name="Ticket">The ticket; null for news of an agent.</param>
/// <param name="ConversationId">The ticket's conversation; null for news of an agent.</param>
/// <param name="Seat">The ticket's seat; null for news of an agent.</param>
/// <param name="Agent">The agent concerned; null when none is.</param>
/// <param name="Fence">Number of the ticket's last offer; 0 when there was none.</param>
public sealed record QueueEvent(
    QueueEventKind Kind,
    DateTimeOffset At,
    TicketId? Ticket,
    string? ConversationId,
    SeatId? Seat,
    AgentId? Agent,
    long Fence);
