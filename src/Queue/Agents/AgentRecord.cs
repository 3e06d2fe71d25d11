using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;

namespace LegalAid.Queue.Agents;

/// <summary>An agent as the scripts keep it: times in Unix milliseconds; sets are maps, because Lua cannot tell an empty list from an empty map.</summary>
internal sealed record AgentRecord
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Dictionary<string, int> Seats { get; init; }

    public required Dictionary<string, int> Languages { get; init; }

    public required Dictionary<string, int> Capacity { get; init; }

    public string Mode { get; init; } = "available";

    public string? Reason { get; init; }

    public long Since { get; init; }

    public long SignedIn { get; init; }

    public long Seen { get; init; }

    public long Idle { get; init; }

    /// <summary>Derived by the scripts from the mode and the tickets.</summary>
    public string State { get; init; } = "available";

    /// <summary>Ticket id to channel.</summary>
    public Dictionary<string, string> Tickets { get; init; } = [];

    public static AgentRecord From(AgentProfile profile) => new()
    {
        Id = profile.Id.Value,
        Name = profile.Name,
        Seats = profile.Seats.ToDictionary(pair => pair.Key.Value, pair => pair.Value),
        Languages = profile.Languages.Distinct().ToDictionary(language => language, _ => 1),
        Capacity = profile.Capacity.ToDictionary(),
    };

    public Agent ToAgent() => new(
        new AgentProfile
        {
            Id = new AgentId(Id),
            Name = Name,
            Seats = Seats.ToDictionary(pair => new SeatId(pair.Key), pair => pair.Value),
            Languages = [.. Languages.Keys],
            Capacity = Capacity,
        },
        StateOf(State),
        StateOf(Mode),
        Reason,
        DateTimeOffset.FromUnixTimeMilliseconds(Since),
        DateTimeOffset.FromUnixTimeMilliseconds(SignedIn),
        DateTimeOffset.FromUnixTimeMilliseconds(Seen),
        DateTimeOffset.FromUnixTimeMilliseconds(Idle),
        [.. Tickets.Keys.Order(StringComparer.Ordinal).Select(id => new TicketId(id))]);

    public static string NameOf(AgentState state) => state switch
    {
        AgentState.Available => "available",
        AgentState.Busy => "busy",
        AgentState.WrapUp => "wrap_up",
        AgentState.Break => "break",
        AgentState.Offline => "offline",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of an agent."),
    };

    private static AgentState StateOf(string name) => name switch
    {
        "available" => AgentState.Available,
        "busy" => AgentState.Busy,
        "wrap_up" => AgentState.WrapUp,
        "break" => AgentState.Break,
        "offline" => AgentState.Offline,
        _ => throw new InvalidOperationException($"The queue knows no agent state '{name}': this program is older than what wrote it."),
    };
}
