using LegalAid.Queue.Seats;

namespace LegalAid.Queue.Tickets;

/// <summary>What is asked for when a caller is put in line.</summary>
/// <param name="Id">Chosen by the caller of the queue; the same id again is the same ticket.</param>
/// <param name="ConversationId">The conversation; it has at most one ticket in line or with an agent.</param>
/// <param name="Channel">Channel id (<c>directline</c>, <c>voice</c>, …): an agent's capacity is counted by it.</param>
/// <param name="Seat">The line to stand in.</param>
/// <param name="Urgency">Urgent tickets go first and to any seat.</param>
/// <param name="Group">Priority group, <see cref="PriorityGroup.None"/> when none is known.</param>
/// <param name="Matter">Matter code (<c>wage_arrears</c>, …).</param>
/// <param name="Language">BCP 47 tag of the language that the caller needs (<c>zh-CN</c>, <c>yue</c>, <c>mn</c>, …).</param>
/// <param name="Context">Opaque to the queue and stored as it is: encrypt it before.</param>
public sealed record NewTicket(
    TicketId Id,
    string ConversationId,
    string Channel,
    SeatId Seat,
    Urgency Urgency,
    PriorityGroup Group,
    string Matter,
    string Language,
    string Context);
