using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Events;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Recovery;
using LegalAid.Queue.Scripts;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;
using LegalAid.Queue.Waits;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LegalAid.Queue;

/// <summary>The line of callers who want a person, and the agents who serve them.</summary>
/// <remarks>
/// <para>Every change is one Lua script on the server (check, move, tell), so any number of nodes may call anything at any time.
/// The server's clock decides about leases and heartbeats. Safe for concurrent use.</para>
/// <para>What was answered is kept as safely as the server keeps its append-only file; when the connection breaks during a call,
/// call again: every method may be repeated.</para>
/// <para>Methods throw <see cref="RedisException"/> or <see cref="TimeoutException"/> when the server cannot be reached,
/// and <see cref="ArgumentException"/> for input that no server needs to see; everything else is an answer.</para>
/// </remarks>
public sealed class TicketQueue
{
    private const int EventsInHand = 10_000;

    private readonly IConnectionMultiplexer _redis;
    private readonly QueueOptions _options;
    private readonly QueueKeys _keys;
    private readonly TimeProvider _time;
    private readonly ILogger<TicketQueue> _logger;
    private readonly RedisValue _settings;
    private int _checked;
    private bool? _isGarnet;

    /// <summary>Builds a queue on a connection.</summary>
    /// <param name="redis">
    /// Redis 6 or later or Valkey (<c>--appendonly yes --appendfsync always</c> where nothing may be lost), or Garnet 2 with
    /// <c>--lua --lua-transaction-mode --aof --recover</c>: without transaction mode its scripts are not atomic.
    /// </param>
    /// <param name="options">Checked here.</param>
    /// <param name="time">Decides about opening hours only.</param>
    /// <param name="logger">Gets counts and ids, never what callers said.</param>
    /// <exception cref="ArgumentException">The options are wrong; the message says how to mend them.</exception>
    public TicketQueue(IConnectionMultiplexer redis, QueueOptions options, TimeProvider time, ILogger<TicketQueue> logger)
    {
        options.Validate();
        _redis = redis;
        _options = options;
        _keys = new QueueKeys(options.Tenant, options.Plan);
        _time = time;
        _logger = logger;
        _settings = QueueSettings.Write(options, _keys.Events);
    }

    /// <summary>What the queue was built with.</summary>
    public QueueOptions Options => _options;

    /// <summary>Puts a caller in line. The same ticket again, or another one of the same conversation, changes nothing.</summary>
    /// <exception cref="ArgumentException">A text is empty where it must not be.</exception>
    public async Task<EnqueueResult> EnqueueAsync(NewTicket ticket, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticket.ConversationId);
        ArgumentException.ThrowIfNullOrEmpty(ticket.Channel);
        ArgumentException.ThrowIfNullOrEmpty(ticket.Language);
        if (_options.Plan.Find(ticket.Seat) is not { } seat)
        {
            return new EnqueueResult.UnknownSeat(ticket.Seat);
        }

        var headStart = ticket.Urgency == Urgency.Urgent ? _options.UrgentHeadStart
            : ticket.Group != PriorityGroup.None ? _options.GroupHeadStart
            : TimeSpan.Zero;
        var reply = await RunAsync(
            ScriptText.Enqueue, ct, ticket.Id.Value, ticket.ConversationId, ticket.Channel, ticket.Seat.Value,
            ticket.Urgency == Urgency.Urgent ? 1 : 0, ticket.Group.ToString(), ticket.Matter, ticket.Language, ticket.Context,
            (long)headStart.TotalMicroseconds);
        return reply.Result switch
        {
            "waiting" => new EnqueueResult.Waiting(reply.Place!.ToPlace()),
            "already" => new EnqueueResult.AlreadyInLine(new TicketId(reply.Other!), reply.TicketState, reply.Place?.ToPlace()),
            "full" => new EnqueueResult.SeatFull(seat.Id, seat.Capacity),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>The ticket's place; null when it does not stand in line.</summary>
    public async Task<Place?> FindPlaceAsync(TicketId ticket, CancellationToken ct) =>
        (await RunAsync(ScriptText.FindPlace, ct, ticket.Value)).Place?.ToPlace();

    /// <summary>The ticket; null when there is none or it ended longer ago than <see cref="QueueOptions.KeepEnded"/>.</summary>
    public async Task<Ticket?> FindAsync(TicketId ticket, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.Find, ct, ticket.Value);
        return reply.Ticket?.ToTicket(reply.Context ?? string.Empty);
    }

