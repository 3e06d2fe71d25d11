using LegalAid.Queue.Agents;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;

namespace LegalAid.Queue.Events;

/// <summary>An event as the scripts publish it.</summary>
internal sealed record EventRecord
{
    public required string Kind { get; init; }

    public long At { get; init; }

    public string? Ticket { get; init; }

    public string? Conversation { get; init; }

    public string? Seat { get; init; }

    public string? Agent { get; init; }

    public long Fence { get; init; }

    public QueueEvent ToEvent() => new(
        Enum.Parse<QueueEventKind>(Kind),
        DateTimeOffset.FromUnixTimeMilliseconds(At),
        Ticket is null ? null : new TicketId(Ticket),
        Conversation,
        Seat is null ? null : new SeatId(Seat),
        Agent is null ? null : new AgentId(Agent),
        Fence);
}
