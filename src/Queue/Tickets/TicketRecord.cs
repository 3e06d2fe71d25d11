using LegalAid.Queue.Agents;
using LegalAid.Queue.Seats;

namespace LegalAid.Queue.Tickets;

/// <summary>A ticket as the scripts keep it: times in Unix milliseconds, absent fields are null.</summary>
internal sealed record TicketRecord
{
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required string Channel { get; init; }

    public required string Seat { get; init; }

    public bool Urgent { get; init; }

    public required string Group { get; init; }

    public required string Matter { get; init; }

    public required string Language { get; init; }

    public required string State { get; init; }

    public long Enqueued { get; init; }

    public bool Callback { get; init; }

    public string? Overflow { get; init; }

    public string? Agent { get; init; }

    public long Fence { get; init; }

    public long? Lease { get; init; }

    public long? Connected { get; init; }

    public long? WrapUp { get; init; }

    public long? Ended { get; init; }

    public string? Code { get; init; }

    public string? Note { get; init; }

    public Ticket ToTicket(string context) => new(
        new TicketId(Id),
        Conversation,
        Channel,
        new SeatId(Seat),
        Urgent ? Urgency.Urgent : Urgency.Normal,
        Enum.Parse<PriorityGroup>(Group),
        Matter,
        Language,
        context,
        StateOf(State),
        DateTimeOffset.FromUnixTimeMilliseconds(Enqueued),
        Callback,
        Overflow is null ? null : new SeatId(Overflow),
        Agent is null ? null : new AgentId(Agent),
        Fence,
        Time(Lease),
        Time(Connected),
        Time(WrapUp),
        Time(Ended),
        Code is null ? null : new WrapUp(Code, Note ?? string.Empty));

    public static TicketState StateOf(string state) => state switch
    {
        "waiting" => TicketState.Waiting,
        "callback" => TicketState.Callback,
        "offered" => TicketState.Offered,
        "connected" => TicketState.Connected,
        "wrap_up" => TicketState.WrapUp,
        "closed" => TicketState.Closed,
        "abandoned" => TicketState.Abandoned,
        _ => throw new InvalidOperationException($"The queue knows no ticket state '{state}': this program is older than what wrote it."),
    };

    private static DateTimeOffset? Time(long? milliseconds) =>
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