    /// <summary>The caller leaves the line before anybody answered.</summary>
    public async Task<AbandonResult> AbandonAsync(TicketId ticket, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.Abandon, ct, ticket.Value);
        return reply.Result switch
        {
            "abandoned" => new AbandonResult.Abandoned(),
            "callback" => new AbandonResult.KeptForCallback(),
            "not_in_line" => new AbandonResult.NotInLine(reply.TicketState),
            "unknown" => new AbandonResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>The caller leaves and wants to be called when the turn comes; the ticket keeps its place.</summary>
    public async Task<CallbackResult> RequestCallbackAsync(TicketId ticket, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.Callback, ct, ticket.Value);
        return reply.Result switch
        {
            "promised" => new CallbackResult.Promised(reply.Place?.ToPlace()),
            "not_in_line" => new CallbackResult.NotInLine(reply.TicketState),
            "unknown" => new CallbackResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>An agent signs in and is available. Signing in again renews the profile and keeps state and tickets.</summary>
    /// <exception cref="ArgumentException">The profile is wrong; the message names what.</exception>
    public async Task<AgentResult> SignInAsync(AgentProfile agent, CancellationToken ct)
    {
        agent.Validate();
        if (agent.Seats.Keys.FirstOrDefault(seat => _options.Plan.Find(seat) is null) is { } unknown)
        {
            return new AgentResult.UnknownSeat(unknown);
        }

        return Agents(await RunAsync(ScriptText.SignIn, ct, agent.Id.Value, Reply.Write(AgentRecord.From(agent))));
    }

    /// <summary>An agent chooses a state; <see cref="AgentState.Offline"/> signs out.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="state">The state.</param>
    /// <param name="reason">A short code, null for none.</param>
    /// <param name="ct">Cancels waiting for the answer.</param>
    public async Task<AgentResult> SetStateAsync(AgentId agent, AgentState state, string? reason, CancellationToken ct) =>
        state == AgentState.Offline
            ? await SignOutAsync(agent, ct)
            : Agents(await RunAsync(ScriptText.SetState, ct, agent.Value, AgentRecord.NameOf(state), reason ?? string.Empty));

    /// <summary>The agent's desk is alive.</summary>
    public async Task<AgentResult> HeartbeatAsync(AgentId agent, CancellationToken ct) =>
        Agents(await RunAsync(ScriptText.Heartbeat, ct, agent.Value));

    /// <summary>The agent leaves. Offered and connected tickets go back to their old place; what was in wrap-up is closed without a code.</summary>
    public async Task<AgentResult> SignOutAsync(AgentId agent, CancellationToken ct) =>
        Agents(await RunAsync(ScriptText.SignOut, ct, agent.Value));

    /// <summary>The agent; null when not signed in.</summary>
    public async Task<Agent?> FindAgentAsync(AgentId agent, CancellationToken ct) =>
        (await RunAsync(ScriptText.FindAgent, ct, agent.Value)).Agent?.ToAgent();

    /// <summary>Makes the offers that can be made now: tickets in the order of their lines, each to the best agent who can take it.</summary>
    /// <remarks>The best agent has the highest level at the seat, then has been idle longest. At most <see cref="QueueOptions.OffersAtOnce"/> offers; call again while there are any.</remarks>
    public async Task<IReadOnlyList<Offer>> MatchAsync(CancellationToken ct)
    {
        var offers = await RunManyAsync<Reply>(ScriptText.Match, ct, _options.OffersAtOnce);
        return [.. offers.Select(offer =>
        {
            var ticket = offer.Ticket!.ToTicket(offer.Context ?? string.Empty);
            return new Offer(ticket, ticket.Agent!, ticket.Fence, ticket.LeaseEndsAt!.Value);
        })];
    }

    /// <summary>An agent takes an offer.</summary>
    public async Task<AcceptResult> AcceptAsync(TicketId ticket, AgentId agent, long fence, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.Accept, ct, ticket.Value, agent.Value, fence);
        return reply.Result switch
        {
            "accepted" => new AcceptResult.Accepted(reply.Ticket!.ToTicket(reply.Context ?? string.Empty)),
            "expired" => new AcceptResult.Expired(),
            "taken" => new AcceptResult.TakenBy(reply.OtherAgent),
            "ended" => new AcceptResult.Ended(reply.TicketState),
            "unknown" => new AcceptResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>An agent does not take an offer; others are asked first.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="fence">The offer's number.</param>
    /// <param name="reason">A short code, kept with the ticket while it is open.</param>
    /// <param name="ct">Cancels waiting for the answer.</param>
    public async Task<DeclineResult> DeclineAsync(TicketId ticket, AgentId agent, long fence, string reason, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.Decline, ct, ticket.Value, agent.Value, fence, reason);
        return reply.Result switch
        {
            "declined" => new DeclineResult.Declined(),
            "expired" => new DeclineResult.Expired(),
            "unknown" => new DeclineResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>An agent gives a connected ticket back to the line, at its old place.</summary>
    public async Task<ReturnResult> ReturnAsync(TicketId ticket, AgentId agent, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.Return, ct, ticket.Value, agent.Value);
        return reply.Result switch
        {
            "returned" => new ReturnResult.Returned(reply.Place!.ToPlace()),
            "not_connected" => new ReturnResult.NotConnected(reply.TicketState),
            "taken" => new ReturnResult.TakenBy(reply.OtherAgent),
            "unknown" => new ReturnResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>The talk has ended; the agent writes up.</summary>
    public async Task<WrapUpResult> WrapUpAsync(TicketId ticket, CancellationToken ct)
    {
        var reply = await RunAsync(ScriptText.WrapUp, ct, ticket.Value);
        return reply.Result switch
        {
            "wrap_up" => new WrapUpResult.InWrapUp(reply.OtherAgent, DateTimeOffset.FromUnixTimeMilliseconds(reply.Ends!.Value)),
            "not_connected" => new WrapUpResult.NotConnected(reply.TicketState),
            "unknown" => new WrapUpResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>The agent has written up; the ticket is over.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public async Task<CloseResult> CloseAsync(TicketId ticket, AgentId agent, WrapUp wrapUp, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(wrapUp.Code);
        var reply = await RunAsync(ScriptText.Close, ct, ticket.Value, agent.Value, wrapUp.Code, wrapUp.Note);
        return reply.Result switch
        {
            "closed" => new CloseResult.Closed(),
            "already" => new CloseResult.AlreadyEnded(reply.TicketState),
            "not_in_wrap_up" => new CloseResult.NotInWrapUp(reply.TicketState),
            "taken" => new CloseResult.TakenBy(reply.OtherAgent),
            "unknown" => new CloseResult.UnknownTicket(),
            _ => throw Unexpected(reply),
        };
    }

    /// <summary>All lines, in the order of the seat plan. Walks along all open tickets: for a wallboard, not for every turn.</summary>
    public async Task<IReadOnlyList<SeatLine>> LinesAsync(CancellationToken ct) =>
        [.. (await RunManyAsync<SeatLineRecord>(ScriptText.Lines, ct)).Select(line => line.ToLine(_options.Plan))];

    /// <summary>What the agent has: offered, connected and in wrap-up; in the order of the tickets' ids.</summary>
    public async Task<IReadOnlyList<Ticket>> FindByAgentAsync(AgentId agent, CancellationToken ct) =>
        [.. (await RunManyAsync<Reply>(ScriptText.FindByAgent, ct, agent.Value)).Select(reply => reply.Ticket!.ToTicket(reply.Context ?? string.Empty))];

    /// <summary>News from now on, until cancelled. At most once: what happens while the connection is broken is not told.</summary>
    public async IAsyncEnumerable<QueueEvent> EventsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var waiting = Channel.CreateBounded<QueueEvent>(new BoundedChannelOptions(EventsInHand) { FullMode = BoundedChannelFullMode.DropOldest });
        var subscription = await _redis.GetSubscriber().SubscribeAsync(_keys.Events);
        subscription.OnMessage(message =>
        {
            try
            {
                waiting.Writer.TryWrite(Reply.Parse<EventRecord>(message.Message.ToString()).ToEvent());
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                _logger.LogWarning(e, "News of the queue that this version does not understand was left out.");
            }
        });
        try
        {
            await foreach (var news in waiting.Reader.ReadAllAsync(ct))
            {
                yield return news;
            }
        }
        finally
        {
            await subscription.UnsubscribeAsync();
        }
    }

    /// <summary>Gives back what expired offers and lost agents hold, closes stuck wrap-ups, lets long waits overflow, forgets what ended long ago.</summary>
    /// <remarks>
    /// Safe on every node at once. The first call of a process also checks all indexes against the tickets' records and mends them:
    /// a server that does not keep a script's writes together in its log (Garnet) may lose a part of the very last script in a crash.
    /// </remarks>
    public async Task<RecoveryReport> RecoverAsync(CancellationToken ct)
    {
        var mended = 0;
        if (Interlocked.Exchange(ref _checked, 1) == 0)
        {
            try
            {
                mended = Reply.Parse<RecoveryReport>(await CallAsync(ScriptText.Rebuild, ct)).Mended;
            }
            catch
            {
                Volatile.Write(ref _checked, 0);
                throw;
            }
        }

        var closed = string.Join(',', _options.Plan.Seats
            .Where(seat => seat.Overflow is not null && !_options.Plan.IsOpen(seat, _time.GetUtcNow()))
            .Select(seat => seat.Id.Value));
        var report = Reply.Parse<RecoveryReport>(await CallAsync(ScriptText.Recover, ct, closed)) with { Mended = mended };
        if (report is not { ExpiredOffers: 0, LostAgents: 0, ReturnedTickets: 0, ClosedWrapUps: 0, Mended: 0 })
        {
            _logger.LogInformation(
                "Queue recovered: {ExpiredOffers} expired offers, {LostAgents} lost agents, {ReturnedTickets} returned tickets, {ClosedWrapUps} stuck wrap-ups, {Mended} mended.",
                report.ExpiredOffers, report.LostAgents, report.ReturnedTickets, report.ClosedWrapUps, report.Mended);
        }

        return report;
    }

    private static AgentResult Agents(Reply reply) => reply.Result switch
    {
        "done" => new AgentResult.Done(reply.Agent!.ToAgent()),
        "signed_out" => new AgentResult.SignedOut(),
        "not_signed_in" => new AgentResult.NotSignedIn(),
        _ => throw Unexpected(reply),
    };

    private static InvalidOperationException Unexpected(Reply reply) => new($"A script of the queue answered '{reply.Result}', which this version does not know.");

    private async Task<Reply> RunAsync(string script, CancellationToken ct, params RedisValue[] arguments) =>
        Reply.Parse<Reply>(await CallAsync(script, ct, arguments));

    private async Task<string> CallAsync(string script, CancellationToken ct, params RedisValue[] arguments) =>
        (await EvaluateAsync(script, ct, arguments)).ToString();

    private async Task<IReadOnlyList<T>> RunManyAsync<T>(string script, CancellationToken ct, params RedisValue[] arguments)
    {
        var answers = (string?[]?)await EvaluateAsync(script, ct, arguments);
        return [.. (answers ?? []).Select(answer => Reply.Parse<T>(answer!))];
    }

    private async Task<RedisResult> EvaluateAsync(string script, CancellationToken ct, RedisValue[] arguments)
    {
        ct.ThrowIfCancellationRequested();
        var database = _redis.GetDatabase();
        _isGarnet ??= (await database.ExecuteAsync("INFO", "server").WaitAsync(ct)).ToString().Contains("garnet", StringComparison.OrdinalIgnoreCase);
        var answer = database.ScriptEvaluateAsync(script, _keys.All, [_settings, .. arguments]);
        if (_isGarnet.Value)
        {
            // Garnet answers before its log is on disk; commands of one connection are served in order, so this one covers the script.
            var commit = database.ExecuteAsync("COMMITAOF");
            await Task.WhenAll(answer, commit).WaitAsync(ct);
        }

        return await answer.WaitAsync(ct);
    }
}
