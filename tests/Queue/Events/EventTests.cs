using LegalAid.Queue.Events;
using LegalAid.Queue.Recovery;
using LegalAid.Queue.Tickets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace LegalAid.Queue.Tests.Events;

public sealed class EventTests(string kind) : QueueFixture(kind)
{
    [Test]
    public async Task The_life_of_a_ticket_is_told_in_order()
    {
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var heard = new List<QueueEvent>();
        var agent = await SignInAsync("1001");
        var listener = ListenAsync(heard, listening.Token);
        await UntilAsync(async () => await Queue.HeartbeatAsync(await SignInAsync("1001"), Ct), _ => heard.Count > 0);

        var ticket = await EnqueueAsync("a");
        var offer = await ConnectAsync();
        await Queue.WrapUpAsync(ticket, Ct);
        await Queue.CloseAsync(ticket, agent, new WrapUp("advised", ""), Ct);
        await UntilAsync(() => Task.FromResult(heard.Count), _ => heard[^1].Kind == QueueEventKind.Closed);
        await listening.CancelAsync();
        await listener;

        var told = heard.Where(news => news.Ticket is not null).ToList();
        Assert.That(told.Select(news => news.Kind), Is.EqualTo(new[]
        {
            QueueEventKind.Enqueued, QueueEventKind.Offered, QueueEventKind.Connected, QueueEventKind.WrapUpBegun, QueueEventKind.Closed,
        }));
        Assert.That(told[2], Is.EqualTo(new QueueEvent(QueueEventKind.Connected, told[2].At, ticket, "c-a", General, agent, offer.Fence)));
    }

    [Test]
    public async Task The_pump_offers_as_soon_as_something_happens_and_recovers_on_its_timer()
    {
        Use(new QueueOptions { Plan = Plan(lease: Soon), PumpInterval = TimeSpan.FromHours(1), DeclineRest = Long });
        var time = new FakeTimeProvider();
        using var running = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var pump = new QueuePump(Queue, time, NullLogger<QueuePump>.Instance).RunAsync(running.Token);
        await SignInAsync(Profile("1001", chats: 20));

        var count = 0;
        TicketId? offered = null;
        await UntilAsync(
            async () =>
            {
                // The first ones may come before the pump listens.
                var ticket = await EnqueueAsync($"a{count++}");
                return await UntilOfferedOrNotAsync(ticket) ? offered = ticket : null;
            },
            ticket => ticket is not null);

        await UntilAsync(
            () =>
            {
                time.Advance(TimeSpan.FromHours(1));
                return StateAsync(offered!);
            },
            state => state == TicketState.Waiting);
        await running.CancelAsync();
        await pump;
    }

    private async Task<bool> UntilOfferedOrNotAsync(TicketId ticket)
    {
        for (var i = 0; i < 50; i++)
        {
            if (await StateAsync(ticket) == TicketState.Offered)
            {
                return true;
            }
        }

        return false;
    }

    private async Task ListenAsync(List<QueueEvent> heard, CancellationToken ct)
    {
        try
        {
            await foreach (var news in Queue.EventsAsync(ct))
            {
                heard.Add(news);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Heard enough.
        }
    }
}
