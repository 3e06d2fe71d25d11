using System.Text.Json;
using System.Text.Json.Serialization;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Tickets;
using LegalAid.Queue.Waits;

namespace LegalAid.Queue.Scripts;

/// <summary>What a script answers, as one JSON object.</summary>
internal sealed record Reply
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public required string Result { get; init; }

    public TicketRecord? Ticket { get; init; }

    public string? Context { get; init; }

    public PlaceRecord? Place { get; init; }

    public AgentRecord? Agent { get; init; }

    /// <summary>The ticket's state, where the ticket itself is not told.</summary>
    public string? State { get; init; }

    /// <summary>Another agent's id, another ticket's id or a seat's id.</summary>
    public string? Other { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long? Ends { get; init; }

    public TicketState TicketState => TicketRecord.StateOf(State!);

    public AgentId OtherAgent => new(Other!);

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);
}
