using System.Collections.Concurrent;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Tickets;
using NUnit.Framework;
using StackExchange.Redis;

namespace LegalAid.Queue.Tests.Recovery;

public sealed class DurabilityTests(string kind) : QueueFixture(kind)
{
    [Test]
    public async Task Everything_is_where_it_was_after_the_server_was_killed()
    {
        var agent = await SignInAsync(Profile("1001", chats: 3));
        await EnqueueAsync("written");
        await EnqueueAsync("connected");
        await EnqueueAsync("offered");
        var offers = await Queue.MatchAsync(Ct);
        await Queue.AcceptAsync(offers[0].Ticket.Id, agent, offers[0].Fence, Ct);
        await Queue.AcceptAsync(offers[1].Ticket.Id, agent, offers[1].Fence, Ct);
        await Queue.WrapUpAsync(offers[0].Ticket.Id, Ct);
        await Queue.RequestCallbackAsync(await EnqueueAsync("callback"), Ct);
        await EnqueueAsync("waiting");
        await Queue.AbandonAsync(await EnqueueAsync("abandoned"), Ct);
        var before = await AllAsync();

        await Server.KillAndRestartAsync();
        await ReachableAsync();

        Assert.That(await AllAsync(), Is.EqualTo(before));
        Assert.That((await Build(Queue.Options).RecoverAsync(Ct)).Mended, Is.Zero);
        Assert.That(await PositionAsync(new TicketId("callback")), Is.EqualTo(1));
        Assert.That(await Queue.AcceptAsync(offers[2].Ticket.Id, agent, offers[2].Fence, Ct), Is.InstanceOf<AcceptResult.Accepted>());
        Assert.That(await Queue.CloseAsync(offers[0].Ticket.Id, agent, new WrapUp("advised", ""), Ct), Is.InstanceOf<CloseResult.Closed>());

        Task<Ticket?[]> AllAsync() => Task.WhenAll(
            new[] { "written", "connected", "offered", "callback", "waiting", "abandoned" }.Select(id => Queue.FindAsync(new TicketId(id), Ct)));
    }

    [Test]
    public async Task Nothing_that_was_answered_is_lost_when_the_server_is_killed_under_load()
    {
        var queue = Queue;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var enqueued = new ConcurrentBag<TicketId>();
        var accepted = new ConcurrentBag<Offer>();
        await SignInAsync(Profile("1001", chats: 20));
        await SignInAsync(Profile("1002", chats: 20));
        var writers = Enumerable.Range(0, 4).Select(writer => UntilBrokenAsync(async i =>
        {
            var ticket = New($"w{writer}-{i}");
            await queue.EnqueueAsync(ticket, Ct);
            enqueued.Add(ticket.Id);
        }, stop.Token));
        var taker = UntilBrokenAsync(async _ =>
        {
            foreach (var offer in await queue.MatchAsync(Ct))
            {
                if (await queue.AcceptAsync(offer.Ticket.Id, offer.Agent, offer.Fence, Ct) is AcceptResult.Accepted)
                {
                    accepted.Add(offer);
                }
            }
        }, stop.Token);
        var load = Task.WhenAll([.. writers, taker]);
        await UntilAsync(() => Task.FromResult(enqueued.Count), count => count > 150 || load.IsCompleted);

        await Server.KillAndRestartAsync();
        await stop.CancelAsync();
        await load;
        await ReachableAsync();

        var node = Build(queue.Options);
        TestContext.Out.WriteLine($"{enqueued.Count} enqueued, {accepted.Count} accepted, {(await node.RecoverAsync(Ct)).Mended} mended.");
        var taken = accepted.ToDictionary(offer => offer.Ticket.Id);
        Assert.That(enqueued, Has.Count.GreaterThan(150));
        Assert.That(taken, Is.Not.Empty);
        foreach (var id in enqueued)
        {
            var ticket = await node.FindAsync(id, Ct);
            Assert.That(ticket, Is.Not.Null, $"{id} is lost");
            if (taken.TryGetValue(id, out var offer))
            {
                Assert.That((ticket!.State, ticket.Agent, ticket.Fence), Is.EqualTo((TicketState.Connected, offer.Agent, offer.Fence)));
            }
            else if (ticket!.State == TicketState.Waiting)
            {
                Assert.That(await node.FindPlaceAsync(id, Ct), Is.Not.Null, $"{id} is out of line");
            }
        }
    }

    // Ends with the first call that the kill broke, or when told to: a call that falls between the connections is only delayed.
    private static async Task UntilBrokenAsync(Func<int, Task> act, CancellationToken stop)
    {
        try
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await act(i);
            }
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // The server was killed.
        }
    }

    private Task ReachableAsync() => UntilAsync(
        async () =>
        {
            try
            {
                return await Queue.FindAgentAsync(new AgentId("1001"), Ct);
            }
            catch (Exception e) when (e is RedisException or TimeoutException)
            {
                return null;
            }
        },
        agent => agent is not null);
}
