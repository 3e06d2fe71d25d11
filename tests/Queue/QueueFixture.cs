using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;
using StackExchange.Redis;

namespace LegalAid.Queue.Tests;

/// <summary>One server for a fixture, one tenant for each test: the same rules on Redis and on Garnet.</summary>
[TestFixture("redis")]
[TestFixture("garnet")]
public abstract class QueueFixture(string kind)
{
    protected static readonly SeatId General = SeatId.General;
    protected static readonly SeatId Migrant = new("migrant_worker");
    protected static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(60);
    protected static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private ConnectionMultiplexer? _redis;

    protected QueueServer Server { get; private set; } = null!;

    protected IConnectionMultiplexer Redis => _redis!;

    protected TicketQueue Queue { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.CurrentContext.CancellationToken;

    [OneTimeSetUp]
    public async Task StartServer()
    {
        Server = await QueueServer.StartAsync(kind);
        _redis = await Server.ConnectAsync();
    }

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }

    [SetUp]
    public void NewQueue() => Use(new QueueOptions { Plan = Plan() });

    /// <summary>Takes a queue with these options under a name of its own.</summary>
    protected void Use(QueueOptions options) => Queue = Build(options with { Tenant = $"t{Guid.NewGuid():N}" });

    /// <summary>Another node's queue.</summary>
    protected TicketQueue Build(QueueOptions options) => new(Redis, options, new FakeTimeProvider(), NullLogger<TicketQueue>.Instance);

    protected static SeatPlan Plan(TimeSpan? lease = null, TimeSpan? wrapUp = null, TimeSpan? overflowAfter = null, int capacity = 1000) => new(
        [
            Seat(Migrant, "农民工专席", General, overflowAfter ?? Long, lease ?? Long, wrapUp ?? Long, capacity),
            Seat(General, "综合坐席", null, TimeSpan.Zero, lease ?? Long, wrapUp ?? Long, capacity),
        ],
        TimeZoneInfo.Utc);

    protected static NewTicket New(
        string id, SeatId? seat = null, Urgency urgency = Urgency.Normal, PriorityGroup group = PriorityGroup.None,
        string channel = "directline", string language = "zh-CN") =>
        new(new TicketId(id), "c-" + id, channel, seat ?? General, urgency, group, "wage_arrears", language, "context of " + id);

    protected static AgentProfile Profile(
        string id, IReadOnlyDictionary<SeatId, int>? seats = null, int chats = 1, int calls = 1, params string[] languages) => new()
        {
            Id = new AgentId(id),
            Name = "工号" + id,
            Seats = seats ?? new Dictionary<SeatId, int> { [General] = 3 },
            Languages = languages.Length == 0 ? ["zh-CN"] : languages,
            Capacity = new Dictionary<string, int> { ["directline"] = chats, ["voice"] = calls },
        };

    protected static IReadOnlyDictionary<SeatId, int> Level(SeatId seat, int level) => new Dictionary<SeatId, int> { [seat] = level };

    protected async Task<TicketId> EnqueueAsync(NewTicket ticket)
    {
        Assert.That(await Queue.EnqueueAsync(ticket, Ct), Is.InstanceOf<EnqueueResult.Waiting>());
        return ticket.Id;
    }

    protected async Task<AgentId> SignInAsync(AgentProfile profile)
    {
        Assert.That(await Queue.SignInAsync(profile, Ct), Is.InstanceOf<AgentResult.Done>());
        return profile.Id;
    }

    protected Task<TicketId> EnqueueAsync(string id) => EnqueueAsync(New(id));

    protected Task<AgentId> SignInAsync(string id) => SignInAsync(Profile(id));

    protected async Task<Offer> OfferAsync()
    {
        var offers = await Queue.MatchAsync(Ct);
        Assert.That(offers, Has.Count.EqualTo(1));
        return offers[0];
    }

    /// <summary>Offers and accepts; there must be exactly one offer to make.</summary>
    protected async Task<Offer> ConnectAsync()
    {
        var offer = await OfferAsync();
        Assert.That(await Queue.AcceptAsync(offer.Ticket.Id, offer.Agent, offer.Fence, Ct), Is.InstanceOf<AcceptResult.Accepted>());
        return offer;
    }

    protected async Task<TicketState?> StateAsync(TicketId ticket) => (await Queue.FindAsync(ticket, Ct))?.State;

    protected async Task<int?> PositionAsync(TicketId ticket) => (await Queue.FindPlaceAsync(ticket, Ct))?.Position;

    /// <summary>Asks until the answer is as wished; the server's clock must have time to go on.</summary>
    protected static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> wished)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (wished(answer))
            {
                return answer;
            }

            Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(20)), $"Still {answer}.");
            await Task.Delay(2, Ct);
        }
    }

    private static Seat Seat(SeatId id, string name, SeatId? overflow, TimeSpan after, TimeSpan lease, TimeSpan wrapUp, int capacity) => new(
        id, name, [], ["zh-CN"], OpeningHours.Always, capacity, overflow, after, lease, wrapUp, new Dictionary<string, string>());
}
