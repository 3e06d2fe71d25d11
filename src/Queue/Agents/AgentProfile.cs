using LegalAid.Queue.Seats;

namespace LegalAid.Queue.Agents;

/// <summary>Who signs in and what that agent can do.</summary>
/// <remarks>
/// A ticket takes 1/capacity of an agent for as long as it is offered, connected or in wrap-up, and all that an agent has adds up to
/// at most 1. So <c>{ voice: 1, directline: 3 }</c> means one call or three chats, never a chat during a call.
/// </remarks>
public sealed record AgentProfile
{
    /// <summary>In <see cref="Capacity"/>: any channel that is not named itself.</summary>
    public const string AnyChannel = "*";

    /// <summary>The agent.</summary>
    public required AgentId Id { get; init; }

    /// <summary>What the caller is told (名字或者工号).</summary>
    public required string Name { get; init; }

    /// <summary>Seat to skill level, 1 (learning) to 5 (expert); at least one seat.</summary>
    public required IReadOnlyDictionary<SeatId, int> Seats { get; init; }

    /// <summary>BCP 47 tags of the languages spoken; at least one.</summary>
    public required IReadOnlyCollection<string> Languages { get; init; }

    /// <summary>Channel id (or <see cref="AnyChannel"/>) to how many tickets of it the agent can have at once, 1 to 20. A channel that is absent is not served.</summary>
    public required IReadOnlyDictionary<string, int> Capacity { get; init; }

    /// <summary>Checks the profile.</summary>
    /// <exception cref="ArgumentException">Something is missing or out of range; the message names it.</exception>
    public void Validate()
    {
        Require(Seats.Count > 0, "Seats is empty: name at least one seat.");
        Require(Seats.Values.All(level => level is >= 1 and <= 5), "Seats holds a level that is not 1 to 5.");
        Require(Languages.Count > 0 && Languages.All(language => language.Length > 0), "Languages is empty: name at least one, for instance zh-CN.");
        Require(Capacity.Count > 0, "Capacity is empty: name at least one channel, or * for any.");
        Require(Capacity.Values.All(count => count is >= 1 and <= 20), "Capacity holds a number that is not 1 to 20.");

        static void Require(bool condition, string message)
        {
            if (!condition)
            {
                throw new ArgumentException(message);
            }
        }
    }
}
