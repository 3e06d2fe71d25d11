using LegalAid.Queue.Seats;
using StackExchange.Redis;

namespace LegalAid.Queue.Scripts;

/// <summary>All keys of one tenant's queue, in the order in which every script gets them. One hash tag: one slot of a cluster.</summary>
/// <remarks>Scripts get all keys, because which line or agent a ticket touches is known only inside, and a script may use declared keys only.</remarks>
internal sealed class QueueKeys
{
    private static readonly string[] Fixed =
    [
        "counters", "tickets", "contexts", "conversations", "agents", "seen", "ready", "leases", "wrapups", "overflows",
        "ended", "archive", "urgent",
    ];

    public QueueKeys(string tenant, SeatPlan plan)
    {
        var prefix = $"{{{tenant}}}:queue:";
        All =
        [
            .. Fixed.Select(name => (RedisKey)(prefix + name)),
            .. plan.Seats.SelectMany(seat => new RedisKey[] { $"{prefix}line:{seat.Id}", $"{prefix}taken:{seat.Id}" }),
        ];
        Events = RedisChannel.Literal(prefix + "events");
    }

    /// <summary>The keys.</summary>
    public RedisKey[] All { get; }

    /// <summary>The channel of the news.</summary>
    public RedisChannel Events { get; }
}
