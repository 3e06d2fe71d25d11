using System.Collections.Concurrent;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Recovery;
using LegalAid.Queue.Tickets;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Recovery;

public sealed class StormTests(string kind) : QueueFixture(kind)
{
    private const int Tickets = 200;
    private const int AgentsAtWork = 10;

    [Test]
    public async Task In_a_storm_of_accepts_declines_and_vanishing_agents_every_ticket_is_closed_exactly_once()
    {
        Use(new QueueOptions
        {
            Plan = Plan(lease: TimeSpan.FromMilliseconds(150), wrapUp: TimeSpan.FromSeconds(10), overflowAfter: Soon),
            AgentTimeout = TimeSpan.FromMilliseconds(700),
            DeclineRest = TimeSpan.FromMilliseconds(20),
            MissedOffersUntilBreak = 1000,
            PumpInterval = TimeSpan.FromMilliseconds(50),
        });
        var closed = new ConcurrentBag<(TicketId Ticket, string Code)>();
        using var work = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        // Two nodes, each with its pump.
        var pumps = Enumerable.Range(0, 2)
            .Select(_ => new QueuePump(Build(Queue.Options), TimeProvider.System, NullLogger<QueuePump>.Instance).RunAsync(work.Token))
            .ToArray();
        var agents = Enumerable.Range(0, AgentsAtWork).Select(number => WorkAsync(number, closed, work.Token)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Tickets).Select(i => Queue.EnqueueAsync(
            New($"a{i}", i % 3 == 0 ? Migrant : General, i % 17 == 0 ? Urgency.Urgent : Urgency.Normal), Ct)));

        var done = new HashSet<int>();
        await UntilAsync(
            async () =>
            {
                foreach (var i in Enumerable.Range(0, Tickets).Except(done).ToArray())
                {
                    if (await StateAsync(new TicketId($"a{i}")) != TicketState.Closed)
                    {
                        break;
                    }

                    done.Add(i);
                }

                return done.Count;
            },
            count => count == Tickets);
        await work.CancelAsync();
        await Task.WhenAll([.. pumps, .. agents]);

        var codes = closed.ToLookup(item => item.Ticket, item => item.Code);
        Assert.That(codes.Select(group => group.Count()), Is.All.EqualTo(1));
        for (var i = 0; i < Tickets; i++)
        {
            var ticket = (await Queue.FindAsync(new TicketId($"a{i}"), Ct))!;
            Assert.That(ticket.WrapUp!.Code, Is.EqualTo(codes[ticket.Id].SingleOrDefault() ?? WrapUp.NotGiven));
        }

        Assert.That(closed, Has.Count.GreaterThan(Tickets / 2));
        Assert.That((await Build(Queue.Options).RecoverAsync(Ct)).Mended, Is.Zero);
        Assert.That((await Queue.LinesAsync(Ct)).Sum(line => line.Waiting + line.Offered + line.Connected + line.WrapUp), Is.Zero);
    }

    private async Task WorkAsync(int number, ConcurrentBag<(TicketId, string)> closed, CancellationToken ct)
    {
        var chance = new Random(number);
        var seats = number % 3 == 0 ? Level(Migrant, 3) : Level(General, 1 + (number % 5));
        var profile = Profile($"agent{number}", seats, chats: 1 + (number % 3));
        try
        {
            while (true)
            {
                if (await Queue.HeartbeatAsync(profile.Id, ct) is AgentResult.NotSignedIn)
                {
                    await Queue.SignInAsync(profile, ct);
                }

                foreach (var ticket in await Queue.FindByAgentAsync(profile.Id, ct))
                {
                    if (ticket.State == TicketState.Offered && !await AnswerAsync(ticket, profile.Id, chance.Next(100), closed, ct))
                    {
                        // Vanishes: no sign of life until the queue has noticed.
                        await UntilAsync(() => Queue.FindAgentAsync(profile.Id, ct), agent => agent is null);
                        break;
                    }
                }

                await Task.Delay(3, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The day is over.
        }
    }

    private async Task<bool> AnswerAsync(Ticket ticket, AgentId agent, int dice, ConcurrentBag<(TicketId, string)> closed, CancellationToken ct)
    {
        switch (dice)
        {
            case < 10:
                await Queue.DeclineAsync(ticket.Id, agent, ticket.Fence, "busy", ct);
                return true;
            case < 15:
                return true;
            case < 17:
                return false;
        }

        if (await Queue.AcceptAsync(ticket.Id, agent, ticket.Fence, ct) is not AcceptResult.Accepted)
        {
            return true;
        }

        switch (dice)
        {
            case < 19:
                return false;
            case < 24:
                await Queue.ReturnAsync(ticket.Id, agent, ct);
                return true;
        }

        await Queue.WrapUpAsync(ticket.Id, ct);
        if (dice < 26)
        {
            return false;
        }

        var code = Guid.NewGuid().ToString("N");
        if (await Queue.CloseAsync(ticket.Id, agent, new WrapUp(code, string.Empty), ct) is CloseResult.Closed)
        {
            closed.Add((ticket.Id, code));
        }

        return true;
    }
}
